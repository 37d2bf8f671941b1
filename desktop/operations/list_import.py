"""Importing a list: 500 rows at a time, every row taken or told, and all of it under one deed."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import ClassVar, Generic
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, func, select, update

from desktop.lists.staged_rows import Staged, StagedWriter, staged_rows
from desktop.operations.done import Done, journal, journal_again
from desktop.register.errors import NoLongerThereError
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import Listed, ListKind, ReadRow, RefusedRow, Remark
from desktop.register.moment import Moment
from desktop.store.at_work import user_of
from desktop.store.row_ids import new_row_id
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lists import ListImportRow

ROWS_AT_ONCE = 500
"""Rows of one transaction: the desk gets its turn between two of them."""


@dataclass(frozen=True, slots=True)
class ListImported(Done):
    """A list was imported, and so many of its rows were left out."""

    import_id: UUID
    file_name: str
    refused: int


@dataclass(frozen=True, slots=True)
class ImportMade:
    """The fact that undo takes back."""

    import_id: UUID


class ImportRun(ABC, Generic[Listed]):
    """An import under way, between its transactions.

    `taken` + `left` are the rows of the file that it came to; `came_in` counts the copies or people
    that they made; `left_out` is where those that were left are written down.
    """

    at_once: ClassVar[int] = ROWS_AT_ONCE

    def __init__(
        self, kind: ListKind[Listed], staged: Path, *, left_out: Path, file_name: str, refused: int
    ) -> None:
        self.import_id = new_row_id()
        self.file_name = file_name
        self.refused = refused
        self.waiting = staged_rows(staged, kind.listed)
        self.has_begun = False
        self.taken = self.left = 0
        self.came_in = 0
        self.kind = kind
        self._left_out = left_out
        left_out.unlink(missing_ok=True)

    @abstractmethod
    def done(self) -> ListImported:
        """Return what it did so far."""

    @abstractmethod
    def take(self, unit: Session, moment: Moment, rows: Sequence[Staged[Listed]]) -> None:
        """Write the next rows into the register, or leave them."""

    @abstractmethod
    def name_of(self, listed: Listed) -> str:
        """Return what a person knows a row by."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what was needed between the transactions."""

    def note(self, remarks: Sequence[Remark]) -> None:
        """Note what is left empty of rows that are taken, and why."""
        with StagedWriter(self._left_out, self.kind.listed) as left_out:
            for remark in remarks:
                left_out.note(remark)

    def leave(self, rows: Sequence[Staged[Listed]], reason: Oddity) -> None:
        """Note that these rows were not taken, and why."""
        self.left += len(rows)
        with StagedWriter(self._left_out, self.kind.listed) as left_out:
            for row in rows:
                refused = RefusedRow(row.listed.row_number, "", self.name_of(row.listed), reason)
                left_out.write(ReadRow(refused), row.cells)


def import_some(unit: Session, moment: Moment, *, run: ImportRun[Listed]) -> ListImported | None:
    """Import the next rows; return what was done when there are no more, None before.

    A cut leaves whole transactions. The journal has the import from the first one on, so that
    undo takes back what there is.
    """
    if not run.has_begun:
        _begin(unit, moment, run)
    rows = list(islice(run.waiting, run.at_once))
    run.take(unit, moment, rows)
    _count(unit, run)
    return _end(unit, run) if len(rows) < run.at_once else None


def stop_import(unit: Session, moment: Moment, *, run: ImportRun[Listed]) -> ListImported:
    """End the import where it is; the rows it did not come to are noted as left."""
    while rest := list(islice(run.waiting, ROWS_AT_ONCE)):
        run.leave(rest, Oddity.STOPPED)
    return _end(unit, run)


def import_all(unit: Session, moment: Moment, *, run: ImportRun[Listed]) -> ListImported:
    """Import all rows in the one transaction that is open."""
    while (done := import_some(unit, moment, run=run)) is None:
        pass
    return done


def standing_import(unit: Session, import_id: UUID) -> ListImportRow:
    """Return an import that was not taken back.

    Raises:
        NoLongerThereError: it was taken back before.
    """
    row = unit.get(ListImportRow, import_id)
    if row is None or row.undone_at is not None:
        raise NoLongerThereError("import")
    return row


def note_taken_back(unit: Session, moment: Moment, import_id: UUID) -> None:
    """Have the journal of undo pass over the import."""
    unit.exec(update(ActionRow).where(journalled(import_id)).values(undone_at=moment.at))


def journalled(import_id: UUID) -> ColumnElement[bool]:
    """Return the condition for the journal's entry of an import."""
    noted = func.json_extract(ActionRow.facts, "$.before.import_id")
    return noted == str(import_id)


def in_pieces(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """Yield the ids in as many at a time as one statement takes."""
    for start in range(0, len(ids), ROWS_AT_ONCE):
        yield ids[start : start + ROWS_AT_ONCE]


def _begin(unit: Session, moment: Moment, run: ImportRun[Listed]) -> None:
    run.has_begun = True
    unit.add(
        ListImportRow(
            id=run.import_id,
            kind=run.kind.name,
            keeper=user_of(unit),
            file_name=run.file_name,
            imported_at=moment.at,
            taken=0,
            refused=run.refused,
        )
    )
    journal(unit, moment, run.done(), ImportMade(run.import_id))
    unit.flush()


def _end(unit: Session, run: ImportRun[Listed]) -> ListImported:
    run.close()
    _count(unit, run)
    for action in unit.exec(select(ActionRow).where(journalled(run.import_id))):
        journal_again(action, run.done(), ImportMade(run.import_id))
    return run.done()


def _count(unit: Session, run: ImportRun[Listed]) -> None:
    """Note what there is after each transaction: what a cut leaves is counted right."""
    row = unit.get_one(ListImportRow, run.import_id)
    row.taken, row.came_in, row.refused = run.taken, run.came_in, run.refused + run.left
