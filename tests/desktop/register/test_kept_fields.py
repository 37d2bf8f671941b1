import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.kept_fields import (
    KEPT_TAGS,
    MOST_BYTES,
    joined,
    kept_cell,
    kept_fields,
    kept_of,
)
from desktop.register.list_cells import OddCellError, Oddity, tidy
from desktop.register.marc_field import MarcField
from tests.marc_records import kept_marc_fields


@given(kept_marc_fields())
def test_every_field_comes_back_as_it_was_but_for_stray_blanks_and_marks(fields):
    back = list(kept_fields(tidy(kept_cell(fields, KEPT_TAGS))))
    assert back == [field for field in fields if field.subfields]


@given(st.text())
def test_no_text_is_too_strange_to_be_read(text):
    assert all(field.subfields for field in kept_fields(text))


def test_fields_without_a_word_and_signs_of_our_own_are_left():
    odd = MarcField("246", subfields=(("a", " \n"), ("A", "x"), ("b", "‡b¶")), indicators="x")
    assert kept_cell([odd, MarcField("500", text="x")], KEPT_TAGS) == "246 ##‡bb"


def test_an_accent_without_a_letter_does_not_settle_on_the_code():
    bare = MarcField("246", subfields=(("a", "\u0300 cong"),))
    assert kept_cell([bare], KEPT_TAGS) == "246 ##‡acong"


def test_what_is_too_long_is_told():
    assert kept_of("a" * MOST_BYTES)
    with pytest.raises(OddCellError) as caught:
        kept_of("đ" * MOST_BYTES)
    assert caught.value.oddity is Oddity.TOO_LONG


def test_several_columns_are_one_text():
    assert joined(["246 ##‡aA", None, "", "500 ##‡aB"]) == "246 ##‡aA¶500 ##‡aB"
    assert joined([None, ""]) is None
