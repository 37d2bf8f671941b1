"""The rows that the province holds of a house: read at once, changed singly, written at once."""

import json
from collections.abc import Iterable

from pydantic_core import to_json
from sqlalchemy import Connection, select

from sync.server.bulk import held_rows, put_rows
from sync.server.merging import HeldRow, read_edits
from sync.server.tables import held_row

RowKey = tuple[str, str]
"""Kind and row id."""


class Holdings:
    """The rows of one house that one transaction works on."""

    def __init__(self, connection: Connection, house_id: str) -> None:
        self._connection = connection
        self.house_id = house_id
        self.rows: dict[RowKey, HeldRow | None] = {}
        """Every row that was asked for; None where none is held."""
        self._changed: dict[RowKey, str] = {}

    def load(self, keys: Iterable[RowKey]) -> None:
        """Read those of the rows that are held and not yet read."""
        rows = self.rows
        wanted = [key for key in dict.fromkeys(keys) if key not in rows]
        rows.update(dict.fromkeys(wanted))
        for found in held_rows(self._connection, self.house_id, wanted):
            rows[found.kind, found.row_id] = HeldRow(
                fields=json.loads(found.fields),
                box=found.box,
                gone=bool(found.gone),
                erased=bool(found.erased),
                edits=read_edits(found.edits),
                rev=found.rev,
                from_log=found.from_log,
                rev_before=found.rev_before,
            )

    def row(self, key: RowKey) -> HeldRow | None:
        """Return one row, reading it if need be."""
        if key not in self.rows:
            self.load([key])
        return self.rows[key]

    def put(self, key: RowKey, row: HeldRow, *, from_log: str) -> None:
        """Have the row written, as changed by this log; by the province itself if that is empty."""
        self.rows[key] = row
        # Changed by two logs at once: neither has seen the whole.
        self._changed[key] = from_log if self._changed.get(key, from_log) == from_log else ""

    def kept_of(self, kinds: Iterable[str]) -> Iterable[tuple[RowKey, HeldRow]]:
        """Return the rows of these kinds that are not gone, as they are now."""
        found = self._connection.execute(
            select(held_row.c.kind, held_row.c.row_id).where(
                held_row.c.house_id == self.house_id, held_row.c.kind.in_(list(kinds))
            )
        )
        self.load((row.kind, row.row_id) for row in found)
        for key, held in list(self.rows.items()):
            if key[0] in kinds and held is not None and not held.gone:
                yield key, held

    def changed_of(self, kind: str) -> Iterable[tuple[str, HeldRow]]:
        """Return the id of each row of a kind that is to be written, and the row."""
        for key in self._changed:
            if key[0] == kind:
                yield key[1], self.rows[key] or HeldRow()

    @property
    def has_changed(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._changed)

    def save(self, rev: int) -> None:
        """Write the changed rows under the house's new revision."""
        house_id, rows, values = self.house_id, self.rows, []
        for key in sorted(self._changed):
            row, from_log = rows[key] or HeldRow(), self._changed[key]
            before = row.rev_before if row.from_log == from_log else row.rev
            edits = to_json(row.edits).decode() if row.edits else None
            values.append(
                (
                    house_id, *key, to_json(row.fields).decode(), row.box, row.gone, rev,
                    from_log, before, edits, row.erased,
                )
            )  # fmt: skip
        put_rows(self._connection, held_row, values)
