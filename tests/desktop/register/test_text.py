import unicodedata

import pytest

from desktop.register.errors import TextMissingError, TextTooLongError
from desktop.register.text import at_the_door, optional_text, required_text


def test_every_spelling_of_a_letter_becomes_one():
    assert at_the_door(unicodedata.normalize("NFD", "Nguyễn Thị Hoà")) == "Nguyễn Thị Hoà"


def test_the_breve_that_has_no_letter_of_its_own_stays():
    assert at_the_door("ƀrư̆ ê̆p") == "ƀrư̆ ê̆p"


@pytest.mark.parametrize("written", ["  Điểu \t Bơ\n", "Điểu\u00a0Bơ", "Điểu\u200b Bơ\ufeff\x00"])
def test_blanks_and_invisible_letters_are_tidied(written):
    assert at_the_door(written) == "Điểu Bơ"


def test_half_a_letter_pair_is_dropped():
    assert at_the_door("Bơ\ud83d") == "Bơ"


def test_a_name_must_be_seen():
    with pytest.raises(TextMissingError) as caught:
        required_text(" \u200b ", field="full_name")
    assert caught.value.field == "full_name"


def test_a_text_that_does_not_fit_into_a_line_is_refused_by_its_bytes():
    assert optional_text("ê" * 150, field="address") == "ê" * 150
    with pytest.raises(TextTooLongError):
        optional_text("ê" * 151, field="address")


def test_an_empty_text_is_no_text():
    assert optional_text("  ", field="address") is None
