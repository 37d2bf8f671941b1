"""What one cell of a book list says, or why it cannot be understood."""

import re
import unicodedata
from enum import StrEnum

from stdnum import isbn as isbn_numbers

MOST_LETTERS = 500
"""Of a title or a name; more is a paragraph that slipped into the cell."""
MOST_COPIES = 999
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


class OddCellError(Exception):
    """The cell says nothing that can be used. Never leaves the reading of its row."""

    def __init__(self, oddity: Oddity) -> None:
        super().__init__(oddity)
        self.oddity = oddity


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
    """Return the cell in NFC, without invisible signs, with single spaces."""
    visible = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Zs", "Zl", "Zp") else sign
        for sign in unicodedata.normalize("NFC", cell)
        if unicodedata.category(sign) != "Cf"
    )
    return " ".join(visible.split())


def text_of(cell: str) -> str:
    """Return a name or a title."""
    if len(cell) > MOST_LETTERS:
        raise OddCellError(Oddity.TOO_LONG)
    if not any(sign.isalnum() for sign in cell):
        raise OddCellError(Oddity.NO_LETTERS)
    return cell


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
    return _within(copies, 1, MOST_COPIES)


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
    if not isbn_numbers.is_valid(digits):
        raise OddCellError(Oddity.ISBN_WRONG)
    return str(isbn_numbers.to_isbn13(digits))


def accession_numbers_of(cell: str) -> tuple[str, ...]:
    """Return the accession numbers in the cell, one for each copy: "0012; 0013"."""
    numbers = tuple(dict.fromkeys(part.strip() for part in re.split("[,;]", cell) if part.strip()))
    if any(len(number) > MOST_ACCESSION_LETTERS for number in numbers):
        raise OddCellError(Oddity.TOO_LONG)
    if len(numbers) > MOST_COPIES:
        raise OddCellError(Oddity.OUT_OF_RANGE)
    return numbers


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
