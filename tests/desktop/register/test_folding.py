import unicodedata

import pytest

from desktop.register.folding import fold, initials


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Đường lên đỉnh", "duong len dinh"),
        ("Ƀuôn Čư̆ M’gar", "buon cu mgar"),
        ("R'Tíh", "rtih"),
        ("Hoà bình", "hoa binh"),
        ("Hải Ðăng", "hai dang"),  # with an Icelandic letter, as old fonts typed it
        ("Hòa bình", "hoa binh"),
        ("H’Blum  Buôn-Yă", "hblum buon ya"),
    ],
)
def test_what_is_written_with_marks_is_found_without(written, typed):
    assert fold(written) == typed
    assert fold(unicodedata.normalize("NFD", written)) == typed


def test_initials_are_the_first_letters_of_the_words():
    assert initials("Nguyễn Văn Đức") == "nvd"
