"""Importing books: titles and copies from a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress, islice, repeat
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, col, insert, select
from typing_extensions import override

from desktop.lists.staged_rows import Staged
from desktop.operations.book_matching import Matching, PlacedBook
from desktop.operations.catalogue import TitleDraft, title_columns
from desktop.operations.copies import copy_columns
from desktop.operations.list_import import ImportRun, ListImported
from desktop.operations.list_matching import Doubtful, Standing
from desktop.operations.numbering import go_on_after_accessions, go_on_after_copies
from desktop.operations.settings import read_settings
from desktop.register.book_list import BOOK_LIST, ListedBook
from desktop.register.list_cells import Oddity
from desktop.register.moment import Moment
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import CopyRow, TitleRow


@dataclass(frozen=True, slots=True)
class BooksImported(ListImported):
    """A list was imported: so many new titles, so many copies."""

    titles: int
    copies: int


class BookRun(ImportRun[ListedBook]):
    """An import of books under way."""

    def __init__(
        self, staged: Path, *, left_out: Path, file_name: str, refused: int, doubtful: Doubtful
    ) -> None:
        super().__init__(BOOK_LIST, staged, left_out=left_out, file_name=file_name, refused=refused)
        self.titles = self.copies = 0
        self._doubtful = doubtful
        self._matching: Matching | None = None

    @override
    def done(self) -> BooksImported:
        left = self.refused + self.left
        return BooksImported(self.import_id, self.file_name, left, self.titles, self.copies)

    @override
    def name_of(self, listed: ListedBook) -> str:
        return listed.title

    @override
    def close(self) -> None:
        self._matching = None

    @override
    def take(self, unit: Session, moment: Moment, rows: Sequence[Staged[ListedBook]]) -> None:
        self._matching = self._matching or Matching(unit, self._doubtful)
        placed = _still_there(unit, self._matching.place(unit, [row.listed for row in rows]))
        taken = [place for place in placed if place.title_id is not None]
        _add_titles(unit, taken, self.import_id)
        _add_copies(unit, moment, taken, self.import_id)
        self.taken += len(taken)
        self.titles += sum(place.title_is_new for place in taken)
        self.copies += sum(place.book.copies for place in taken)
        self.came_in = self.copies
        for standing, reason in (
            (Standing.LABEL_TAKEN, Oddity.BARCODE_TAKEN),
            (Standing.IN_DOUBT, Oddity.LEFT_IN_DOUBT),
        ):
            left = (place.title_id is None and place.standing is standing for place in placed)
            self.leave(list(compress(rows, left)), reason)


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
        {
            "id": place.title_id,
            "import_id": import_id,
            "marc": place.book.kept,
            **title_columns(_draft(place.book)),
        }
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
    """Make the copies; a number or a label of the list takes the place of the house's next one."""
    go_on_after_accessions(unit, (number for place in placed for number in place.free_numbers))
    house_number = read_settings(unit, moment).house_number
    labels = [label for place in placed for label in place.book.barcodes]
    go_on_after_copies(unit, labels, house_number=house_number)
    wanted = [
        (place.title_id, *marks)
        for place in placed
        if place.title_id is not None
        for marks in _marks(place)
    ]
    made = copy_columns(unit, moment, title_ids=[title_id for title_id, *_ in wanted])
    rows = [
        {
            **columns,
            "id": new_row_id(),
            "import_id": import_id,
            "accession_number": number or columns["accession_number"],
            "barcode": label or columns["barcode"],
            "labelled_at": moment.at if label else None,
            "should_be_at": shelf or None,
        }
        for columns, (_, number, label, shelf) in zip(made, wanted, strict=True)
    ]
    if rows:
        unit.connection().execute(insert(CopyRow), rows)


def _marks(place: PlacedBook) -> Iterator[tuple[str | None, str | None, str | None]]:
    """For each copy of a row: the number and the label that the list gives it, and its shelf."""
    book = place.book
    free = place.free_numbers
    numbers = (number if number in free else None for number in book.accession_numbers)
    shelves = repeat(*book.shelves) if len(book.shelves) == 1 else book.shelves
    none = repeat(None)
    marks = zip(
        chain(numbers, none), chain(book.barcodes, none), chain(shelves, none), strict=False
    )
    return islice(marks, book.copies)
