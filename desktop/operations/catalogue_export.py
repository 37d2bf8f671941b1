"""The catalogue in a file for others: a workbook, MARC21 or MARCXML. No reader is in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from pymarc import Field, Indicators, RawField, Record, Subfield, XMLWriter
from sqlmodel import Session, col, select
from xlsxwriter.exceptions import XlsxWriterException

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.register.call_cells import marc_of_scheme, shelves_cell
from desktop.register.catalogue import KEPT
from desktop.register.kept_fields import kept_fields
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow

_LEADER = "00000nam a2200000 i 4500"
_MOST_LETTERS = 32_000
_ROWS_AT_ONCE = 500
_WIDE = 30


class ExportForm(StrEnum):
    """What a catalogue can be written as; the value is the ending of the file's name."""

    WORKBOOK = "xlsx"
    MARC21 = "mrc"
    MARCXML = "xml"


@dataclass(frozen=True, slots=True)
class ExportedTitle:
    """A title with the numbers of its copies.

    Its fields are the columns of the workbook, but for `kept`, which is for records alone.
    """

    title: str
    author: str
    publisher: str
    place: str
    year: str
    isbn: str
    pages: str
    price: str
    category: str
    call_number: str
    call_scheme: str
    copies: str
    accession_numbers: tuple[str, ...]
    shelves: tuple[str, ...]
    barcodes: tuple[str, ...]
    kept: str | None


_COLUMNS = tuple(field.name for field in fields(ExportedTitle) if field.name != "kept")


@dataclass(frozen=True, slots=True)
class WorkbookWords:
    """What the sheet is called, its columns in the order of ExportedTitle, and CALL_SCHEMES."""

    sheet: str
    headings: Sequence[str]
    schemes: Mapping[str, str]


def export_catalogue(
    unit: Session,
    moment: Moment,
    *,
    path: Path,
    form: ExportForm,
    words: WorkbookWords,
) -> int:
    """Write every title that has a copy here; return how many there are.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    titles = _titles(unit)
    try:
        with path.open("wb") as file:
            if form is ExportForm.WORKBOOK:
                return _write_workbook(file, titles, words)
            if form is ExportForm.MARCXML:
                return _write_marc_xml(file, titles)
            return _write_marc(file, titles)
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error


def _titles(unit: Session) -> Iterator[ExportedTitle]:
    asked = (
        select(TitleRow, CopyRow.accession_number, CopyRow.barcode, CopyRow.should_be_at)
        .join(CopyRow, col(CopyRow.title_id) == col(TitleRow.id))
        .where(col(CopyRow.state) == KEPT)
        .order_by(col(TitleRow.folded), col(TitleRow.id), col(CopyRow.accession_number))
        .execution_options(yield_per=_ROWS_AT_ONCE)
    )
    for title, rows in groupby(unit.exec(asked), key=lambda row: row[0]):
        copies = [(accession, shelf or "", barcode) for _, accession, barcode, shelf in rows]
        yield ExportedTitle(
            title=title.title,
            author=title.author or "",
            publisher=title.publisher or "",
            place=title.place or "",
            year=_digits(title.year),
            isbn=title.isbn or "",
            pages=_digits(title.pages),
            price=_digits(title.price),
            category=title.category or "",
            call_number=title.call_number or "",
            call_scheme=title.call_scheme or "",
            copies=str(len(copies)),
            accession_numbers=tuple(accession for accession, _, _ in copies),
            shelves=tuple(shelf for _, shelf, _ in copies),
            barcodes=tuple(barcode for _, _, barcode in copies),
            kept=title.marc,
        )
        unit.expunge(title)


def _digits(number: int | None) -> str:
    return "" if number is None else str(number)


def _write_workbook(file: BinaryIO, titles: Iterator[ExportedTitle], words: WorkbookWords) -> int:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    count = 0
    with xlsxwriter.Workbook(file, options) as book:
        page = book.add_worksheet(words.sheet)
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.freeze_panes(1, 0)
        page.set_column(0, len(words.headings) - 1, _WIDE)
        bold = book.add_format({"bold": True})
        for place, heading in enumerate(words.headings):
            page.write_string(0, place, heading, bold)
        for count, title in enumerate(titles, 1):  # the count is the result
            for place, cell in enumerate(_cells(title, words.schemes)):
                page.write_string(count, place, cell[:_MOST_LETTERS])
    return count


def _cells(title: ExportedTitle, schemes: Mapping[str, str]) -> Iterator[str]:
    """Yield the cells of a row: numbers of copies and ISBNs are texts, or Excel rounds them."""
    for name in _COLUMNS:
        value = getattr(title, name)
        if name == "shelves":
            yield shelves_cell(value)
        elif name == "call_scheme":
            yield schemes.get(value, value)
        else:
            yield value if isinstance(value, str) else "; ".join(value)


def _write_marc(file: BinaryIO, titles: Iterator[ExportedTitle]) -> int:
    count = 0
    for count, title in enumerate(titles, 1):  # noqa: B007  # the count is the result
        file.write(_record(title).as_marc())
    return count


def _write_marc_xml(file: BinaryIO, titles: Iterator[ExportedTitle]) -> int:
    count = 0
    writer = XMLWriter(file)
    for count, title in enumerate(titles, 1):  # noqa: B007  # the count is the result
        writer.write(_record(title))
    writer.close(close_fh=False)
    return count


def _record(title: ExportedTitle) -> Record:
    """Return the title as a record, in the fields that the import reads (product.md, C2)."""
    record_fields: list[Field | RawField] = []
    imprint = (("a", title.place), ("b", title.publisher), ("c", title.year))
    scheme, source = marc_of_scheme(title.call_scheme)
    dewey = title.call_number if title.call_scheme == "ddc" else ""
    for tag, indicators, subfields in (
        ("020", "  ", (("a", title.isbn), ("c", title.price))),
        ("082", "04", (("a", dewey),)),
        ("084", "  ", (("a", title.call_number), ("2", source)) if source else ()),
        ("100", "0 ", (("a", title.author),)),
        ("245", "10" if title.author else "00", (("a", title.title),)),
        ("260", "  ", imprint),
        ("300", "  ", (("a", title.pages and f"{title.pages} tr."),)),
        ("653", "  ", (("a", title.category),)),
        *((kept.tag, kept.indicators, kept.subfields) for kept in kept_fields(title.kept)),
        *(("852", f"{scheme} ", (*copy, ("2", source))) for copy in _copies(title)),
    ):
        filled = [Subfield(code, value) for code, value in subfields if value]
        if filled:
            record_fields.append(Field(tag, Indicators(*indicators), filled))
    record_fields.sort(key=lambda field: field.tag)  # those of one tag keep their order
    return Record(fields=record_fields, leader=_LEADER)


def _copies(title: ExportedTitle) -> Iterator[tuple[tuple[str, str], ...]]:
    """Yield for each copy where it stands and its numbers, as subfields of 852."""
    copies = zip(title.shelves, title.accession_numbers, title.barcodes, strict=True)
    for shelf, accession, barcode in copies:
        yield ("b", shelf), ("h", title.call_number), ("j", accession), ("p", barcode)
