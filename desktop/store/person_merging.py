"""Has everything that names one person name another, and takes that back again.

Every later table that names a person is moved with the rest: the schema says which they are. The
rolls and memberships are special, for a person stands once in each.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.register.clubs import MEMBER
from desktop.register.merging import kept_of
from desktop.store.derived_columns import Column, Columns
from desktop.store.pulled_values import shapes
from desktop.store.row_access import rows_by_id, write_rows
from desktop.store.tables.clubs import ClubMemberRow, PresenceRow
from desktop.store.tables.people import HouseholdRow, PersonRow, PersonTraitRow
from sync.protocol.lines import derived_id

_PERSON = PersonRow.record_kind
_MEMBER, _PRESENCE = ClubMemberRow.record_kind, PresenceRow.record_kind
_TRAIT = PersonTraitRow.record_kind
_SPECIAL = frozenset({_MEMBER, _PRESENCE, _TRAIT, _PERSON})
# These two travel sealed, so no foreign key tells of them.
_SEALED_NAMES = ((_PERSON, "guardian_id"), (HouseholdRow.record_kind, "head_id"))


@dataclass(frozen=True, slots=True)
class Moved:
    """One row that was moved: the columns as they were; None for a row that was made.

    `is_whole` where the row was deleted.
    """

    kind: str
    row_id: str
    before: Mapping[str, Column] | None
    is_whole: bool = False


def move_names(unit: Session, *, gone: UUID, kept: UUID) -> tuple[Moved, ...]:
    """Have every row that names `gone` name `kept`; return what is needed to take it back."""
    unit.flush()
    connection = unit.connection()
    moved = (
        *_moved_presences(connection, gone.hex, kept.hex),
        *_moved_memberships(connection, gone.hex, kept.hex),
        *_moved_traits(connection, gone.hex, kept.hex),
        *_moved_names(connection, gone.hex, kept.hex),
    )
    unit.expire_all()
    return moved


def move_back(unit: Session, moved: tuple[Moved, ...]) -> None:
    """Take back what was moved, as far as the rows are still there."""
    unit.flush()
    connection = unit.connection()
    for one in reversed(moved):
        if one.before is None:
            connection.exec_driver_sql(f"DELETE FROM {one.kind} WHERE id = ?", (one.row_id,))
        elif not one.is_whole:
            _set(connection, one.kind, one.row_id, one.before)
        elif not rows_by_id(connection, shapes()[one.kind], [one.row_id]):
            write_rows(connection, shapes()[one.kind], made=[dict(one.before)], changed=[])
    unit.expire_all()


def settle_merges(unit: Session) -> None:
    """Move what came from elsewhere in the name of somebody who was merged.

    Every machine of the house does the same, and so comes to the same.
    """
    unit.flush()
    connection = unit.connection()
    into = _mergings(connection)
    for gone in sorted(into):
        kept = kept_of(gone, into)
        if kept == gone:
            _set(connection, _PERSON, gone, {"merged_into": None})
        else:
            move_names(unit, gone=UUID(gone), kept=UUID(kept))
    unit.expire_all()


def merged_into(unit: Session, person_id: UUID) -> tuple[UUID, ...]:
    """Return everybody who was merged into this person, at whatever remove."""
    unit.flush()
    into = _mergings(unit.connection())
    return tuple(UUID(gone) for gone in sorted(into) if kept_of(gone, into) == person_id.hex)


def kept_person(unit: Session, person_id: UUID) -> UUID:
    """Return who stands for this person after all mergings."""
    unit.flush()
    return UUID(kept_of(person_id.hex, _mergings(unit.connection())))


def _mergings(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL"
    )
    return {str(gone): str(kept) for gone, kept in rows}


def _moved_names(connection: Connection, gone: str, kept: str) -> Iterator[Moved]:
    named = [pair for pair in shapes()[_PERSON].children if pair[0] not in _SPECIAL]
    for table, column in (*named, *_SEALED_NAMES):
        found = connection.exec_driver_sql(f"SELECT id FROM {table} WHERE {column} = ?", (gone,))
        for row_id in found.scalars().all():
            _set(connection, table, row_id, {column: kept})
            yield Moved(table, row_id, {column: gone})


def _moved_presences(connection: Connection, gone: str, kept: str) -> Iterator[Moved]:
    for row in _rows_of(connection, _PRESENCE, gone):
        row_id = derived_id(_PRESENCE, {"session": row["session_id"], "person": kept})
        there = rows_by_id(connection, shapes()[_PRESENCE], [row_id]).get(row_id)
        yield from _deleted(connection, _PRESENCE, row)
        if there is None:
            yield from _made(connection, _PRESENCE, row | {"id": row_id, "person_id": kept})
        else:
            mark = row["mark"] if there["mark"] is None else there["mark"]
            yield from _changed(connection, _PRESENCE, there, {"mark": mark})


def _moved_memberships(connection: Connection, gone: str, kept: str) -> Iterator[Moved]:
    for row in _rows_of(connection, _MEMBER, gone):
        same = [
            other
            for other in _rows_of(connection, _MEMBER, kept)
            if other["club_id"] == row["club_id"] and _overlap(other, row)
        ]
        if not same:
            yield from _changed(connection, _MEMBER, row, {"person_id": kept})
            continue
        since = min(str(row["since"]), str(same[0]["since"]))
        ends = (row["until"], same[0]["until"])
        until = None if None in ends else max(map(str, ends))
        role = row["role"] if same[0]["role"] == MEMBER else same[0]["role"]
        both: Columns = {"since": since, "until": until, "role": role}
        yield from _deleted(connection, _MEMBER, row)
        yield from _changed(connection, _MEMBER, same[0], both)


def _moved_traits(connection: Connection, gone: str, kept: str) -> Iterator[Moved]:
    for row in _rows_of(connection, _TRAIT, gone):
        yield from _deleted(connection, _TRAIT, row)
        if not _rows_of(connection, _TRAIT, kept):
            row_id = uuid5(UUID(kept), "NVH/trait").hex
            yield from _made(connection, _TRAIT, row | {"id": row_id, "person_id": kept})


def _rows_of(connection: Connection, kind: str, person_id: str) -> list[Columns]:
    found = connection.exec_driver_sql(
        f"SELECT id FROM {kind} WHERE person_id = ? ORDER BY id", (person_id,)
    )
    ids = list(found.scalars())
    rows = rows_by_id(connection, shapes()[kind], ids)
    return [rows[row_id] for row_id in ids]


def _overlap(one: Columns, other: Columns) -> bool:
    return all(
        first["until"] is None or str(second["since"]) <= str(first["until"])
        for first, second in ((one, other), (other, one))
    )


def _made(connection: Connection, kind: str, row: Columns) -> Iterator[Moved]:
    write_rows(connection, shapes()[kind], made=[row], changed=[])
    yield Moved(kind, str(row["id"]), None)


def _deleted(connection: Connection, kind: str, row: Columns) -> Iterator[Moved]:
    connection.exec_driver_sql(f"DELETE FROM {kind} WHERE id = ?", (row["id"],))
    yield Moved(kind, str(row["id"]), row, is_whole=True)


def _changed(
    connection: Connection, kind: str, row: Columns, columns: Mapping[str, Column]
) -> Iterator[Moved]:
    before = {name: row[name] for name in columns}
    if before != columns:
        _set(connection, kind, str(row["id"]), columns)
        yield Moved(kind, str(row["id"]), before)


def _set(connection: Connection, table: str, row_id: str, columns: Mapping[str, Column]) -> None:
    settings = ", ".join(f"{name} = ?" for name in columns)
    connection.exec_driver_sql(
        f"UPDATE {table} SET {settings} WHERE id = ?", (*columns.values(), row_id)
    )
