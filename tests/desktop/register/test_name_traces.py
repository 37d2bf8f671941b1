"""Where a name stands in other words, and what is left without it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.name_traces import (
    holds_name,
    is_name,
    names_told,
    without_names,
    without_whole,
)

NAME = "Y Zzqxy H’Blum Niê"
NAMES = names_told(NAME)


def test_a_former_name_tells_too_and_one_word_alone_does_not():
    assert names_told("Điểu Khăm", "Y Khăm; Khăm") == ("dieu kham", "y kham")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("mark", ["'", "’", ""])
def test_a_name_is_found_however_it_was_typed(form, mark):
    typed = unicodedata.normalize(form, f"Bà {NAME.replace('’', mark).upper()}, hát rất hay")
    assert holds_name(typed, NAMES)
    assert without_names(typed, NAMES) == "Bà …, hát rất hay"
    assert "zzqxy" not in (without_names(typed, NAMES) or "").casefold()


def test_a_longer_name_is_another_person():
    names = names_told("Văn Đức")
    assert not is_name("Văn Đức Anh", names)
    assert is_name("Thị Mai, Văn Đức", names)
    assert not holds_name("Văn Đứcanh", names)


@pytest.mark.parametrize(
    ("field", "left"),
    [
        (NAME, None),
        (f"{NAME}; Y Bhiu", "Y Bhiu"),
        (f"Y Bhiu, {NAME}", "Y Bhiu"),
        (f"Y Bhiu và {NAME} và Thị Mai", "Y Bhiu và Thị Mai"),
        ("Thị Mai; Y Bhiu", "Thị Mai; Y Bhiu"),
    ],
)
def test_a_field_of_names_loses_the_one(field, left):
    assert without_whole(field, NAMES) == left


def test_words_that_say_nothing_else_are_empty():
    assert without_names(f" {NAME}. ", NAMES) is None


@given(
    before=st.text(alphabet="aăâ ̆đHh’'., ", max_size=12),
    after=st.text(alphabet="nô ̂ơ;( ", max_size=12),
)
def test_no_words_around_a_name_hide_it(before, after):
    left = without_names(f"{before} {NAME} {after} {NAME}", NAMES) or ""
    assert not holds_name(left, NAMES)
    assert "Zzqxy" not in left
