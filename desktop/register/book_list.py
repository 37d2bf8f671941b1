"""The rows of a book list as books, with every row and every cell that could not be understood."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from desktop.register.book_cells import (
    FORMULA_MARK,
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
from desktop.register.book_sources import FaultyRow
from desktop.register.call_cells import scheme_in, scheme_of, shelves_of

Value = TypeVar("Value")

# A row without them is a book all the same, but whoever keeps the list wants to know.
_WANTED = (BookField.AUTHOR, BookField.PUBLISHER, BookField.PAGES, BookField.YEAR)
_SHOWN = 200
_BETWEEN_WORDS = re.compile("(?:[^\\w\u0300-\u036f]|_)+")
_TONE_INSIDE = re.compile("([\u0300\u0301\u0303\u0309\u0323])(\\S+)")


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
    """One row of the list, understood.

    `shelves` is where the copies belong: nothing, one for all, or one for each in the order of
    the accession numbers.
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


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What became of a row: a book or a refusal, never neither; the remarks are on the book."""

    outcome: ListedBook | RefusedRow
    remarks: tuple[Remark, ...] = ()


class RowReader:
    """Understands the rows of one list.

    Raises:
        MissingColumnError: no column holds the title.
    """

    def __init__(self, headings: Sequence[str], mapping: Mapping, *, this_year: int) -> None:
        require_title(mapping)
        self._headings = headings
        self._mapping = mapping
        self._this_year = this_year

    def read(self, number: int, row: Sequence[str] | FaultyRow) -> ReadRow:
        """Return the row as a book, or why not; `number` is what the keeper's program shows."""
        if isinstance(row, FaultyRow):
            return ReadRow(RefusedRow(number, "", tidy(row.value)[:_SHOWN], row.reason))
        reading = _Row(self._headings, row, self._mapping, number)
        try:
            book = reading.book(self._this_year)
        except _RefusedError as refusal:
            return ReadRow(refusal.row)
        return ReadRow(book, tuple(reading.remarks))


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
        self._cells = [tidy(cell.removeprefix(FORMULA_MARK)) for cell in row]
        self._formulas = {at for at, cell in enumerate(row) if cell.startswith(FORMULA_MARK)}
        self._place = {field: at for at, field in enumerate(mapping) if field is not None}

    def book(self, this_year: int) -> ListedBook:
        """Return the row as a book, or raise _RefusedError."""
        self._require_a_whole_row()
        title = self._required(BookField.TITLE, title_of)
        accession_numbers = self._optional(BookField.ACCESSION, accession_numbers_of) or ()
        call_number = self._optional(BookField.CALL_NUMBER, name_of)
        return ListedBook(
            self.number,
            title,
            author=self._optional(BookField.AUTHOR, author_of),
            publisher=self._optional(BookField.PUBLISHER, name_of),
            place=self._optional(BookField.PLACE, name_of),
            year=self._optional(BookField.YEAR, partial(year_of, this_year=this_year)),
            isbn=self._optional(BookField.ISBN, isbn_of),
            pages=self._optional(BookField.PAGES, pages_of),
            price=self._optional(BookField.PRICE, price_of),
            category=self._optional(BookField.CATEGORY, name_of),
            call_number=call_number,
            call_scheme=self._call_scheme() if call_number else None,
            accession_numbers=accession_numbers,
            copies=(copies := max(self._copies(), len(accession_numbers))),
            shelves=self._optional(BookField.SHELF, partial(shelves_of, copies=copies)) or (),
        )

    def _require_a_whole_row(self) -> None:
        if not any(self._cells):
            raise _RefusedError(RefusedRow(self.number, "", "", Oddity.EMPTY_ROW))
        # Usually a comma that the writing program did not put in quotes: every later cell
        # stands under the wrong heading.
        for cell in self._cells[len(self._headings) :]:
            if cell:
                raise _RefusedError(RefusedRow(self.number, "", cell, Oddity.TOO_MANY_CELLS))

    def _call_scheme(self) -> str | None:
        """Return the scheme of the call number: a column under the heading "DDC" says it too."""
        if BookField.CALL_SCHEME in self._place:
            return self._optional(BookField.CALL_SCHEME, scheme_of)
        return scheme_in(self._headings[self._place[BookField.CALL_NUMBER]])

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
        if self._place.get(field) in self._formulas:
            raise OddCellError(Oddity.FORMULA)
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
