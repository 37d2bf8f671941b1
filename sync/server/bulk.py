"""Many rows in one statement, the fastest way that each database has.

PostgreSQL gets each column as one array and makes rows of them; SQLite, which is in this process,
gets one prepared statement many times. Both go through SQLAlchemy's connection: an error is the
same error, and the transaction the caller's.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Connection, Integer, LargeBinary, Row, Table

Values = tuple[Any, ...]
Key = tuple[str, str]

_ARRAY_TYPES: Sequence[tuple[type, str]] = (
    (BigInteger, "int8"),
    (Integer, "int4"),
    (LargeBinary, "bytea"),
    (Boolean, "bool"),
)


def add_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Write new rows, whose values stand in the order of the table's columns."""
    _write(connection, _insert(table, connection.dialect.name), rows)


def put_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Write the rows; one whose key is there already takes the new values."""
    statement = f"{_insert(table, connection.dialect.name)} {_on_conflict(table)}"
    _write(connection, statement, rows)


def held_rows(connection: Connection, house_id: str, keys: Sequence[Key]) -> Iterable[Row[Any]]:
    """Return those of the house's rows that have one of the keys: kind and row id."""
    if not keys:
        return ()
    if connection.dialect.name == "postgresql":
        arrays = tuple(map(list, zip(*keys, strict=True)))
        return connection.exec_driver_sql(_HELD_BY_ARRAYS, (*arrays, house_id))
    return connection.exec_driver_sql(_HELD_BY_JSON, (json.dumps(keys), house_id))


def _write(connection: Connection, statement: str, rows: Sequence[Values]) -> None:
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(statement, tuple(map(list, zip(*rows, strict=True))))
    else:
        connection.exec_driver_sql(statement, list(rows))


@cache
def _insert(table: Table, dialect: str) -> str:
    names = ", ".join(table.columns.keys())
    if dialect == "postgresql":
        arrays = ", ".join(f"%b::{_array_type(column)}[]" for column in table.columns)
        return f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays})"  # noqa: S608  # our own names
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608  # our own names


@cache
def _on_conflict(table: Table) -> str:
    key = ", ".join(table.primary_key.columns.keys())
    others = (column.name for column in table.columns if not column.primary_key)
    changed = ", ".join(f"{name} = excluded.{name}" for name in others)
    return f"ON CONFLICT ({key}) DO UPDATE SET {changed}"


def _array_type(column: Column[Any]) -> str:
    found = (name for kind, name in _ARRAY_TYPES if isinstance(column.type, kind))
    return next(found, "text")


# OFFSET keeps each look-up apart: one step down the key's index, not a walk over the table.
_HELD_BY_ARRAYS = (
    "SELECT found.* FROM unnest(%b::text[], %b::text[]) AS one (kind, row_id) CROSS JOIN LATERAL "
    "(SELECT * FROM held_row AS held WHERE held.house_id = %s "
    "AND held.kind = one.kind AND held.row_id = one.row_id OFFSET 0) AS found"
)
_HELD_BY_JSON = (
    "SELECT found.* FROM json_each(?) AS one CROSS JOIN held_row AS found "
    "WHERE found.house_id = ? AND found.kind = json_extract(one.value, '$[0]') "
    "AND found.row_id = json_extract(one.value, '$[1]')"
)
