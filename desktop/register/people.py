"""What the house writes down about a person, and what a person is found and sorted by.

One field holds the whole name. Half of the M'Nông have no family name, Ê Đê names end with the
clan, names change during a membership, and Thị, Văn, Y or H' say nothing certain about anybody's
sex (domain.md, section 4.3): nothing is read out of a name but a first guess of the sort word.
"""

import re

from desktop.register.errors import NumberOutOfRangeError
from desktop.register.folding import PART_BREAK, fold, initials
from desktop.register.ordering import person_key

ABOUT = "about"
"""The certainty of a year of birth that nobody has a paper of ("khoảng 1950")."""

EARLIEST_BIRTH_YEAR = 1900
PHONE_BYTES = 60
NICKNAME_BYTES = 120
FORMER_BYTES = 400
_WITH_H = re.compile(r"h['’‘ʼ`´]\w", re.IGNORECASE)
_GIVEN_AND_CLAN = 3
_GROWN_UP_AT = 16
"""Luật Trẻ em 2016, Article 1: whoever is younger is a child."""


def default_sort_word(full_name: str) -> str:
    """Return the first guess of the word that a name is sorted by; the keeper may know better.

    The last word, where Vietnamese names have the given name; of Ê Đê names, whose clan comes last
    (Y Ngông Niê Kdăm, H'Blum Buôn Yă), the given name after Y or with H' (domain.md, section 4.3).
    """
    words = full_name.split()
    if len(words) >= _GIVEN_AND_CLAN and words[0].casefold() == "y":
        return words[1]
    if len(words) >= _GIVEN_AND_CLAN - 1 and _WITH_H.match(words[0]):
        return words[0]
    return words[-1]


def search_text(
    full_name: str, nickname: str | None = None, former_names: str | None = None
) -> tuple[str, str]:
    """Return the folded name with, in a part of their own, its others; and its initials."""
    others = " ".join(filter(None, (fold(nickname or ""), fold(former_names or ""))))
    folded = fold(full_name)
    return (f"{folded}{PART_BREAK}{others}" if others else folded), initials(full_name)


def phone_backwards(phone: str | None) -> str:
    """Return the digits of a telephone from the last to the first: it is found by its end."""
    return "".join(sign for sign in reversed(phone or "") if sign.isdecimal())


def sort_key(sort_word: str, full_name: str) -> str:
    """Return what lists of people are sorted by."""
    return person_key(sort_word, full_name)


def check_birth_year(birth_year: int | None, *, this_year: int) -> None:
    """Raise NumberOutOfRangeError for a year in which nobody alive was born."""
    if birth_year is not None and not EARLIEST_BIRTH_YEAR <= birth_year <= this_year:
        raise NumberOutOfRangeError("birth_year", EARLIEST_BIRTH_YEAR, this_year)


def is_child(birth_year: int, *, this_year: int) -> bool:
    """Return whether somebody born in that year may be a child this year."""
    return this_year - birth_year < _GROWN_UP_AT


def name_on_card(full_name: str, sort_word: str, *, birth_year: int | None, this_year: int) -> str:
    """Return the name for a card that may be lost on the way: of a child the given name alone."""
    child = birth_year is not None and is_child(birth_year, this_year=this_year)
    return sort_word if child else full_name
