"""What a line of the province's list of books says, or why it cannot go into a pack."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from stdnum import isbn as isbn_numbers

from sync.protocol.isbn_pack import PackEntry

COLUMNS = ("isbn", "title", "author", "publisher", "year", "ddc")
_NEEDED = COLUMNS[:2]
_TITLE_LETTERS = 500
_TEXT_LETTERS = 200
_DELIMITERS = ",;\t|"
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


class NotABookListError(Exception):
    """The file is no CSV in UTF-8 with the columns isbn and title; it says what is wrong."""


class Fault(Enum):
    """Why a line was left out."""

    ISBN = "isbn"
    TITLE = "title"
    YEAR = "year"
    TOO_LONG = "too_long"
    CONTROL = "control"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class Reported:
    """A line that was left out: its number in the file, its ISBN as it stands there, and why."""

    line: int
    isbn: str
    fault: Fault


class _FaultError(ValueError):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def read_books(source: Path) -> Iterator[tuple[int, PackEntry] | Reported]:
    """Yield every line with something in it, once: an entry with its line's number, or a report.

    Raises:
        NotABookListError: it cannot be read, or the columns have other names.
    """
    try:
        with source.open(encoding="utf-8-sig", newline="") as file:
            heading = file.readline()
            delimiter = max(_DELIMITERS, key=heading.count)
            [names] = csv.reader([heading], delimiter=delimiter) if heading else [[]]
            columns = [name.strip().casefold() for name in names]
            if missing := [name for name in _NEEDED if name not in columns]:
                raise NotABookListError(f"no column {' and no column '.join(missing)}")
            lines = csv.reader(file, delimiter=delimiter)
            for cells in lines:
                if any(cell.strip() for cell in cells):
                    yield _read(lines.line_num + 1, dict(zip(columns, cells, strict=False)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise NotABookListError(str(error)) from error


def _read(number: int, cells: Mapping[str, str]) -> tuple[int, PackEntry] | Reported:
    try:
        return number, _entry(cells)
    except _FaultError as error:
        return Reported(number, cells.get("isbn", "")[:40], error.fault)


def _entry(cells: Mapping[str, str]) -> PackEntry:
    written = cells.get("isbn", "").strip()
    if not isbn_numbers.is_valid(written):
        raise _FaultError(Fault.ISBN)
    title = _text(cells, "title", _TITLE_LETTERS)
    if not title:
        raise _FaultError(Fault.TITLE)
    return PackEntry(
        isbn=str(isbn_numbers.to_isbn13(isbn_numbers.compact(written))),
        title=title,
        author=_text(cells, "author", _TEXT_LETTERS),
        publisher=_text(cells, "publisher", _TEXT_LETTERS),
        year=_year(_text(cells, "year", _TEXT_LETTERS)),
        ddc=_text(cells, "ddc", _TEXT_LETTERS),
    )


def _text(cells: Mapping[str, str], column: str, letters: int) -> str:
    text = " ".join(unicodedata.normalize("NFC", cells.get(column) or "").split())
    if len(text) > letters:
        raise _FaultError(Fault.TOO_LONG)
    if any(unicodedata.category(sign) == "Cc" for sign in text):
        raise _FaultError(Fault.CONTROL)
    return text


def _year(text: str) -> int | None:
    if not text:
        return None
    found = _YEAR.search(text)
    if found is None:
        raise _FaultError(Fault.YEAR)
    return int(found[0])
