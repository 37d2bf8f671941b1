"""The sheets of an XLSX, XLS or ODS file as texts, within limits that it cannot talk away."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop.lists.list_file_errors import (
    HostileFileError,
    ListFileTooLargeError,
    NotAListError,
    PasswordProtectedError,
    TooManyRowsError,
)
from desktop.register.list_cells import FORMULA_MARK

ROWS_ALLOWED = 100_000
CELLS_ALLOWED = 5_000_000
MEGABYTES_UNPACKED = 200

_PARTS_ALLOWED = 2_000
_ROWS_ABOVE = 30  # the headings, and what may stand above them
ZIP = b"PK\x03\x04"
# A cell that holds something, by its address. The reading library sets aside room for every cell
# between the first and the last: one value in XFD1048576 would ask for hundreds of gigabytes.
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*(?<!/)>")
_FORMULA = re.compile(
    rb"<(\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3}\d{1,7})[\"'][^>]*>\s*"
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>([^<]*)<).*?</(?:\w+:)?c>",
    re.DOTALL,
)
_OPEN_FORMULA = re.compile(
    rb'<table:table-cell\s[^>]*?table:formula="([^"]*)"[^>]*?(/?)>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_sheets(content: bytes) -> list[Sheet]:
    """Return the visible sheets, each from its first row and column on.

    A cell with a formula is FORMULA_MARK and the formula: what it shows was made elsewhere.

    Raises:
        ListFileTooLargeError, TooManyRowsError: it unpacks to too much.
        HostileFileError: it declares a document type.
        PasswordProtectedError: it opens only with a password.
        NotAListError: it is damaged, or something else that is packed alike.
    """
    plain = _unpacked(content) if content.startswith(ZIP) else content
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(plain))
        sheets = [
            Sheet(sheet.name, _texts(workbook.get_sheet_by_name(sheet.name)))
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
    except PasswordError as error:
        raise PasswordProtectedError from error
    except (CalamineError, OSError, ValueError) as error:
        raise NotAListError from error
    if not sheets:
        raise NotAListError
    return sheets


def _unpacked(content: bytes) -> bytes:
    """Return the same spreadsheet without compression, measured while it was unpacked.

    What the directory of a packed file says of its size can be a lie; here no part gives more
    than it declared, and the reading library gets only what was counted.
    """
    plain = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(plain, "w") as copy:
            parts = packed.infolist()
            total = sum(part.file_size for part in parts)
            if len(parts) > _PARTS_ALLOWED or total > MEGABYTES_UNPACKED * 1_000_000:
                raise ListFileTooLargeError(megabytes_allowed=MEGABYTES_UNPACKED)
            for part in parts:
                copy.writestr(part.filename, _checked(part.filename, packed.read(part)))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        # RuntimeError: a part needs a password; NotImplementedError: a packing nobody uses.
        raise NotAListError from error
    return plain.getvalue()


def _checked(name: str, inside: bytes) -> bytes:
    if not name.lower().endswith((".xml", ".rels")):
        return inside
    if b"<!" in inside.replace(b"<!--", b"").replace(b"<![CDATA[", b"").replace(b"\0", b""):
        raise HostileFileError
    if name.startswith("xl/worksheets/"):
        _require_bounded(inside)
        return _FORMULA.sub(_marked, inside)
    if name == "content.xml":
        return _OPEN_FORMULA.sub(_marked_open, inside)
    return inside


def _marked(found: re.Match[bytes]) -> bytes:
    prefix, address, formula = found[1] or b"", found[2], found[3] or b""
    words = FORMULA_MARK.encode() + b"=" + formula
    return b'<%bc r="%b" t="inlineStr"><%bis><%bt>%b</%bt></%bis></%bc>' % (
        prefix, address, prefix, prefix, words, prefix, prefix, prefix
    )  # fmt: skip


def _marked_open(found: re.Match[bytes]) -> bytes:
    words = b"<text:p>%b=%b</text:p>" % (FORMULA_MARK.encode(), found[1])
    end = b"</table:table-cell>" if found[2] else b""
    return b'<table:table-cell office:value-type="string">' + words + end


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


def _texts(sheet: CalamineSheet) -> tuple[tuple[str, ...], ...]:
    if sheet.total_height > ROWS_ALLOWED + _ROWS_ABOVE:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)
    if sheet.total_height * sheet.total_width > CELLS_ALLOWED:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)
    rows = sheet.to_python(skip_empty_area=False)
    return tuple(tuple(_text(cell) for cell in row) for row in rows)


def _text(cell: object) -> str:
    """Return a cell as a person reads it: a year that is kept as 2020.0 is "2020"."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)
