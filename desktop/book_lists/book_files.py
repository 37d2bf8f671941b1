"""The file of a book list as rows of texts, whatever program wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.book_lists.book_file_errors import (
    BookFileNotOpenedError,
    BookFileTooLargeError,
    PasswordProtectedError,
    TooManyRowsError,
)
from desktop.book_lists.book_tables import (
    HEADING_ROWS,
    require_unmangled,
    sample_of,
    table_of,
    titles_of,
)
from desktop.book_lists.delimited_text import ONE_BY_ONE, read_delimited_text
from desktop.book_lists.marc_file import FieldsOrFault, is_utf8, looks_like_marc, read_marc
from desktop.book_lists.marc_xml import looks_like_xml, read_marc_xml
from desktop.book_lists.spreadsheet import ROWS_ALLOWED, ZIP, Sheet, read_sheets
from desktop.register.book_headings import BookField, Mapping
from desktop.register.book_sources import FaultyRow
from desktop.register.legacy_letters import Letters, likely_letters
from desktop.register.marc_fields import MARC_HEADINGS, MARC_MAPPING, cells_of

MEGABYTES_ALLOWED = 50
RECORD_MEGABYTES_ALLOWED = 500
RECORDS_ALLOWED = 200_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BEGINNING = 4096
_TITLES_SHOWN = 10
_LOOKED_AT = 200
_OF_A_TABLE = (Letters.UNICODE, Letters.TCVN3, Letters.VNI)
_TITLE = MARC_MAPPING.index(BookField.TITLE)

Row = tuple[str, ...] | FaultyRow


@dataclass(frozen=True, slots=True)
class BookSource:
    """A book list that is open for reading.

    Attributes:
        rows: from the first to the last; to be gone through once.
        letters: how they are read; `sure` is whether nobody needs to be asked.
        titles: some titles, as each way of reading shows them.
        mapping: for records, whose fields need no asking; None for a table.
    """

    headings: tuple[str, ...]
    rows: Iterator[Row]
    letters: Letters
    sure: bool
    titles: dict[Letters, tuple[str, ...]]
    mapping: Mapping | None = None
    first_row: int = 1
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()


def open_book_list(path: Path, letters: Letters | None = None) -> BookSource:
    """Return what stands in the file; `letters` None finds out how its letters are to be read.

    Raises:
        BookFileError: it cannot be read as a list; the class says why.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        if looks_like_marc(beginning):
            return _marc(path, letters)
        if looks_like_xml(beginning):
            return _marc_xml(path, letters)
        return _table(path, letters)
    except OSError as error:
        raise BookFileNotOpenedError from error


def _marc(path: Path, letters: Letters | None) -> BookSource:
    _require_size(path, RECORD_MEGABYTES_ALLOWED)
    utf8 = is_utf8(path)
    ways = [Letters.UNICODE, Letters.MARC8] if utf8 else [Letters.MARC8, Letters.UNICODE]
    samples = {
        way: _titles(read_marc(path, way, utf8=utf8 and way is not Letters.MARC8))
        for way in (*ways, Letters.TCVN3, Letters.VNI)
    }
    likely = likely_letters(samples)
    chosen = letters or likely
    records = read_marc(path, chosen, utf8=utf8 and chosen is not Letters.MARC8)
    return _of_records(records, chosen, samples, sure=utf8 and likely is Letters.UNICODE)


def _marc_xml(path: Path, letters: Letters | None) -> BookSource:
    _require_size(path, RECORD_MEGABYTES_ALLOWED)
    samples = {way: _titles(read_marc_xml(path, way)) for way in _OF_A_TABLE}
    likely = likely_letters(samples)
    chosen = letters or likely
    records = read_marc_xml(path, chosen)
    return _of_records(records, chosen, samples, sure=likely is Letters.UNICODE)


def _of_records(
    records: Iterator[FieldsOrFault],
    letters: Letters,
    samples: dict[Letters, tuple[str, ...]],
    *,
    sure: bool,
) -> BookSource:
    return BookSource(
        MARC_HEADINGS,
        _counted(records),
        letters,
        sure,
        {way: texts[:_TITLES_SHOWN] for way, texts in samples.items()},
        mapping=MARC_MAPPING,
    )


def _counted(records: Iterator[FieldsOrFault]) -> Iterator[Row]:
    for number, record in enumerate(records):
        if number == RECORDS_ALLOWED:
            raise TooManyRowsError(rows_allowed=RECORDS_ALLOWED)
        yield record if isinstance(record, FaultyRow) else cells_of(record)


def _titles(records: Iterator[FieldsOrFault]) -> tuple[str, ...]:
    seen = islice(records, _LOOKED_AT)
    rows = (cells_of(record) for record in seen if not isinstance(record, FaultyRow))
    return tuple(row[_TITLE] for row in rows if row[_TITLE])


def _table(path: Path, letters: Letters | None) -> BookSource:
    sheets, encoding = _sheets(path)
    require_unmangled(sheets)
    likely = likely_letters({way: sample_of(sheets, way) for way in _OF_A_TABLE})
    table = table_of(sheets, letters or likely)
    return BookSource(
        table.headings,
        iter(table.rows),
        letters or likely,
        likely is Letters.UNICODE and encoding != ONE_BY_ONE,
        {way: titles_of(sheets, way, most=_TITLES_SHOWN) for way in _OF_A_TABLE},
        first_row=table.first_row,
        sheet=table.sheet,
        other_sheets=table.other_sheets,
    )


def _sheets(path: Path) -> tuple[Sequence[Sheet], str | None]:
    """Return the sheets, or a text file as one without a name, with the text's encoding."""
    _require_size(path, MEGABYTES_ALLOWED)
    content = path.read_bytes()
    # An encrypted .xlsx is wrapped in the same old container as an .xls.
    if content.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise PasswordProtectedError
    if content.startswith((ZIP, _OLD_OFFICE)):
        return read_sheets(content), None
    records, encoding = read_delimited_text(content)
    if len(records) > ROWS_ALLOWED + HEADING_ROWS:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)
    return [Sheet("", tuple(records))], encoding


def _require_size(path: Path, megabytes: int) -> None:
    if path.stat().st_size > megabytes * 1_000_000:
        raise BookFileTooLargeError(megabytes_allowed=megabytes)
