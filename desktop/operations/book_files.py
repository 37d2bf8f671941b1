"""Reading the file of a book list as a table of texts, whatever program wrote it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.operations.book_file_errors import (
    BookFileNotOpenedError,
    BookFileTooLargeError,
    EmptyBookListError,
    OldSpreadsheetError,
    PasswordProtectedError,
    TooManyRowsError,
    WrongEncodingError,
)
from desktop.operations.delimited_text import read_delimited_text
from desktop.operations.spreadsheet import ROWS_ALLOWED, Sheet, read_sheets
from desktop.register.book_headings import BookField, guess_mapping, recognised

MEGABYTES_ALLOWED = 50

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_HEADING_ROWS = 30  # a title and an address may stand above the headings, never a page
# Letters that no language of the region writes (ñ and ö it does), where TCVN3 and VNI keep
# Vietnamese ones; and the pairs that UTF-8 becomes when it is read as cp1252.
_MANGLED = re.compile(
    r"[A-Za-zÀ-ÿ][µ¶¸¹¨¾¼½Æ©ª®«¬ÖØÞßäåæçëîïøûþÿ×§]|Ã[\u00a0-¿]|á[º»]|Ä[‘\u0090]|Æ[°¡]"
)
_MANGLED_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class BookTable:
    """A book list as it stands in the file: texts under headings.

    Attributes:
        encoding: of a text file; None for a spreadsheet.
        first_row: the number that a spreadsheet program shows beside the first of `rows`.
        sheet: the sheet that was read; `other_sheets` were not.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str | None
    first_row: int = 2
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()


def read_book_list(path: Path) -> BookTable:
    """Return what stands in a CSV or XLSX file. The file is only read, and let go of at once.

    Raises:
        BookFileError: it cannot be read as a list; the class says why.
    """
    content = _content(path)
    if content.startswith(_OLD_OFFICE):
        # An encrypted .xlsx is wrapped in the same old container.
        protected = "EncryptedPackage".encode("utf-16-le") in content
        raise PasswordProtectedError if protected else OldSpreadsheetError
    table = _spreadsheet(content) if content.startswith(_ZIP) else _text_file(content)
    _require_readable_letters(table)
    return table


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MEGABYTES_ALLOWED * 1_000_000 + 1)
    except OSError as error:
        raise BookFileNotOpenedError from error
    if len(content) > MEGABYTES_ALLOWED * 1_000_000:
        raise BookFileTooLargeError(megabytes_allowed=MEGABYTES_ALLOWED)
    return content


def _spreadsheet(content: bytes) -> BookTable:
    sheets = read_sheets(content)
    chosen = max(sheets, key=_likeness)
    headings, rows, first_row = _parted(chosen.rows)
    others = tuple(sheet.name for sheet in sheets if sheet is not chosen and sheet.rows)
    return BookTable(headings, rows, None, first_row, chosen.name, others)


def _text_file(content: bytes) -> BookTable:
    records, encoding = read_delimited_text(content)
    if len(records) > ROWS_ALLOWED + _HEADING_ROWS:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)
    headings, rows, first_row = _parted(records)
    return BookTable(headings, rows, encoding, first_row)


def _likeness(sheet: Sheet) -> tuple[bool, int]:
    """How much a sheet looks like a book list; of equals, `max` keeps the first."""
    if not sheet.rows:
        return (False, -1)
    headings = sheet.rows[_heading_place(sheet.rows)]
    return (BookField.TITLE in guess_mapping(headings), recognised(headings))


def _parted(
    records: Sequence[tuple[str, ...]],
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], int]:
    """Part the headings from the rows below; empty rows at the end are no rows."""
    last = len(records)
    while last and not any(cell.strip() for cell in records[last - 1]):
        last -= 1
    if not last:
        raise EmptyBookListError
    place = _heading_place(records)
    if place + 1 >= last:
        raise EmptyBookListError
    return records[place], tuple(records[place + 1 : last]), place + 2


def _heading_place(records: Sequence[tuple[str, ...]]) -> int:
    """Return the row that reads most like headings, or else the first that is not empty."""
    beginning = list(enumerate(islice(records, _HEADING_ROWS)))
    found, place = max((recognised(cells), -place) for place, cells in beginning)
    if found:
        return -place
    return next((place for place, cells in beginning if any(map(str.strip, cells))), 0)


def _require_readable_letters(table: BookTable) -> None:
    """Raise WrongEncodingError if the letters became Unicode through the wrong door.

    A few foreign names (Günter, Ørsted) are no sign; every fifth row is.
    """
    mangled = sum(any(map(_MANGLED.search, row)) for row in table.rows)
    if mangled > len(table.rows) * _MANGLED_SHARE:
        raise WrongEncodingError(line=None)
