"""What one cell of a book list says, or why it cannot be understood."""

import re

from desktop.register.barcodes import CodeKind, kind_of, normal_isbn
from desktop.register.catalogue import MOST_COPIES_AT_ONCE
from desktop.register.list_cells import (
    SCIENTIFIC,
    OddCellError,
    Oddity,
    text_of,
    whole_number,
    within,
)
from desktop.register.text import LONG_TEXT, SHORT_TEXT, TITLE_TEXT

MOST_ACCESSION_LETTERS = 50
MOST_BARCODE_SIGNS = 32
MOST_PAGES = 10_000
MOST_PRICE = 100_000_000
FIRST_YEAR = 1800


_LABELS = (CodeKind.COPY, CodeKind.OTHER_BARCODE, CodeKind.ACCESSION)
_PAGES = re.compile(
    r"(?:khoảng |[ivxlc]+, ?)?(\d{1,9}) ?(?:tr|trang|p|pp|pages)?\.?", re.IGNORECASE
)
_MONEY = re.compile(r"(?:₫|đồng|đ|vnđ|vnd)\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISBN_MARKS = re.compile(r"^isbn(?:[- ]?1[03])?\s*:?\s*|[\s\-–.]", re.IGNORECASE)


def title_of(cell: str) -> str:
    """Return a title."""
    return text_of(cell, TITLE_TEXT)


def author_of(cell: str) -> str:
    """Return who wrote it: one name or several."""
    return text_of(cell, LONG_TEXT)


def name_of(cell: str) -> str:
    """Return a publisher, a place, a category or a call number."""
    return text_of(cell, SHORT_TEXT)


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
    return within(int(found[1]), 1, MOST_PAGES)


def price_of(cell: str) -> int:
    """Return the price in đồng: "108000", "108.000 đ", "108,000"."""
    bare = _MONEY.sub("", cell).strip()
    return within(whole_number(bare), 1, MOST_PRICE)


def copies_of(cell: str) -> int:
    """Return how many copies the row stands for."""
    copies = whole_number(cell.casefold().removesuffix("cuốn").removesuffix("bản").strip())
    if copies == 0:
        raise OddCellError(Oddity.NO_COPIES)
    return within(copies, 1, MOST_COPIES_AT_ONCE)


def isbn_of(cell: str) -> str:
    """Return the ISBN as its 13 digits.

    A spreadsheet that took the number for a quantity shows 9.78604E+12: the last digits are gone.
    One that took an ISBN of ten digits for a quantity dropped its leading zero.
    """
    if SCIENTIFIC.fullmatch(cell):
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


def barcodes_of(cell: str) -> tuple[str, ...]:
    """Return the labels that are stuck on the copies already, "" for a copy without one.

    Blanks do not count, for a scan has none. What the desk would take for a card, a crate or an
    ISBN is no label of a copy; what is no ASCII is none that a scanner could have read.
    """
    labels = ["".join(part.split()) for part in re.split("[,;]", cell)]
    while labels and not labels[-1]:
        labels.pop()
    there = [label for label in labels if label]
    if SCIENTIFIC.fullmatch(cell) or any(map(SCIENTIFIC.fullmatch, there)):
        raise OddCellError(Oddity.BROKEN_BY_EXCEL)
    if not all(map(_is_label, there)):
        raise OddCellError(Oddity.NOT_A_LABEL)
    if len(labels) > MOST_COPIES_AT_ONCE:
        raise OddCellError(Oddity.OUT_OF_RANGE)
    return tuple(labels)


def _is_label(label: str) -> bool:
    is_ascii = label.isascii() and label.isprintable()
    return is_ascii and len(label) <= MOST_BARCODE_SIGNS and kind_of(label) in _LABELS
