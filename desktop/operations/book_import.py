"""Importing a book list: looking first, then 500 books at a time, and all of it back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat
from pathlib import Path
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, delete, func, insert, select, update

from desktop.book_lists.staged_books import StagedWriter, staged_books
from desktop.operations.book_matching import Doubtful, Matching, PlacedBook
from desktop.operations.catalogue import TitleDraft, title_columns
from desktop.operations.copies import copy_columns
from desktop.operations.done import Done, journal, journal_again
from desktop.operations.numbering import go_on_after_accessions
from desktop.register.book_cells import Oddity
from desktop.register.book_list import ListedBook, ReadRow, RefusedRow
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import BookImportRow, CopyRow, TitleRow
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lending import InHouseUseRow, LoanRow

BOOKS_AT_ONCE = 500
"""Books of one transaction: the desk gets its turn between two of them."""


@dataclass(frozen=True, slots=True)
class BooksImported(Done):
    """A list was imported: so many new titles, so many copies, so many rows left out."""

    import_id: UUID
    file_name: str
    titles: int
    copies: int
    refused: int


@dataclass(frozen=True, slots=True)
class ImportMade:
    """The fact that undo takes back."""

    import_id: UUID


class ImportRun:
    """An import under way, between its transactions.

    `books` + `left` are the books of the file that it came to; `left_out` is where those that
    were left are written down.
    """

    def __init__(
        self, staged: Path, *, left_out: Path, file_name: str, refused: int, doubtful: Doubtful
    ) -> None:
        self.import_id = new_row_id()
        self.file_name = file_name
        self.refused = refused
        self.doubtful = doubtful
        self.waiting = staged_books(staged)
        self.matching: Matching | None = None
        self.titles = self.copies = self.books = self.left = 0
        self._left_out = left_out
        left_out.unlink(missing_ok=True)

    def done(self) -> BooksImported:
        """Return what it did so far."""
        return BooksImported(
            self.import_id, self.file_name, self.titles, self.copies, self.refused + self.left
        )

    def leave(self, books: Sequence[ListedBook], reason: Oddity) -> None:
        """Note that these books were not taken, and why."""
        self.left += len(books)
        with StagedWriter(self._left_out) as left_out:
            for book in books:
                row = RefusedRow(book.row_number, "", book.title, reason)
                left_out.write(ReadRow(row), (book.title,))


def import_some(unit: Session, moment: Moment, *, run: ImportRun) -> BooksImported | None:
    """Import the next books; return what was done when there are no more, None before.

    A cut leaves whole transactions. The journal has the import from the first one on, so that
    undo takes back what there is.
    """
    if run.matching is None:
        _begin(unit, moment, run)
    matching = run.matching = run.matching or Matching(unit, run.doubtful)
    books = list(islice(run.waiting, BOOKS_AT_ONCE))
    placed = _still_there(unit, matching.place(unit, books))
    taken = [place for place in placed if place.title_id is not None]
    _add_titles(unit, taken, run.import_id)
    _add_copies(unit, moment, taken, run.import_id)
    run.books += len(taken)
    run.titles += sum(place.title_is_new for place in taken)
    run.copies += sum(place.book.copies for place in taken)
    run.leave([p.book for p in placed if p.title_id is None], Oddity.LEFT_IN_DOUBT)
    return _end(unit, run) if len(books) < BOOKS_AT_ONCE else None


def stop_import(unit: Session, moment: Moment, *, run: ImportRun) -> BooksImported:
    """End the import where it is; the books it did not come to are noted as left."""
    while rest := list(islice(run.waiting, BOOKS_AT_ONCE)):
        run.leave(rest, Oddity.STOPPED)
    return _end(unit, run)


def import_all(unit: Session, moment: Moment, *, run: ImportRun) -> BooksImported:
    """Import all books in the one transaction that is open."""
    while (done := import_some(unit, moment, run=run)) is None:
        pass
    return done


def undo_import(unit: Session, moment: Moment, *, import_id: UUID) -> None:
    """Take the whole import back, also on a later day.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was lent, or read in the house.
    """
    take_back_import(unit, moment, ImportMade(import_id))
    unit.exec(update(ActionRow).where(*_noted(import_id)).values(undone_at=moment.at))


def take_back_import(unit: Session, moment: Moment, made: ImportMade) -> None:
    """Remove the copies of the import, and the titles that no other copy stands under.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was lent, or read in the house.
    """
    row = unit.get(BookImportRow, made.import_id)
    if row is None or row.undone_at is not None:
        raise NoLongerThereError("import")
    imported = col(CopyRow.import_id) == made.import_id
    for naming in (LoanRow, InHouseUseRow):
        used = select(naming.id).join(CopyRow, col(CopyRow.id) == col(naming.copy_id))
        if unit.exec(used.where(imported).limit(1)).first() is not None:
            raise CannotUndoError(BooksImported.__name__)
    unit.exec(delete(CopyRow).where(imported))
    of_import = col(TitleRow.import_id) == made.import_id
    still_there = select(CopyRow.id).where(col(CopyRow.title_id) == col(TitleRow.id)).exists()
    unit.exec(update(TitleRow).where(of_import, still_there).values(import_id=None))
    unit.exec(delete(TitleRow).where(of_import))
    row.undone_at = moment.at


def _begin(unit: Session, moment: Moment, run: ImportRun) -> None:
    unit.add(
        BookImportRow(
            id=run.import_id,
            file_name=run.file_name,
            imported_at=moment.at,
            taken=0,
            refused=run.refused,
        )
    )
    journal(unit, moment, run.done(), ImportMade(run.import_id))
    unit.flush()


def _end(unit: Session, run: ImportRun) -> BooksImported:
    run.matching = None
    row = unit.get_one(BookImportRow, run.import_id)
    row.taken, row.refused = run.books, run.refused + run.left
    for action in unit.exec(select(ActionRow).where(*_noted(run.import_id))):
        journal_again(action, run.done(), ImportMade(run.import_id))
    return run.done()


def _noted(import_id: UUID) -> tuple[ColumnElement[bool], ...]:
    noted = func.json_extract(ActionRow.facts, "$.before.import_id")
    return (col(ActionRow.kind) == BooksImported.__name__, noted == str(import_id))


def _still_there(unit: Session, placed: Sequence[PlacedBook]) -> list[PlacedBook]:
    """Make a new title of a book whose title went away since the import began."""
    known = {place.title_id for place in placed if not place.title_is_new}
    made = {place.title_id for place in placed if place.title_is_new}
    asked = select(TitleRow.id).where(col(TitleRow.id).in_(known - made - {None}))
    there = {*unit.exec(asked), *made, None}
    return [
        place
        if place.title_id in there
        else replace(place, title_id=new_row_id(), title_is_new=True)
        for place in placed
    ]


def _add_titles(unit: Session, placed: Sequence[PlacedBook], import_id: UUID) -> None:
    """Write the new titles down; as rows of the database, not as objects: ten times as fast."""
    rows = [
        {"id": place.title_id, "import_id": import_id, **title_columns(_draft(place.book))}
        for place in placed
        if place.title_is_new
    ]
    if rows:
        unit.connection().execute(insert(TitleRow), rows)


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
        place=book.place,
        call_number=book.call_number,
        call_scheme=book.call_scheme,
    )


def _add_copies(
    unit: Session, moment: Moment, placed: Sequence[PlacedBook], import_id: UUID
) -> None:
    """Make the copies; a number that the list gives takes the place of the house's next one."""
    go_on_after_accessions(unit, (number for place in placed for number in place.free_numbers))
    wanted = [
        (place.title_id, number, shelf)
        for place in placed
        if place.title_id is not None
        for number, shelf in _numbers_and_shelves(place)
    ]
    made = copy_columns(unit, moment, title_ids=[title_id for title_id, _, _ in wanted])
    rows = [
        {
            **columns,
            "id": new_row_id(),
            "import_id": import_id,
            "accession_number": number or columns["accession_number"],
            "should_be_at": shelf or None,
        }
        for columns, (_, number, shelf) in zip(made, wanted, strict=True)
    ]
    if rows:
        unit.connection().execute(insert(CopyRow), rows)


def _numbers_and_shelves(place: PlacedBook) -> Iterator[tuple[str | None, str | None]]:
    """For each copy of a row: the number that the list gives it, and its shelf, or None."""
    book = place.book
    free = place.free_numbers
    numbers = (number if number in free else None for number in book.accession_numbers)
    shelves = repeat(*book.shelves) if len(book.shelves) == 1 else book.shelves
    return islice(
        zip(chain(numbers, repeat(None)), chain(shelves, repeat(None)), strict=False), book.copies
    )
