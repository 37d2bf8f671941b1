"""From the words of the wire back to columns: `what_leaves` read the other way round."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column as SchemaColumn
from sqlalchemy import ColumnDefault, Table

from desktop.store.derived_columns import Column, Columns, derived
from desktop.store.pending_lines import BOX
from desktop.store.sealing import Field
from desktop.store.tables.synced_row import DesktopTable, SyncedRow
from desktop.store.what_leaves import WHAT_LEAVES, Leaving
from sync.protocol.pulled_rows import PulledRow
from sync.protocol.strict_json import Json

_TEXTS = ("AUTOSTRING", "VARCHAR", "TEXT")
_ONCE = ("counted_at", "current_due_on")
_ERASED = "erased"
_LONG_AGO = "1970-01-01"


@dataclass(frozen=True, slots=True)
class Shape:
    """What is to be known of a table to write pulled rows into it.

    `blanks` is what an absent field is; `required` are the columns that cannot be absent; `stub`
    is what stands in them, and in every day, of a row that was erased before it came here;
    `days` are the columns with a day, `parents` the tables that its columns name, `children` who
    names its rows.
    """

    table: str
    leaving: Leaving
    columns: tuple[str, ...]
    blanks: Columns
    required: frozenset[str]
    stub: Columns
    days: frozenset[str]
    parents: Mapping[str, str]
    children: tuple[tuple[str, str], ...]


class UnfitRowError(ValueError):
    """A pulled row that lacks what a row here must have: of a later version, or broken."""


@cache
def shapes() -> Mapping[str, Shape]:
    """Return the shape of each kind's table, those that others name first."""
    kinds = {row_type.__tablename__: row_type for row_type in WHAT_LEAVES}
    tables = DesktopTable.metadata.sorted_tables
    return {kinds[t.name].record_kind: _shape(t, kinds[t.name]) for t in tables if t.name in kinds}


def columns_of(
    shape: Shape,
    row: PulledRow,
    *,
    before: Columns | None,
    personal: Mapping[str, Field] | None,
    pending: Set[str] = frozenset(),
) -> Columns:
    """Return the whole row as it is to stand here.

    `before` is the row as it stands, `personal` what its box holds, None if it does not open;
    the fields in `pending` stay as they are.

    Raises:
        UnfitRowError: it cannot stand here.
    """
    new: Columns = dict(before or shape.blanks)
    new["id"] = row.row_id
    for column, wire in shape.leaving.open_columns.items():
        if wire not in pending:
            new[column] = _column(row.fields.get(wire), shape.blanks[column])
    if personal is not None and BOX not in pending:
        for column, wire in shape.leaving.sealed_columns.items():
            new[column] = _column(personal.get(wire), shape.blanks[column])
    if any(new[column] is None for column in shape.required):
        raise UnfitRowError(row.kind)
    return _with_derived(shape, new, is_new=before is None)


def with_personal(shape: Shape, row: Columns, personal: Mapping[str, Field]) -> Columns:
    """Return the row with these personal fields, by their wire names, filled in."""
    columns = shape.leaving.sealed_columns.items()
    said = {column: _column(personal[wire], None) for column, wire in columns if wire in personal}
    return _with_derived(shape, row | said, is_new=False)


def erased_columns(shape: Shape, row_id: str, *, before: Columns | None) -> Columns:
    """Return a row without a word about anybody: the counts need it, and others name it.

    Raises:
        UnfitRowError: it was never here, and names rows that nobody knows any more.
    """
    if before is not None:
        empty = {column: shape.blanks[column] for column in shape.leaving.sealed_columns}
        return _with_derived(shape, before | empty | _erased(shape), is_new=False)
    if shape.required & shape.parents.keys():
        raise UnfitRowError(shape.table)
    stub = shape.blanks | shape.stub | {"id": row_id}
    return _with_derived(shape, stub | _erased(shape), is_new=True)


def _erased(shape: Shape) -> Columns:
    return {"erased": 1} if "erased" in shape.columns else {}


def _with_derived(shape: Shape, row: Columns, *, is_new: bool) -> Columns:
    made = derived(shape.table, row)
    # These follow from more than the row itself: they stand there better than it could say.
    kept = () if is_new else _ONCE
    return row | {name: made[name] for name in made if name not in kept}


def _column(value: Json, blank: Column) -> Column:
    if value is None:
        return blank
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str | int | float):
        return value
    raise UnfitRowError


def _shape(table: Table, row_type: type[SyncedRow]) -> Shape:
    leaving = WHAT_LEAVES[row_type]
    open_columns = leaving.open_columns
    required = frozenset(name for name in open_columns if not table.columns[name].nullable)
    blanks = {name: _blank(column) for name, column in table.columns.items()}
    # Open columns without a default have no blank: a row that lacks one is no row of ours.
    for name in open_columns:
        if not isinstance(table.columns[name].default, ColumnDefault):
            blanks[name] = None
    return Shape(
        table=table.name,
        leaving=leaving,
        columns=tuple(column.name for column in table.columns),
        blanks=blanks,
        required=required,
        stub={
            name: _LONG_AGO if str(column.type) == "DATE" else _blank(column, is_needed=True)
            for name, column in table.columns.items()
            if name in required or str(column.type) == "DATE"
        },
        days=frozenset(
            name for name, column in table.columns.items() if str(column.type) == "DATE"
        ),
        parents={
            key.parent.name: key.column.table.name
            for key in table.foreign_keys
            if key.parent.name in open_columns
        },
        children=tuple(
            (other.name, key.parent.name)
            for other in DesktopTable.metadata.sorted_tables
            for key in other.foreign_keys
            if key.column.table is table
        ),
    )


def _blank(column: SchemaColumn[Any], *, is_needed: bool = False) -> Column:
    if isinstance(column.default, ColumnDefault) and column.default.is_scalar:
        return _column(column.default.arg, None)
    if column.nullable and not is_needed:
        return None
    return "" if str(column.type).upper().startswith(_TEXTS) else 0
