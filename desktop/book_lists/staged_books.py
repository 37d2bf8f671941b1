"""The file that a book list waits in between its reading and the register: a line for each row."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from desktop.register.book_cells import Oddity
from desktop.register.book_list import ListedBook, ReadRow, RefusedRow, Remark

_BOOK, _REFUSED, _REMARK = "b", "r", "m"
_BOOK_FACTS = tuple(field.name for field in fields(ListedBook))
_SEVERAL = ("shelves", "accession_numbers")
_book_facts = attrgetter(*_BOOK_FACTS)
_cell_facts = attrgetter(*(field.name for field in fields(Remark)))


@dataclass(frozen=True, slots=True)
class RefusedCells:
    """A row that was not taken, and all that stood in it."""

    row: RefusedRow
    cells: tuple[str, ...]


class StagedWriter:
    """Adds what became of rows to the file, in their order."""

    def __init__(self, path: Path) -> None:
        self._file: TextIO = path.open("a", encoding="utf-8", newline="\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def write(self, read: ReadRow, cells: Sequence[str]) -> None:
        """Add a row; `cells` is what stood in it, for the list of what was not taken."""
        if isinstance(read.outcome, ListedBook):
            self._line(_BOOK, *_book_facts(read.outcome))
        else:
            self._line(_REFUSED, *_cell_facts(read.outcome), cells)
        for remark in read.remarks:
            self._line(_REMARK, *_cell_facts(remark))

    def _line(self, *values: object) -> None:
        self._file.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")


def staged_books(path: Path) -> Iterator[ListedBook]:
    """Yield the books that wait in the file."""
    for values in _lines(path, _BOOK):
        facts = dict(zip(_BOOK_FACTS, values, strict=True))
        for name in _SEVERAL:
            facts[name] = tuple(facts[name])
        yield ListedBook(**facts)


def staged_refusals(path: Path) -> Iterator[RefusedCells]:
    """Yield the rows that could not be read."""
    for row, heading, value, reason, cells in _lines(path, _REFUSED):
        yield RefusedCells(RefusedRow(row, heading, value, Oddity(reason)), tuple(cells))


def staged_remarks(path: Path) -> Iterator[Remark]:
    """Yield the cells that were left empty."""
    for row, heading, value, reason in _lines(path, _REMARK):
        yield Remark(row, heading, value, Oddity(reason))


def _lines(path: Path, kind: str) -> Iterator[list[Any]]:
    start = f'["{kind}"'
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            if line.startswith(start):
                yield json.loads(line)[1:]
