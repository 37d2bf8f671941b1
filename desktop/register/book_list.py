"""The rows of a book list as books, with every row and every cell that could not be understood."""

import re
import unicodedata
from dataclasses import dataclass
from functools import partial

from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.book_cells import (
    accession_numbers_of,
    author_of,
    barcodes_of,
    copies_of,
    isbn_of,
    name_of,
    pages_of,
    price_of,
    title_of,
    year_of,
)
from desktop.register.book_headings import BOOKS, BookField
from desktop.register.call_cells import scheme_in, scheme_of, shelves_of
from desktop.register.kept_fields import KEPT_COLUMNS, joined, kept_of
from desktop.register.list_cells import OddCellError, Oddity
from desktop.register.list_rows import ListKind, ListRow

_BETWEEN_WORDS = re.compile("(?:[^\\w\u0300-\u036f]|_)+")
_TONE_INSIDE = re.compile("([\u0300\u0301\u0303\u0309\u0323])(\\S+)")


@dataclass(frozen=True, slots=True)
class ListedBook:
    """One row of the list, understood.

    `shelves` is where the copies belong: nothing, one for all, or one for each in the order of
    the accession numbers. `barcodes` are the labels on the copies in the same order, "" for none.
    `kept` are fields of a record that no column holds, as register.kept_fields writes them.
    """

    row_number: int
    title: str
    author: str | None = None
    publisher: str | None = None
    place: str | None = None
    year: int | None = None
    isbn: str | None = None
    pages: int | None = None
    price: int | None = None
    category: str | None = None
    call_number: str | None = None
    call_scheme: str | None = None
    shelves: tuple[str, ...] = ()
    accession_numbers: tuple[str, ...] = ()
    copies: int = 1
    barcodes: tuple[str, ...] = ()
    kept: str | None = None


def same_words(text: str) -> str:
    """Return a key that two writings of one title, or of one name, share.

    Capitals, signs between the words and the place of the tone mark ("hoà", "hòa") do not count;
    the marks themselves do: "Mưa" and "Mùa" are two books.
    """
    words = _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFD", text.casefold()))
    # Tones go behind the rest of their word; as slices, in a third of the time of a template.
    parts = _TONE_INSIDE.split(words)
    parts[1::3], parts[2::3] = parts[2::3], parts[1::3]
    return "".join(parts).strip()


def book_of(row: ListRow, this_year: int) -> ListedBook:
    """Return the row as a book."""
    title = row.required(BookField.TITLE, title_of)
    barcodes = _barcodes(row)
    numbers = row.optional(BookField.ACCESSION, accession_numbers_of) or ()
    accession_numbers = numbers or _numbers_on(barcodes)
    call_number = row.optional(BookField.CALL_NUMBER, name_of)
    return ListedBook(
        row.number,
        title,
        author=row.optional(BookField.AUTHOR, author_of),
        publisher=row.optional(BookField.PUBLISHER, name_of),
        place=row.optional(BookField.PLACE, name_of),
        year=row.optional(BookField.YEAR, partial(year_of, this_year=this_year)),
        isbn=row.optional(BookField.ISBN, isbn_of),
        pages=row.optional(BookField.PAGES, pages_of),
        price=row.optional(BookField.PRICE, price_of),
        category=row.optional(BookField.CATEGORY, name_of),
        call_number=call_number,
        call_scheme=_call_scheme(row) if call_number else None,
        accession_numbers=accession_numbers,
        copies=(copies := max(_copies(row), len(accession_numbers), len(barcodes))),
        barcodes=barcodes,
        kept=joined(row.optional(name, kept_of) for name in KEPT_COLUMNS if row.holds(name)),
        shelves=row.optional(BookField.SHELF, partial(shelves_of, copies=copies)) or (),
    )


def _call_scheme(row: ListRow) -> str | None:
    """Return the scheme of the call number: a column under the heading "DDC" says it too."""
    if row.holds(BookField.CALL_SCHEME):
        return row.optional(BookField.CALL_SCHEME, scheme_of)
    return scheme_in(row.heading(BookField.CALL_NUMBER))


def _barcodes(row: ListRow) -> tuple[str, ...]:
    """Return the labels; one that stands there twice is on two copies, which nobody can tell."""
    barcodes = row.optional(BookField.BARCODE, barcodes_of) or ()
    there = [barcode for barcode in barcodes if barcode]
    if len(set(there)) < len(there):
        raise row.refusal(BookField.BARCODE, Oddity.BARCODE_TWICE)
    return barcodes


def _numbers_on(barcodes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels as accession numbers, where a list has no others: libraries print these.

    A barcode of this program's kind is no accession number.
    """
    are_numbers = all(code and kind_of(code) is not CodeKind.COPY for code in barcodes)
    return barcodes if are_numbers else ()


def _copies(row: ListRow) -> int:
    try:
        return row.read(BookField.COPIES, copies_of) or 1
    except OddCellError as odd:
        if odd.oddity is Oddity.NO_COPIES:
            raise row.refusal(BookField.COPIES, odd.oddity) from odd
        row.remark(BookField.COPIES, odd.oddity)
        return 1


BOOK_LIST = ListKind(
    "books",
    BOOKS,
    ListedBook,
    book_of,
    wanted=(BookField.AUTHOR, BookField.PUBLISHER, BookField.PAGES, BookField.YEAR),
)
"""A list of books."""
