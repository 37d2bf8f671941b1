"""The file of a list as rows of texts, whatever program wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.lists.delimited_text import ONE_BY_ONE, read_delimited_text
from desktop.lists.list_file_errors import (
    ListFileNotOpenedError,
    ListFileTooLargeError,
    NotAListError,
    PasswordProtectedError,
    TooManyRowsError,
)
from desktop.lists.list_tables import (
    HEADING_ROWS,
    require_unmangled,
    sample_of,
    table_of,
    texts_of,
)
from desktop.lists.marc_file import FieldsOrFault, is_utf8, looks_like_marc, read_marc
from desktop.lists.marc_xml import looks_like_xml, read_marc_xml
from desktop.lists.spreadsheet import ROWS_ALLOWED, ZIP, Sheet, read_sheets
from desktop.register.book_headings import BookField
from desktop.register.book_list import BOOK_LIST
from desktop.register.legacy_letters import Letters, likely_letters
from desktop.register.list_headings import Mapping, Vocabulary
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_fields import MARC_HEADINGS, MARC_MAPPING, cells_of

MEGABYTES_ALLOWED = 50
RECORD_MEGABYTES_ALLOWED = 500
RECORDS_ALLOWED = 200_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BEGINNING = 4096
_TEXTS_SHOWN = 10
_LOOKED_AT = 200
_OF_A_TABLE = (Letters.UNICODE, Letters.TCVN3, Letters.VNI)
_TITLE = MARC_MAPPING.index(BookField.TITLE)

Row = tuple[str, ...] | FaultyRow


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list that is open for reading.

    Attributes:
        rows: from the first to the last; to be gone through once.
        letters: how they are read; `sure` is whether nobody needs to be asked.
        texts: some titles or names, as each way of reading shows them.
        mapping: for records, whose fields need no asking; None for a table.
    """

    headings: tuple[str, ...]
    rows: Iterator[Row]
    letters: Letters
    sure: bool
    texts: dict[Letters, tuple[str, ...]]
    mapping: Mapping | None = None
    first_row: int = 1
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()


def open_list(path: Path, vocabulary: Vocabulary, letters: Letters | None = None) -> ListSource:
    """Return what stands in the file; `letters` None finds out how its letters are to be read.

    Raises:
        ListFileError: it cannot be read as a list; the class says why.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        if looks_like_marc(beginning):
            _require_books(vocabulary)
            return _marc(path, letters)
        if looks_like_xml(beginning):
            _require_books(vocabulary)
            return _marc_xml(path, letters)
        return _table(path, vocabulary, letters)
    except OSError as error:
        raise ListFileNotOpenedError from error


def _require_books(vocabulary: Vocabulary) -> None:
    """Raise NotAListError unless books are looked for: records of library programs hold books."""
    if vocabulary is not BOOK_LIST.vocabulary:
        raise NotAListError


def _marc(path: Path, letters: Letters | None) -> ListSource:
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


def _marc_xml(path: Path, letters: Letters | None) -> ListSource:
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
) -> ListSource:
    return ListSource(
        MARC_HEADINGS,
        _counted(records),
        letters,
        sure,
        {way: texts[:_TEXTS_SHOWN] for way, texts in samples.items()},
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


def _table(path: Path, vocabulary: Vocabulary, letters: Letters | None) -> ListSource:
    sheets, encoding = _sheets(path, vocabulary)
    require_unmangled(sheets)
    likely = likely_letters({way: sample_of(sheets, way) for way in _OF_A_TABLE})
    table = table_of(sheets, letters or likely, vocabulary)
    return ListSource(
        table.headings,
        iter(table.rows),
        letters or likely,
        likely is Letters.UNICODE and encoding != ONE_BY_ONE,
        {way: texts_of(sheets, way, vocabulary, most=_TEXTS_SHOWN) for way in _OF_A_TABLE},
        first_row=table.first_row,
        sheet=table.sheet,
        other_sheets=table.other_sheets,
    )


def _sheets(path: Path, vocabulary: Vocabulary) -> tuple[Sequence[Sheet], str | None]:
    """Return the sheets, or a text file as one without a name, with the text's encoding."""
    _require_size(path, MEGABYTES_ALLOWED)
    content = path.read_bytes()
    # An encrypted .xlsx is wrapped in the same old container as an .xls.
    if content.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise PasswordProtectedError
    if content.startswith((ZIP, _OLD_OFFICE)):
        return read_sheets(content), None
    records, encoding = read_delimited_text(content, vocabulary)
    if len(records) > ROWS_ALLOWED + HEADING_ROWS:
        raise TooManyRowsError(rows_allowed=ROWS_ALLOWED)
    return [Sheet("", tuple(records))], encoding


def _require_size(path: Path, megabytes: int) -> None:
    if path.stat().st_size > megabytes * 1_000_000:
        raise ListFileTooLargeError(megabytes_allowed=megabytes)
