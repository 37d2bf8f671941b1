"""What the house writes down about a person, and what a person is found and sorted by.

One field holds the whole name. Half of the M'Nông have no family name, Ê Đê names end with the
clan, names change during a membership, and Thị, Văn, Y or H' say nothing certain about anybody's
sex (domain.md, section 4.3): nothing is read out of a name but a first guess of the sort word.
"""

from desktop.register.errors import NumberOutOfRangeError
from desktop.register.folding import fold, initials
from desktop.register.ordering import person_key

EARLIEST_BIRTH_YEAR = 1900
_GROWN_UP_AT = 16
"""Luật Trẻ em 2016, Article 1: whoever is younger is a child."""


def default_sort_word(full_name: str) -> str:
    """Return the last word of the name, where Vietnamese names have the given name."""
    return full_name.rsplit(maxsplit=1)[-1]


def search_text(full_name: str) -> tuple[str, str]:
    """Return the folded name and its initials."""
    return fold(full_name), initials(full_name)


def sort_key(sort_word: str, full_name: str) -> str:
    """Return what lists of people are sorted by."""
    return person_key(sort_word, full_name)


def check_birth_year(birth_year: int | None, *, this_year: int) -> None:
    """Raise NumberOutOfRangeError for a year in which nobody alive was born."""
    if birth_year is not None and not EARLIEST_BIRTH_YEAR <= birth_year <= this_year:
        raise NumberOutOfRangeError("birth_year", EARLIEST_BIRTH_YEAR, this_year)


def name_on_card(full_name: str, sort_word: str, *, birth_year: int | None, this_year: int) -> str:
    """Return the name for a card that may be lost on the way: of a child the given name alone."""
    child = birth_year is not None and this_year - birth_year < _GROWN_UP_AT
    return sort_word if child else full_name
