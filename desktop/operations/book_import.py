"""Importing a book list: looking first, all of it at once, and all of it back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, delete, func, select, update

from desktop.operations.book_files import BookTable
from desktop.operations.book_matching import PlacedBook, place_books
from desktop.operations.catalogue import TitleDraft, new_title_row
from desktop.operations.copies import make_copies
from desktop.operations.done import Done, journal
from desktop.operations.numbering import go_on_after_accessions
from desktop.register.book_cells import Oddity
from desktop.register.book_headings import BookField, Mapping
from desktop.register.book_list import BookList, ListedBook, RefusedRow, Remark, read_rows
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import BookImportRow, CopyRow, TitleRow
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lending import LoanRow

_SHOWN_FIRST = 20


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: `rows` is `new` + `more_copies` + the refused ones, always.

    Attributes:
        new: rows that become a new title.
        more_copies: rows that become further copies of a title of the house or of the list.
        copies: copies that would be made, new titles and old.
        remarks: cells of the rows that are taken, which are left out.
        first_books: the first rows, understood.
    """

    rows: int
    new: int
    more_copies: int
    copies: int
    refused: tuple[RefusedRow, ...]
    remarks: tuple[Remark, ...]
    first_books: tuple[ListedBook, ...]


@dataclass(frozen=True, slots=True)
class BooksImported(Done):
    """A list was imported: so many new titles, so many copies, so many rows refused."""

    import_id: UUID
    file_name: str
    titles: int
    copies: int
    refused: int


@dataclass(frozen=True, slots=True)
class ImportMade:
    """The fact that undo takes back."""

    import_id: UUID


def preview_import(
    unit: Session, moment: Moment, *, table: BookTable, mapping: Mapping
) -> ImportPreview:
    """Return what an import would do, and change nothing.

    Raises:
        MissingColumnError: no column holds the title.
    """
    read_list = _understood(table, mapping, moment)
    placed = place_books(unit, read_list.books)
    new = sum(book.title_is_new for book in placed)
    return ImportPreview(
        rows=len(table.rows),
        new=new,
        more_copies=len(placed) - new,
        copies=sum(place.book.copies for place in placed),
        refused=read_list.refused,
        remarks=(*read_list.remarks, *_taken_numbers(placed, table, mapping)),
        first_books=read_list.books[:_SHOWN_FIRST],
    )


def import_books(
    unit: Session, moment: Moment, *, table: BookTable, mapping: Mapping, file_name: str
) -> BooksImported:
    """Make every row that can be understood a title or a further copy of one.

    All of it is one transaction: a cut leaves either the whole import or nothing.

    Raises:
        MissingColumnError: no column holds the title.
    """
    read_list = _understood(table, mapping, moment)
    placed = place_books(unit, read_list.books)
    import_id = new_row_id()
    done = BooksImported(
        import_id,
        file_name,
        titles=sum(place.title_is_new for place in placed),
        copies=sum(place.book.copies for place in placed),
        refused=len(read_list.refused),
    )
    unit.add(
        BookImportRow(
            id=import_id,
            file_name=file_name,
            imported_at=moment.at,
            taken=len(placed),
            refused=done.refused,
        )
    )
    unit.flush()
    _add_titles(unit, placed, import_id)
    _add_copies(unit, moment, placed, import_id)
    journal(unit, moment, done, ImportMade(import_id))
    return done


def undo_import(unit: Session, moment: Moment, *, import_id: UUID) -> None:
    """Take the whole import back, also on a later day.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was lent.
    """
    take_back_import(unit, moment, ImportMade(import_id))
    unit.exec(
        update(ActionRow)
        .where(
            col(ActionRow.kind) == BooksImported.__name__,
            func.json_extract(ActionRow.facts, "$.before.import_id") == str(import_id),
        )
        .values(undone_at=moment.at)
    )


def take_back_import(unit: Session, moment: Moment, made: ImportMade) -> None:
    """Remove the copies of the import, and the titles that no other copy stands under.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was lent.
    """
    row = unit.get(BookImportRow, made.import_id)
    if row is None or row.undone_at is not None:
        raise NoLongerThereError("import")
    imported = col(CopyRow.import_id) == made.import_id
    lent = select(LoanRow.id).join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
    if unit.exec(lent.where(imported).limit(1)).first() is not None:
        raise CannotUndoError(BooksImported.__name__)
    unit.exec(delete(CopyRow).where(imported))
    of_import = col(TitleRow.import_id) == made.import_id
    still_there = select(CopyRow.id).where(col(CopyRow.title_id) == col(TitleRow.id)).exists()
    unit.exec(update(TitleRow).where(of_import, still_there).values(import_id=None))
    unit.exec(delete(TitleRow).where(of_import))
    row.undone_at = moment.at


def _understood(table: BookTable, mapping: Mapping, moment: Moment) -> BookList:
    return read_rows(
        table.headings,
        table.rows,
        mapping,
        first_row=table.first_row,
        this_year=moment.today.year,
    )


def _taken_numbers(
    placed: Sequence[PlacedBook], table: BookTable, mapping: Mapping
) -> Iterator[Remark]:
    for place in placed:
        for number in place.taken_numbers:
            heading = table.headings[mapping.index(BookField.ACCESSION)]
            yield Remark(place.book.row_number, heading, number, Oddity.ACCESSION_TAKEN)


def _add_titles(unit: Session, placed: Sequence[PlacedBook], import_id: UUID) -> None:
    for place in placed:
        if place.title_is_new:
            row = new_title_row(_draft(place.book), import_id=import_id)
            row.id = place.title_id
            unit.add(row)
    unit.flush()


def _draft(book: ListedBook) -> TitleDraft:
    return TitleDraft(
        title=book.title,
        author=book.author,
        publisher=book.publisher,
        year=book.year,
        isbn=book.isbn,
        pages=book.pages,
        price=book.price,
        category=book.category,
    )


def _add_copies(
    unit: Session, moment: Moment, placed: Sequence[PlacedBook], import_id: UUID
) -> None:
    """Make the copies; a number that the list gives takes the place of the house's next one."""
    go_on_after_accessions(unit, (number for place in placed for number in place.free_numbers))
    wanted = [(place.title_id, number) for place in placed for number in _numbers(place)]
    made = make_copies(
        unit, moment, title_ids=[title_id for title_id, _ in wanted], import_id=import_id
    )
    for row, (_, number) in zip(made, wanted, strict=True):
        row.accession_number = number or row.accession_number
    unit.flush()


def _numbers(place: PlacedBook) -> Iterator[str | None]:
    """For each copy of a row: the number that the list gives it, or None."""
    free = place.free_numbers
    yield from free
    yield from [None] * (place.book.copies - len(free))
