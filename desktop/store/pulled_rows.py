"""Writing into the registers what the province told: all of it in one transaction, or nothing.

A row waits while one that it names is not there. What this house changed and has not yet seen
confirmed holds here: such a row is asked for once more after it was sent, and comes merged.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.store.closed_boxes import BoxOpener
from desktop.store.derived_columns import Columns, bring_loans_up_to_date
from desktop.store.erasing import PERSON, blank_row, erase_leftovers, forget_names
from desktop.store.name_traces import names_of
from desktop.store.pending_lines import Pending, pending_rows
from desktop.store.person_merging import settle_merges
from desktop.store.pulled_pages import HOUSE, go_back
from desktop.store.pulled_values import (
    Shape,
    UnfitRowError,
    columns_of,
    erased_columns,
    shapes,
)
from desktop.store.received_rows import keep_received
from desktop.store.row_access import RowName, present_ids, rows_by_id, write_rows
from sync.protocol.pulled_rows import ERASED, GONE, PulledRow, read_pulled_row

_READY = (
    "SELECT pulled_row.scope, line FROM pulled_row JOIN pull_cursor USING (scope) "
    "WHERE NOT more ORDER BY rev"
)
_NOBODY_WAITS = Pending()


def apply_pulled(unit: Session) -> int:
    """Write the rows of whole scopes into the registers; return how many were written.

    Nothing of it is noted as a change of this house.
    """
    connection = unit.connection()
    ours: list[PulledRow] = []
    theirs: list[tuple[str, PulledRow]] = []
    for scope, line in connection.exec_driver_sql(_READY):
        row = read_pulled_row(line.encode())
        if scope == HOUSE and row.kind in shapes():
            ours.append(row)
        else:
            theirs.append((scope, row))
    keep_received(connection, theirs)
    erased = [row.row_id for row in ours if (row.state, row.kind) == (ERASED, PERSON)]
    names = names_of(unit, erased)
    for row in ours:
        if row.state == ERASED:
            blank_row(unit, row.kind, row.row_id)
    with _without_capture(connection):
        registers = _Registers(unit, connection, ours)
        registers.write()
    _forget(connection, [*theirs, *((HOUSE, row) for row in registers.done)])
    _note_seen(connection, registers.held_back)
    unit.expire_all()
    if ours:
        settle_merges(unit)
        erase_leftovers(unit)
        forget_names(unit, names)
    return len(theirs) + len(registers.done)


@contextmanager
def _without_capture(connection: Connection) -> Iterator[None]:
    # Rows come in the order of their changes, not in that of their names.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    connection.exec_driver_sql("UPDATE capture SET applying = 1")
    yield
    connection.exec_driver_sql("UPDATE capture SET applying = 0")


def _forget(connection: Connection, done: Iterable[tuple[str, PulledRow]]) -> None:
    keys = [(scope, row.kind, row.row_id) for scope, row in done]
    if keys:
        connection.exec_driver_sql(
            "DELETE FROM pulled_row WHERE scope = ? AND kind = ? AND row_id = ?", keys
        )


def _note_seen(connection: Connection, held_back: int | None) -> None:
    """Ask again for what was held back, and note what the registers show."""
    if held_back is not None:
        go_back(connection, held_back)
    connection.exec_driver_sql(
        "UPDATE capture SET seen = coalesce("
        "(SELECT cursor FROM pull_cursor WHERE scope = ? AND NOT more), seen)",
        (HOUSE,),
    )


@dataclass(slots=True)
class _Registers:
    """The rows of one application, and what becomes of them."""

    unit: Session
    connection: Connection
    staged: list[PulledRow]
    done: list[PulledRow] = field(default_factory=list)
    held_back: int | None = None

    def write(self) -> None:
        """Write what can be written; `done` need not be kept, the rest waits."""
        if not self.staged:
            return
        pending = pending_rows(self.connection)
        by_kind: dict[str, list[PulledRow]] = {}
        for row in _with_their_parents(self.connection, self.staged):
            by_kind.setdefault(row.kind, []).append(row)
        for kind in shapes():
            if kind in by_kind:
                self._write_kind(kind, by_kind[kind], pending)
        for kind in reversed(tuple(shapes())):
            for row in by_kind.get(kind, []):
                if row.state == GONE:
                    self._delete(shapes()[kind], row, pending)
        bring_loans_up_to_date(self.connection, _loans(by_kind))

    def _write_kind(
        self, kind: str, rows: list[PulledRow], pending: dict[tuple[str, str], Pending]
    ) -> None:
        shape = shapes()[kind]
        here = [row for row in rows if row.state != GONE]
        before = rows_by_id(self.connection, shape, [row.row_id for row in here])
        opener = BoxOpener(self.connection, kind)
        made: list[Columns] = []
        changed: list[Columns] = []
        for row in here:
            waits = pending.get((row.kind, row.row_id), _NOBODY_WAITS)
            self._hold_back(row, waits)
            old = before.get(row.row_id)
            if waits.gone or self._is_blanked(row, old, opener):
                self.done.append(row)
                continue
            try:
                new = _columns(shape, row, old, opener, waits)
            except UnfitRowError:
                continue
            self.done.append(row)
            if new != old:
                (made if old is None else changed).append(new)
        write_rows(self.connection, shape, made=made, changed=changed)
        opener.keep_closed()

    def _is_blanked(self, row: PulledRow, old: Columns | None, opener: BoxOpener) -> bool:
        """Blank a row that was erased, with all that this PC still says of it; whether it could."""
        if row.state != ERASED:
            return False
        opener.forget(row.row_id)
        return old is not None and blank_row(self.unit, row.kind, row.row_id)

    def _delete(
        self, shape: Shape, row: PulledRow, pending: dict[tuple[str, str], Pending]
    ) -> None:
        waits = pending.get((row.kind, row.row_id), _NOBODY_WAITS)
        self._hold_back(row, waits)
        if waits.unsent and not waits.gone:
            self.done.append(row)
        elif not _is_named(self.connection, shape, row.row_id):
            self.connection.exec_driver_sql(
                f"DELETE FROM {shape.table} WHERE id = ?", (row.row_id,)
            )
            self.done.append(row)

    def _hold_back(self, row: PulledRow, waits: Pending) -> None:
        if waits.unsent:
            self.held_back = min(row.rev, self.held_back or row.rev)


def _columns(
    shape: Shape, row: PulledRow, old: Columns | None, opener: BoxOpener, waits: Pending
) -> Columns:
    if row.state == ERASED:
        return erased_columns(shape, row.row_id, before=old)
    personal = opener.opened(row.row_id, row.box)
    return columns_of(shape, row, before=old, personal=personal, pending=waits.fields)


def _with_their_parents(connection: Connection, staged: list[PulledRow]) -> list[PulledRow]:
    """Return the rows without those that name one which is neither here nor coming."""
    named = [(row, _named(row)) for row in staged]
    here = present_ids(connection, (parent for _, parents in named for parent in parents))
    while True:
        there = here | {(shapes()[row.kind].table, row.row_id) for row, _ in named}
        kept = [(row, parents) for row, parents in named if there.issuperset(parents)]
        if len(kept) == len(named):
            return [row for row, _ in kept]
        named = kept


def _named(row: PulledRow) -> tuple[RowName, ...]:
    shape = shapes()[row.kind]
    fields = ((t, row.fields.get(shape.leaving.open_columns[c])) for c, t in shape.parents.items())
    return tuple((table, row_id) for table, row_id in fields if isinstance(row_id, str))


def _is_named(connection: Connection, shape: Shape, row_id: str) -> bool:
    return any(
        connection.exec_driver_sql(
            f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (row_id,)
        ).first()
        for table, column in shape.children
    )


def _loans(by_kind: dict[str, list[PulledRow]]) -> Iterator[str]:
    for row in by_kind.get("loan", ()):
        yield row.row_id
    for row in by_kind.get("loan_event", ()):
        loan = row.fields.get("loan")
        if isinstance(loan, str):
            yield loan
