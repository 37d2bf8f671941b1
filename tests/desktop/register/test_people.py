import pytest

from desktop.register.errors import NumberOutOfRangeError
from desktop.register.people import check_birth_year, default_sort_word, name_on_card, search_text


@pytest.mark.parametrize(
    ("name", "word"),
    [("Nguyễn Văn Đức", "Đức"), ("Điểu Bơ", "Bơ"), ("Y", "Y"), ("Ksor Ní", "Ní")],
)
def test_the_last_word_is_the_first_guess_of_the_sort_word(name, word):
    assert default_sort_word(name) == word


@pytest.mark.parametrize("name", ["H'Blum Buôn Yă", "H’Blum Buôn Yă"])
def test_both_apostrophes_are_found_alike(name):
    assert search_text(name) == ("hblum buon ya", "hby")


@pytest.mark.parametrize("year", [1899, 2027])
def test_nobody_is_born_before_1900_or_tomorrow(year):
    with pytest.raises(NumberOutOfRangeError):
        check_birth_year(year, this_year=2026)


def test_an_unknown_birth_year_is_allowed():
    check_birth_year(None, this_year=2026)


def test_the_card_of_a_child_shows_the_given_name_alone():
    shown = [
        name_on_card("Nguyễn Văn Nam", "Nam", birth_year=born, this_year=2026)
        for born in (2011, 2010, None)
    ]
    assert shown == ["Nam", "Nguyễn Văn Nam", "Nguyễn Văn Nam"]
