"""What the province says itself: verdicts on lines, flags, announcements, units."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlmodel import Session

from sync.protocol.pulled_rows import HERE, PulledRow
from sync.protocol.strict_json import Json, write_json

_KEEP = (
    "INSERT INTO received_row (scope, kind, row_id, rev, fields, box) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (scope, kind, row_id) DO UPDATE "
    "SET rev = excluded.rev, fields = excluded.fields, box = excluded.box"
)
_DOUBT = "UPDATE received_row SET rev = 0 WHERE scope = ?"
_FORGET = (
    "DELETE FROM received_row WHERE rev = 0 "
    "AND scope IN (SELECT scope FROM pull_cursor WHERE NOT more)"
)
_DROP = "DELETE FROM received_row WHERE scope = ? AND kind = ? AND row_id = ?"


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One thing that the province says; `box` is closed for the row that it speaks of."""

    row_id: str
    fields: Mapping[str, Json]
    box: str | None


def received(unit: Session, kind: str) -> tuple[ReceivedRow, ...]:
    """Return all that the province says of a kind, in the order in which it said it."""
    rows = unit.connection().exec_driver_sql(
        "SELECT row_id, fields, box FROM received_row WHERE kind = ? ORDER BY rev, row_id", (kind,)
    )
    return tuple(ReceivedRow(row_id, json.loads(fields), box) for row_id, fields, box in rows)


def keep_received(connection: Connection, rows: Sequence[tuple[str, PulledRow]]) -> None:
    """Keep what was said of whole scopes, and drop what is not said any more."""
    kept = [
        (scope, row.kind, row.row_id, row.rev, write_json(dict(row.fields)).decode(), row.box)
        for scope, row in rows
        if row.state == HERE
    ]
    gone = [(scope, row.kind, row.row_id) for scope, row in rows if row.state != HERE]
    if kept:
        connection.exec_driver_sql(_KEEP, kept)
    if gone:
        connection.exec_driver_sql(_DROP, gone)
    connection.exec_driver_sql(_FORGET)


def doubt_received(connection: Connection, scope: str) -> None:
    """Let what was said of a scope hold until the scope is whole again, unless it is said anew.

    A province that was put back does not take back what it does not know it said.
    """
    connection.exec_driver_sql(_DOUBT, (scope,))
