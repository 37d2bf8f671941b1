"""What every cell of a list has in common, and the ways in which one cannot be understood."""

import re
from enum import StrEnum

from desktop.register.text import at_the_door


class Oddity(StrEnum):
    """Why a cell was left empty, or its row refused."""

    EMPTY = "empty"
    EMPTY_ROW = "empty_row"
    TOO_LONG = "too_long"
    NO_LETTERS = "no_letters"
    TOO_MANY_CELLS = "too_many_cells"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_YEAR = "not_a_year"
    ISBN_WRONG = "isbn_wrong"
    ISBN_UNKNOWN = "isbn_unknown"
    ISBN_UNREADABLE = "isbn_unreadable"
    ISBN_BROKEN_BY_EXCEL = "isbn_broken_by_excel"
    NO_COPIES = "no_copies"
    ACCESSION_TAKEN = "accession_taken"
    BARCODE_TAKEN = "barcode_taken"
    BARCODE_TWICE = "barcode_twice"
    NOT_A_LABEL = "not_a_label"
    RECORD_DAMAGED = "record_damaged"
    LETTERS_UNREADABLE = "letters_unreadable"
    FORMULA = "formula"
    SCHEME_UNKNOWN = "scheme_unknown"
    SHELVES_UNEVEN = "shelves_uneven"
    A_SUM = "a_sum"
    NOT_A_BIRTH_YEAR = "not_a_birth_year"
    NOT_A_PHONE = "not_a_phone"
    BROKEN_BY_EXCEL = "broken_by_excel"
    CARD_OF_ANOTHER_KIND = "card_of_another_kind"
    CARD_TAKEN = "card_taken"
    GROUP_UNKNOWN = "group_unknown"
    ALREADY_THERE = "already_there"
    LEFT_IN_DOUBT = "left_in_doubt"
    STOPPED = "stopped"


class OddCellError(Exception):
    """The cell says nothing that can be used. Never leaves the reading of its row."""

    def __init__(self, oddity: Oddity) -> None:
        super().__init__(oddity)
        self.oddity = oddity


FORMULA_MARK = "\ue00f"
"""Stands before a formula in the place of what a cell shows: the one is made, the other written."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_GROUPED = re.compile(r"\d{1,3}([., ]\d{3}){1,4}")
_WITH_ZEROS = re.compile(r"(\d{1,15})[.,]00?")
SCIENTIFIC = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet makes of a long number that it takes for a quantity: its end is gone."""


def tidy(cell: str) -> str:
    """Return the cell as the house would keep it."""
    # A control character between two words (a line break of an old program) parts them.
    return at_the_door(_CONTROL.sub(" ", cell))


def text_of(cell: str, most_bytes: int) -> str:
    """Return a text of no more bytes than these, with a letter or a digit in it."""
    if len(cell.encode()) > most_bytes:
        raise OddCellError(Oddity.TOO_LONG)
    if not any(sign.isalnum() for sign in cell):
        raise OddCellError(Oddity.NO_LETTERS)
    return cell


def whole_number(text: str) -> int:
    """Return a number that is written with or without signs between its thousands."""
    if _GROUPED.fullmatch(text):
        return int(re.sub("[., ]", "", text))
    rounded = _WITH_ZEROS.fullmatch(text)
    number = rounded[1] if rounded else text
    if not re.fullmatch(r"\d{1,15}", number):
        raise OddCellError(Oddity.NOT_A_NUMBER)
    return int(number)


def within(number: int, least: int, most: int) -> int:
    """Return the number if it can be meant."""
    if not least <= number <= most:
        raise OddCellError(Oddity.OUT_OF_RANGE)
    return number
