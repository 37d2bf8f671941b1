"""The file that a list waits in between its reading and the register: a line for each row."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TextIO

from desktop.register.list_cells import Oddity
from desktop.register.list_rows import Listed, ReadRow, RefusedRow, Remark

_LISTED, _REFUSED, _REMARK = "l", "r", "m"
_cell_facts = attrgetter(*(field.name for field in fields(Remark)))


@dataclass(frozen=True, slots=True)
class RefusedCells:
    """A row that was not taken, and all that stood in it."""

    row: RefusedRow
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Staged(Generic[Listed]):
    """A row that waits, and all that stood in it."""

    listed: Listed
    cells: tuple[str, ...]


class StagedWriter(Generic[Listed]):
    """Adds what became of rows to the file, in their order; `listed` is what they are."""

    def __init__(self, path: Path, listed: type[Listed]) -> None:
        self._listed_facts = attrgetter(*_names(listed))
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

    def write(self, read: ReadRow[Listed], cells: Sequence[str]) -> None:
        """Add a row; `cells` is what stood in it, for the list of what is not taken."""
        if isinstance(read.outcome, RefusedRow):
            self._line(_REFUSED, *_cell_facts(read.outcome), cells)
        else:
            self._line(_LISTED, self._listed_facts(read.outcome), cells)
        for remark in read.remarks:
            self.note(remark)

    def note(self, remark: Remark) -> None:
        """Add a remark on a cell."""
        self._line(_REMARK, *_cell_facts(remark))

    def _line(self, *values: object) -> None:
        self._file.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")


def staged_rows(path: Path, listed: type[Listed]) -> Iterator[Staged[Listed]]:
    """Yield what waits in the file."""
    names = _names(listed)
    for values, cells in _lines(path, _LISTED):
        facts = (tuple(value) if isinstance(value, list) else value for value in values)
        yield Staged(listed(**dict(zip(names, facts, strict=True))), tuple(cells))


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


def _names(listed: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(listed))
