"""The sheets of an XLSX file as texts, within limits that a hostile file cannot talk away."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from desktop.operations.book_file_errors import (
    BookFileTooLargeError,
    NotABookListError,
    OldSpreadsheetError,
    TooManyRowsError,
)

ROWS_ALLOWED = 100_000
CELLS_ALLOWED = 5_000_000
MEGABYTES_UNPACKED = 200

_PARTS_ALLOWED = 2_000
_ROWS_ABOVE = 30  # the headings, and what may stand above them
_WORKBOOK = "xl/workbook.xml"
# A cell that holds something, by its address. The reading library sets aside room for every cell
# between the first and the last: one value in XFD1048576 would ask for hundreds of gigabytes.
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*(?<!/)>")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_sheets(content: bytes) -> list[Sheet]:
    """Return the visible sheets, each from its first row and column on.

    Raises:
        BookFileTooLargeError, TooManyRowsError: it unpacks to too much.
        OldSpreadsheetError: it is packed alike, but not an XLSX file.
        NotABookListError: it is damaged.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(_unpacked(content)))
        sheets = [
            Sheet(
                sheet.name,
                _texts(workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)),
            )
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, CalamineError) as error:
        raise NotABookListError from error
    if not sheets:
        raise NotABookListError
    return sheets


def _unpacked(content: bytes) -> bytes:
    """Return the same spreadsheet without compression, measured while it was unpacked.

    What the directory of a packed file says of its size can be a lie; here no part gives more
    than it declared, and the reading library gets only what was counted.
    """
    plain = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(plain, "w") as copy:
        parts = packed.infolist()
        total = sum(part.file_size for part in parts)
        if len(parts) > _PARTS_ALLOWED or total > MEGABYTES_UNPACKED * 1_000_000:
            raise BookFileTooLargeError(megabytes_allowed=MEGABYTES_UNPACKED)
        if _WORKBOOK not in packed.namelist():
            raise OldSpreadsheetError
        for part in parts:
            inside = packed.read(part)
            if part.filename.startswith("xl/worksheets/"):
                _require_bounded(inside)
            copy.writestr(part.filename, inside)
    return plain.getvalue()


def _require_bounded(sheet: bytes) -> None:
    rows = columns = 0
    for letters, number in _FILLED_CELL.findall(sheet):
        rows = max(rows, int(number))
        columns = max(columns, _column(letters))
    if rows > ROWS_ALLOWED + _ROWS_ABOVE or rows * columns > CELLS_ALLOWED:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _texts(rows: Sequence[Sequence[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_text(cell) for cell in row) for row in rows)


def _text(cell: object) -> str:
    """Return a cell as a person reads it: a year that is kept as 2020.0 is "2020"."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)
