"""What an import would do to the register, looked at 500 books at a time."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlmodel import Session

from desktop.book_lists.staged_books import staged_books
from desktop.operations.book_matching import Doubtful, Matching, PlacedBook, Standing
from desktop.register.book_list import ListedBook
from desktop.register.moment import Moment

_AT_ONCE = 500
_SHOWN = 20
_DOUBTFUL_SHOWN = 500


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: `new` + `known` + `doubtful` are the books of the file, always.

    Attributes:
        known: books that become further copies of a title of the house or of the list.
        doubtful: books that may be such copies, or not.
        copies: copies of the new and known ones; `doubtful_copies` of the others.
        taken_numbers: accession numbers that another copy has.
        first_books: the first books, understood; `first_doubtful` those in doubt.
    """

    new: int
    known: int
    doubtful: int
    copies: int
    doubtful_copies: int
    taken_numbers: int
    first_books: tuple[ListedBook, ...]
    first_doubtful: tuple[ListedBook, ...]


class Look:
    """A look at an import, between the pieces of work."""

    def __init__(self, staged: Path) -> None:
        self.waiting = staged_books(staged)
        self.matching: Matching | None = None
        self._books: Counter[Standing] = Counter()
        self._copies: Counter[Standing] = Counter()
        self._taken_numbers = 0
        self._first: list[ListedBook] = []
        self._doubtful: list[ListedBook] = []

    @property
    def books(self) -> int:
        """Return how many books were looked at."""
        return self._books.total()

    def add(self, placed: PlacedBook) -> None:
        """Count a book where it belongs."""
        self._books[placed.standing] += 1
        self._copies[placed.standing] += placed.book.copies
        self._taken_numbers += len(placed.taken_numbers)
        if len(self._first) < _SHOWN:
            self._first.append(placed.book)
        if placed.standing is Standing.IN_DOUBT and len(self._doubtful) < _DOUBTFUL_SHOWN:
            self._doubtful.append(placed.book)

    def preview(self) -> ImportPreview:
        """Return what was seen."""
        return ImportPreview(
            new=self._books[Standing.NEW],
            known=self._books[Standing.KNOWN],
            doubtful=self._books[Standing.IN_DOUBT],
            copies=self._copies[Standing.NEW] + self._copies[Standing.KNOWN],
            doubtful_copies=self._copies[Standing.IN_DOUBT],
            taken_numbers=self._taken_numbers,
            first_books=tuple(self._first),
            first_doubtful=tuple(self._doubtful),
        )


def look_at_some(unit: Session, moment: Moment, *, look: Look) -> ImportPreview | None:
    """Look at the next books and change nothing; return the preview when there are no more."""
    matching = look.matching = look.matching or Matching(unit, Doubtful.NEW)
    books = list(islice(look.waiting, _AT_ONCE))
    for placed in matching.place(unit, books):
        look.add(placed)
    if len(books) == _AT_ONCE:
        return None
    look.matching = None  # half the memory of an import: the next one makes its own
    return look.preview()
