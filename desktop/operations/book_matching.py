"""Which books of a list the house, or the list itself, has already."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from desktop.operations.list_matching import Doubtful, Standing
from desktop.register.book_list import ListedBook, same_words
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import CopyRow, TitleRow

_ASKED_AT_ONCE = 500
_DIGEST_BYTES = 12


@dataclass(frozen=True, slots=True)
class PlacedBook:
    """A book of the list with the title it belongs to; None if it is left where it is.

    The accession numbers of the row are parted into those that are free and those that another
    copy has.
    """

    book: ListedBook
    standing: Standing
    title_id: UUID | None
    title_is_new: bool
    free_numbers: tuple[str, ...]
    taken_numbers: tuple[str, ...]


class Matching:
    """The titles that are known, those of the house first, then those that the list brings."""

    def __init__(self, unit: Session, doubtful: Doubtful) -> None:
        self._works = _Works()
        self._doubtful = doubtful
        self._given: set[str] = set()
        self._labels_given: set[str] = set()
        columns = select(TitleRow.id, TitleRow.title, TitleRow.author, TitleRow.isbn)
        for title_id, title, author, isbn in unit.exec(columns).yield_per(_ASKED_AT_ONCE):
            self._works.add(title_id, _Work.of(title, author, isbn))

    def place(self, unit: Session, books: Sequence[ListedBook]) -> tuple[PlacedBook, ...]:
        """Return where each of the next books belongs, in the order of the list."""
        numbers = {number for book in books for number in book.accession_numbers}
        labels = {label for book in books for label in book.barcodes if label}
        taken = set(_taken(unit, col(CopyRow.accession_number), numbers))
        stuck = set(_taken(unit, col(CopyRow.barcode), labels))
        return tuple(self._placed(book, taken, stuck) for book in books)

    def _placed(self, book: ListedBook, taken: set[str], stuck: set[str]) -> PlacedBook:
        if any(label in stuck or label in self._labels_given for label in book.barcodes):
            return PlacedBook(
                book,
                Standing.LABEL_TAKEN,
                title_id=None,
                title_is_new=False,
                free_numbers=(),
                taken_numbers=(),
            )
        work = _Work.of(book.title, book.author, book.isbn)
        standing, known = self._works.find(work)
        as_new = standing is Standing.NEW
        if standing is Standing.IN_DOUBT:
            as_new = self._doubtful is Doubtful.NEW
            known = None if self._doubtful is Doubtful.LEAVE else known
        title_id = new_row_id() if as_new else known
        if as_new and title_id is not None:
            self._works.add(title_id, work)
        numbers = book.accession_numbers
        free = tuple(n for n in numbers if n not in taken and n not in self._given)
        if title_id is not None:
            self._given.update(free)
            self._labels_given.update(filter(None, book.barcodes))
        others = tuple(number for number in numbers if number not in free)
        return PlacedBook(book, standing, title_id, as_new, free, others)


@dataclass(frozen=True, slots=True)
class _Work:
    """What tells a title from others. Words are digests: 100,000 titles in a third of the room."""

    title: bytes
    author: bytes | None
    isbn: str | None

    @classmethod
    def of(cls, title: str, author: str | None, isbn: str | None) -> Self:
        return cls(_digest(title), _digest(author) if author else None, isbn or None)


@dataclass(slots=True)
class _Works:
    """Titles by ISBN, and by their words where the ISBNs do not say otherwise."""

    by_isbn: dict[str, tuple[UUID, _Work]] = field(default_factory=dict)
    by_title: dict[bytes, tuple[tuple[UUID, _Work], ...]] = field(default_factory=dict)

    def add(self, title_id: UUID, work: _Work) -> None:
        if work.isbn:
            self.by_isbn.setdefault(work.isbn, (title_id, work))
        self.by_title[work.title] = (*self.by_title.get(work.title, ()), (title_id, work))

    def find(self, work: _Work) -> tuple[Standing, UUID | None]:
        """Return how a book stands, and to which title.

        An ISBN under other words may be a set of several volumes, or a slip; equal words without
        an author may be another book.
        """
        if work.isbn in self.by_isbn:
            title_id, known = self.by_isbn[work.isbn]
            return (Standing.KNOWN if known.title == work.title else Standing.IN_DOUBT), title_id
        found: tuple[Standing, UUID | None] = (Standing.NEW, None)
        for title_id, known in self.by_title.get(work.title, ()):
            if known.isbn is not None and work.isbn is not None:
                continue
            if known.author == work.author:
                return Standing.KNOWN, title_id
            if known.author is None or work.author is None:
                found = (Standing.IN_DOUBT, title_id)
        return found


def _digest(text: str) -> bytes:
    return blake2b(same_words(text).encode(), digest_size=_DIGEST_BYTES).digest()


def _taken(unit: Session, column: Mapped[str], wanted: Iterable[str]) -> Iterator[str]:
    asked = sorted(wanted)
    for start in range(0, len(asked), _ASKED_AT_ONCE):
        yield from unit.exec(
            select(column).where(column.in_(asked[start : start + _ASKED_AT_ONCE]))
        )
