"""Many rows of a table at once, as plain columns: read by their ids, written as they are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from sqlalchemy import Connection

from desktop.store.derived_columns import Columns
from desktop.store.pulled_values import Shape

RowName: TypeAlias = tuple[str, str]
"""Table and id."""

_IDS_A_STATEMENT = 500


def present_ids(connection: Connection, names: Iterable[RowName]) -> set[RowName]:
    """Return those of the rows that are here."""
    by_table: dict[str, set[str]] = {}
    for table, row_id in names:
        by_table.setdefault(table, set()).add(row_id)
    return {
        (table, row_id)
        for table, ids in by_table.items()
        for some in _in_pieces(sorted(ids))
        for (row_id,) in connection.exec_driver_sql(
            f"SELECT id FROM {table} WHERE id IN ({_marks(some)})", tuple(some)
        )
    }


def rows_by_id(connection: Connection, shape: Shape, ids: Sequence[str]) -> dict[str, Columns]:
    """Return those of the rows that are here, by id."""
    names = ", ".join(shape.columns)
    place = shape.columns.index("id")
    return {
        row[place]: dict(zip(shape.columns, row, strict=True))
        for some in _in_pieces(ids)
        for row in connection.exec_driver_sql(
            f"SELECT {names} FROM {shape.table} WHERE id IN ({_marks(some)})", tuple(some)
        )
    }


def write_rows(
    connection: Connection, shape: Shape, *, made: Sequence[Columns], changed: Sequence[Columns]
) -> None:
    """Insert the new rows and replace the others, whole."""
    names, marks = ", ".join(shape.columns), _marks(shape.columns)
    if made:
        connection.exec_driver_sql(
            f"INSERT INTO {shape.table} ({names}) VALUES ({marks})",
            [tuple(row[name] for name in shape.columns) for row in made],
        )
    if changed:
        settings = ", ".join(f"{name} = ?" for name in shape.columns)
        connection.exec_driver_sql(
            f"UPDATE {shape.table} SET {settings} WHERE id = ?",
            [(*(row[name] for name in shape.columns), row["id"]) for row in changed],
        )


def _in_pieces(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _IDS_A_STATEMENT):
        yield ids[start : start + _IDS_A_STATEMENT]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
