"""What an import of books would do to the register."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session
from typing_extensions import override

from desktop.operations.book_matching import Matching, PlacedBook
from desktop.operations.list_matching import Doubtful, Standing
from desktop.operations.list_preview import Look
from desktop.register.book_list import BOOK_LIST, ListedBook
from desktop.register.moment import Moment

_SHOWN = 20
_DOUBTFUL_SHOWN = 500


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do to the books of a file.

    `new` + `known` + `doubtful` + `label_taken` are all of them, always.

    Attributes:
        known: books that become further copies of a title of the house or of the list.
        doubtful: books that may be such copies, or not.
        copies: copies of the new and known ones; `doubtful_copies` of the others.
        taken_numbers: accession numbers that another copy has.
        label_taken: books that are left out because another copy has their label.
        labels: labels that are on the copies already, and stay.
        first_books: the first books, understood; `first_doubtful` those in doubt.
    """

    new: int
    known: int
    doubtful: int
    copies: int
    doubtful_copies: int
    taken_numbers: int
    label_taken: int
    labels: int
    first_books: tuple[ListedBook, ...]
    first_doubtful: tuple[ListedBook, ...]


class BookLook(Look[ListedBook, ImportPreview]):
    """A look at an import of books, between the pieces of work."""

    def __init__(self, staged: Path) -> None:
        super().__init__(BOOK_LIST, staged)
        self._matching: Matching | None = None
        self._books: Counter[Standing] = Counter()
        self._copies: Counter[Standing] = Counter()
        self._taken_numbers = self._labels = 0
        self._first: list[ListedBook] = []
        self._doubtful: list[ListedBook] = []

    @override
    def look_at(self, unit: Session, moment: Moment, listed: Sequence[ListedBook]) -> None:
        self._matching = self._matching or Matching(unit, Doubtful.NEW)
        for placed in self._matching.place(unit, listed):
            self._add(placed)

    def _add(self, placed: PlacedBook) -> None:
        self._books[placed.standing] += 1
        self._copies[placed.standing] += placed.book.copies
        self._taken_numbers += len(placed.taken_numbers)
        if placed.standing is Standing.LABEL_TAKEN:
            return
        self._labels += sum(map(bool, placed.book.barcodes))
        if len(self._first) < _SHOWN:
            self._first.append(placed.book)
        if placed.standing is Standing.IN_DOUBT and len(self._doubtful) < _DOUBTFUL_SHOWN:
            self._doubtful.append(placed.book)

    @override
    def preview(self) -> ImportPreview:
        self._matching = None  # half the memory of an import: the next one makes its own
        return ImportPreview(
            new=self._books[Standing.NEW],
            known=self._books[Standing.KNOWN],
            doubtful=self._books[Standing.IN_DOUBT],
            copies=self._copies[Standing.NEW] + self._copies[Standing.KNOWN],
            doubtful_copies=self._copies[Standing.IN_DOUBT],
            taken_numbers=self._taken_numbers,
            label_taken=self._books[Standing.LABEL_TAKEN],
            labels=self._labels,
            first_books=tuple(self._first),
            first_doubtful=tuple(self._doubtful),
        )
