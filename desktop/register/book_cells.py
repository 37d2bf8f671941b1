"""What one cell of a book list says, or why it cannot be understood."""

import re
from enum import StrEnum

from desktop.register.barcodes import normal_isbn
from desktop.register.catalogue import MOST_COPIES_AT_ONCE
from desktop.register.text import LONG_TEXT, SHORT_TEXT, TITLE_TEXT, at_the_door

MOST_ACCESSION_LETTERS = 50
MOST_PAGES = 10_000
MOST_PRICE = 100_000_000
FIRST_YEAR = 1800


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
    ISBN_BROKEN_BY_EXCEL = "isbn_broken_by_excel"
    NO_COPIES = "no_copies"
    ACCESSION_TAKEN = "accession_taken"
    RECORD_DAMAGED = "record_damaged"
    LETTERS_UNREADABLE = "letters_unreadable"
    FORMULA = "formula"
    SCHEME_UNKNOWN = "scheme_unknown"
    SHELVES_UNEVEN = "shelves_uneven"
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
_SCIENTIFIC = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}([., ]\d{3}){1,4}")
_WITH_ZEROS = re.compile(r"(\d{1,15})[.,]00?")
_PAGES = re.compile(
    r"(?:khoảng |[ivxlc]+, ?)?(\d{1,9}) ?(?:tr|trang|p|pp|pages)?\.?", re.IGNORECASE
)
_MONEY = re.compile(r"(?:₫|đồng|đ|vnđ|vnd)\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISBN_MARKS = re.compile(r"^isbn(?:[- ]?1[03])?\s*:?\s*|[\s\-–.]", re.IGNORECASE)


def tidy(cell: str) -> str:
    """Return the cell as the house would keep it."""
    # A control character between two words (a line break of an old program) parts them.
    return at_the_door(_CONTROL.sub(" ", cell))


def title_of(cell: str) -> str:
    """Return a title."""
    return _text(cell, TITLE_TEXT)


def author_of(cell: str) -> str:
    """Return who wrote it: one name or several."""
    return _text(cell, LONG_TEXT)


def name_of(cell: str) -> str:
    """Return a publisher, a place, a category or a call number."""
    return _text(cell, SHORT_TEXT)


def year_of(cell: str, *, this_year: int) -> int:
    """Return the one year that the cell names: "2019", "Quý IV/2019", "20/11/2019"."""
    years = [int(year) for year in _YEAR.findall(cell)]
    if len(years) != 1 or not FIRST_YEAR <= years[0] <= this_year + 1:
        raise OddCellError(Oddity.NOT_A_YEAR)
    return years[0]


def pages_of(cell: str) -> int:
    """Return the number of pages: "244", "244 tr.", "XII, 244 trang"."""
    found = _PAGES.fullmatch(cell)
    if not found:
        raise OddCellError(Oddity.NOT_A_NUMBER)
    return _within(int(found[1]), 1, MOST_PAGES)


def price_of(cell: str) -> int:
    """Return the price in đồng: "108000", "108.000 đ", "108,000"."""
    bare = _MONEY.sub("", cell).strip()
    return _within(_whole_number(bare), 1, MOST_PRICE)


def copies_of(cell: str) -> int:
    """Return how many copies the row stands for."""
    copies = _whole_number(cell.casefold().removesuffix("cuốn").removesuffix("bản").strip())
    if copies == 0:
        raise OddCellError(Oddity.NO_COPIES)
    return _within(copies, 1, MOST_COPIES_AT_ONCE)


def isbn_of(cell: str) -> str:
    """Return the ISBN as its 13 digits.

    A spreadsheet that took the number for a quantity shows 9.78604E+12: the last digits are gone.
    One that took an ISBN of ten digits for a quantity dropped its leading zero.
    """
    if _SCIENTIFIC.fullmatch(cell):
        raise OddCellError(Oddity.ISBN_BROKEN_BY_EXCEL)
    digits = _ISBN_MARKS.sub("", _ISBN_MARKS.sub("", cell)).upper()
    if len(digits) == len("0123456789") - 1:
        digits = "0" + digits
    isbn = normal_isbn(digits)
    if isbn is None:
        raise OddCellError(Oddity.ISBN_WRONG)
    return isbn


def accession_numbers_of(cell: str) -> tuple[str, ...]:
    """Return the accession numbers in the cell, one for each copy: "0012; 0013"."""
    numbers = tuple(dict.fromkeys(part.strip() for part in re.split("[,;]", cell) if part.strip()))
    if any(len(number) > MOST_ACCESSION_LETTERS for number in numbers):
        raise OddCellError(Oddity.TOO_LONG)
    if len(numbers) > MOST_COPIES_AT_ONCE:
        raise OddCellError(Oddity.OUT_OF_RANGE)
    return numbers


def _text(cell: str, most_bytes: int) -> str:
    if len(cell.encode()) > most_bytes:
        raise OddCellError(Oddity.TOO_LONG)
    if not any(sign.isalnum() for sign in cell):
        raise OddCellError(Oddity.NO_LETTERS)
    return cell


def _whole_number(text: str) -> int:
    if _GROUPED.fullmatch(text):
        return int(re.sub("[., ]", "", text))
    rounded = _WITH_ZEROS.fullmatch(text)
    number = rounded[1] if rounded else text
    if not re.fullmatch(r"\d{1,15}", number):
        raise OddCellError(Oddity.NOT_A_NUMBER)
    return int(number)


def _within(number: int, least: int, most: int) -> int:
    if not least <= number <= most:
        raise OddCellError(Oddity.OUT_OF_RANGE)
    return number
