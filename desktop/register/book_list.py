"""The rows of a book list as books, with every row and every cell that could not be understood."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from desktop.register.book_cells import (
    OddCellError,
    Oddity,
    accession_numbers_of,
    author_of,
    copies_of,
    isbn_of,
    name_of,
    pages_of,
    price_of,
    tidy,
    title_of,
    year_of,
)
from desktop.register.book_headings import BookField, Mapping, require_title

Value = TypeVar("Value")

# A row without them is a book all the same, but whoever keeps the list wants to know.
_WANTED = (BookField.AUTHOR, BookField.PUBLISHER, BookField.PAGES, BookField.YEAR)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken, by the cell that stopped it."""

    row_number: int
    heading: str
    value: str
    reason: Oddity


@dataclass(frozen=True, slots=True)
class Remark:
    """A cell of a row that was taken without it."""

    row_number: int
    heading: str
    value: str
    reason: Oddity


@dataclass(frozen=True, slots=True)
class ListedBook:
    """One row of the list, understood."""

    row_number: int
    title: str
    author: str | None = None
    publisher: str | None = None
    year: int | None = None
    isbn: str | None = None
    pages: int | None = None
    price: int | None = None
    category: str | None = None
    accession_numbers: tuple[str, ...] = ()
    copies: int = 1


@dataclass(frozen=True, slots=True)
class BookList:
    """What became of the rows: every row is a book or a refusal, never neither."""

    books: tuple[ListedBook, ...]
    refused: tuple[RefusedRow, ...]
    remarks: tuple[Remark, ...]


def read_rows(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    mapping: Mapping,
    *,
    first_row: int,
    this_year: int,
) -> BookList:
    """Return the books of the list, with what was refused and what was left out.

    `first_row` is the number that the keeper's own program shows beside the first row.

    Raises:
        MissingColumnError: no column holds the title.
    """
    require_title(mapping)
    books: list[ListedBook] = []
    refused: list[RefusedRow] = []
    remarks: list[Remark] = []
    for number, row in enumerate(rows, first_row):
        reading = _Row(headings, row, mapping, number)
        try:
            books.append(reading.book(this_year))
        except _RefusedError as refusal:
            refused.append(refusal.row)
        else:
            remarks.extend(reading.remarks)
    return BookList(tuple(books), tuple(refused), tuple(remarks))


def same_work(title: str, author: str | None) -> str:
    """Return a key that two writings of one book share.

    Capitals, signs between the words and the place of the tone mark ("hoà", "hòa") do not count;
    the marks themselves do: "Mưa" and "Mùa" are two books.
    """
    return f"{_plain(title)}\n{_plain(author or '')}"


def _plain(text: str) -> str:
    words = "".join(
        sign if sign.isalnum() or unicodedata.combining(sign) else " "
        for sign in unicodedata.normalize("NFD", text.casefold())
    ).split()
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    tones = sorted(sign for sign in word if sign in _TONES)
    return "".join(sign for sign in word if sign not in _TONES) + "".join(tones)


class _RefusedError(Exception):
    def __init__(self, row: RefusedRow) -> None:
        super().__init__(row.reason)
        self.row = row


class _Row:
    """One row while it is read."""

    def __init__(
        self, headings: Sequence[str], row: Sequence[str], mapping: Mapping, number: int
    ) -> None:
        self.number = number
        self.remarks: list[Remark] = []
        self._headings = headings
        self._cells = [tidy(cell) for cell in row]
        self._place = {field: at for at, field in enumerate(mapping) if field is not None}

    def book(self, this_year: int) -> ListedBook:
        """Return the row as a book, or raise _RefusedError."""
        self._require_a_whole_row()
        title = self._required(BookField.TITLE, title_of)
        accession_numbers = self._optional(BookField.ACCESSION, accession_numbers_of) or ()
        return ListedBook(
            self.number,
            title,
            author=self._optional(BookField.AUTHOR, author_of),
            publisher=self._optional(BookField.PUBLISHER, name_of),
            year=self._optional(BookField.YEAR, partial(year_of, this_year=this_year)),
            isbn=self._optional(BookField.ISBN, isbn_of),
            pages=self._optional(BookField.PAGES, pages_of),
            price=self._optional(BookField.PRICE, price_of),
            category=self._optional(BookField.CATEGORY, name_of),
            accession_numbers=accession_numbers,
            copies=max(self._copies(), len(accession_numbers)),
        )

    def _require_a_whole_row(self) -> None:
        if not any(self._cells):
            raise _RefusedError(RefusedRow(self.number, "", "", Oddity.EMPTY_ROW))
        # Usually a comma that the writing program did not put in quotes: every later cell
        # stands under the wrong heading.
        for cell in self._cells[len(self._headings) :]:
            if cell:
                raise _RefusedError(RefusedRow(self.number, "", cell, Oddity.TOO_MANY_CELLS))

    def _copies(self) -> int:
        try:
            return self._read(BookField.COPIES, copies_of) or 1
        except OddCellError as odd:
            if odd.oddity is Oddity.NO_COPIES:
                raise self._refusal(BookField.COPIES, odd.oddity) from odd
            self._remark(BookField.COPIES, odd.oddity)
            return 1

    def _required(self, field: BookField, understand: Callable[[str], Value]) -> Value:
        try:
            value = self._read(field, understand)
        except OddCellError as odd:
            raise self._refusal(field, odd.oddity) from odd
        if value is None:
            raise self._refusal(field, Oddity.EMPTY)
        return value

    def _optional(self, field: BookField, understand: Callable[[str], Value]) -> Value | None:
        try:
            value = self._read(field, understand)
        except OddCellError as odd:
            self._remark(field, odd.oddity)
            return None
        if value is None and field in _WANTED and field in self._place:
            self._remark(field, Oddity.EMPTY)
        return value

    def _read(self, field: BookField, understand: Callable[[str], Value]) -> Value | None:
        cell = self._cell(field)
        return understand(cell) if cell else None

    def _cell(self, field: BookField) -> str:
        place = self._place.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def _remark(self, field: BookField, oddity: Oddity) -> None:
        heading = self._headings[self._place[field]]
        self.remarks.append(Remark(self.number, heading, self._cell(field), oddity))

    def _refusal(self, field: BookField, oddity: Oddity) -> _RefusedError:
        heading = self._headings[self._place[field]]
        return _RefusedError(RefusedRow(self.number, heading, self._cell(field), oddity))
