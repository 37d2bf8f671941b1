"""The rows that the province holds of a house, and how lines change them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, Insert, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from sync.protocol.lines import Line
from sync.protocol.strict_json import Json, write_json
from sync.server.judgement import TO_APPLY, WAITING, Verdict
from sync.server.tables import held_row

RowKey = tuple[str, str]
"""Kind and row id."""

_ROWS_A_STATEMENT = 500


@dataclass(slots=True)
class HeldRow:
    """A row as the lines so far have left it. Its fields outlive its deletion."""

    fields: dict[str, Json] = field(default_factory=dict)
    box: str | None = None
    gone: bool = False


class Holdings:
    """The rows of one house that one transaction works on: read at once, written at once."""

    def __init__(self, connection: Connection, house_id: str) -> None:
        self._connection = connection
        self.house_id = house_id
        self._rows: dict[RowKey, HeldRow | None] = {}
        self._changed: set[RowKey] = set()
        self.made: set[str] = set()
        """The rows that these lines brought into being, as `waits_for` names them."""

    def load(self, keys: Iterable[RowKey]) -> None:
        """Read those of the rows that are held and not yet read."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._rows]
        self._rows.update(dict.fromkeys(wanted))
        for start in range(0, len(wanted), _ROWS_A_STATEMENT):
            self._load(wanted[start : start + _ROWS_A_STATEMENT])

    def apply(self, line: Line) -> Verdict:
        """Change the line's row; a row must have been loaded."""
        key = (line.kind, line.row_id)
        row = self._rows[key]
        if row is None:
            if line.operation == "u":
                return Verdict(WAITING, waits_for=row_name(key))
            row = self._rows[key] = HeldRow()
            self.made.add(row_name(key))
        _change(row, line)
        self._changed.add(key)
        return TO_APPLY

    def save(self, rev: int) -> None:
        """Write the changed rows."""
        if not self._changed:
            return
        rows = [self._values(key, rev) for key in sorted(self._changed)]
        self._connection.execute(_upsert(self._connection.dialect.name), rows)

    def _load(self, keys: list[RowKey]) -> None:
        found = self._connection.execute(
            select(held_row).where(
                held_row.c.house_id == self.house_id,
                tuple_(held_row.c.kind, held_row.c.row_id).in_(keys),
            )
        )
        for row in found:
            held = HeldRow(json.loads(row.fields), row.box, row.gone)
            self._rows[row.kind, row.row_id] = held

    def _values(self, key: RowKey, rev: int) -> dict[str, object]:
        row = self._rows[key] or HeldRow()
        return {
            "house_id": self.house_id,
            "kind": key[0],
            "row_id": key[1],
            "fields": write_json(row.fields).decode("utf-8"),
            "box": row.box,
            "gone": row.gone,
            "rev": rev,
        }


def row_name(key: RowKey) -> str:
    """Return kind and id as one text."""
    return f"{key[0]}:{key[1]}"


def _change(row: HeldRow, line: Line) -> None:
    if line.operation == "d":
        row.gone = True
        return
    if line.operation == "i" and row.gone:
        row.fields, row.box = {}, None
    # An edit of a row that another machine deleted brings it back: an edit says more.
    row.gone = False
    row.fields.update(line.fields)
    row.fields = {name: value for name, value in row.fields.items() if value is not None}
    if isinstance(line.sealed, str):
        row.box = line.sealed


def _upsert(dialect: str) -> Insert:
    build = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = build(held_row)
    changed = {name: statement.excluded[name] for name in ("fields", "box", "gone", "rev")}
    return statement.on_conflict_do_update(
        index_elements=[held_row.c.house_id, held_row.c.kind, held_row.c.row_id], set_=changed
    )
