"""Which rows of a book list are books that the house, or the list itself, has already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.register.book_list import ListedBook, same_work
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import CopyRow, TitleRow

_ASKED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class PlacedBook:
    """A row of the list with the title it belongs to.

    The accession numbers of the row are parted into those that are free and those that another
    copy has.
    """

    book: ListedBook
    title_id: UUID
    title_is_new: bool
    free_numbers: tuple[str, ...]
    taken_numbers: tuple[str, ...]


def place_books(unit: Session, books: Sequence[ListedBook]) -> tuple[PlacedBook, ...]:
    """Return where each book belongs, in the order of the list."""
    works = _Works()
    for title_id, title, author, isbn in unit.exec(
        select(TitleRow.id, TitleRow.title, TitleRow.author, TitleRow.isbn)
    ):
        works.add(title_id, title, author, isbn)
    taken = set(_taken_numbers(unit, books))
    placed = []
    for book in books:
        numbers = book.accession_numbers
        free = tuple(number for number in numbers if number not in taken)
        placed.append(
            PlacedBook(book, *works.place(book), free, tuple(n for n in numbers if n in taken))
        )
        taken.update(free)
    return tuple(placed)


@dataclass(slots=True)
class _Works:
    """Titles by ISBN, and by their words where the ISBNs do not say otherwise."""

    by_isbn: dict[str, UUID] = field(default_factory=dict)
    by_words: dict[str, list[tuple[UUID, str | None]]] = field(default_factory=dict)

    def add(self, title_id: UUID, title: str, author: str | None, isbn: str | None) -> None:
        if isbn:
            self.by_isbn.setdefault(isbn, title_id)
        self.by_words.setdefault(same_work(title, author), []).append((title_id, isbn))

    def place(self, book: ListedBook) -> tuple[UUID, bool]:
        """Return the title of the book, and whether it is a new one."""
        found = self._find(book)
        if found is not None:
            return found, False
        title_id = new_row_id()
        self.add(title_id, book.title, book.author, book.isbn)
        return title_id, True

    def _find(self, book: ListedBook) -> UUID | None:
        if book.isbn in self.by_isbn:
            return self.by_isbn[book.isbn]
        for title_id, isbn in self.by_words.get(same_work(book.title, book.author), ()):
            if isbn is None or book.isbn is None:
                return title_id
        return None


def _taken_numbers(unit: Session, books: Sequence[ListedBook]) -> Iterator[str]:
    asked = sorted({number for book in books for number in book.accession_numbers})
    for start in range(0, len(asked), _ASKED_AT_ONCE):
        some = asked[start : start + _ASKED_AT_ONCE]
        yield from unit.exec(
            select(CopyRow.accession_number).where(col(CopyRow.accession_number).in_(some))
        )
