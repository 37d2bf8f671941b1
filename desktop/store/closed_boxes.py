"""Boxes of personal fields, with and without the key that opens them.

A house that was restored without its recovery code knows its people by their cards alone; their
boxes are kept, and the names come back when the key does.
"""

from collections.abc import Mapping

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.store.derived_columns import Columns
from desktop.store.errors import BoxClosedError
from desktop.store.pulled_values import Shape, shapes, with_personal
from desktop.store.row_access import rows_by_id, write_rows
from desktop.store.sealing import Field, unseal

_KEEP = (
    "INSERT INTO closed_box (kind, row_id, box) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, row_id) DO UPDATE SET box = excluded.box"
)
_DROP = "DELETE FROM closed_box WHERE kind = ? AND row_id = ?"


class BoxOpener:
    """Opens the boxes of one kind with the house's key, and keeps those that stay closed."""

    def __init__(self, connection: Connection, kind: str) -> None:
        self._connection = connection
        self._kind = kind
        self._key = _house_key(connection)
        self._closed: list[tuple[str, str, str]] = []
        self._opened: list[tuple[str, str]] = []

    def opened(self, row_id: str, box: str | None) -> Mapping[str, Field] | None:
        """Return what the box of a row holds, nothing if it has none, None if it stays closed."""
        fields = {} if box is None else _opened(self._key, row_id, box)
        if fields is None and box is not None:
            self._closed.append((self._kind, row_id, box))
        else:
            self.forget(row_id)
        return fields

    def forget(self, row_id: str) -> None:
        """Keep no closed box of the row any more."""
        self._opened.append((self._kind, row_id))

    def keep_closed(self) -> None:
        """Write down which boxes stay closed, and drop those of rows that are known now."""
        if self._closed:
            self._connection.exec_driver_sql(_KEEP, self._closed)
        if self._opened and closed_boxes(self._connection):
            self._connection.exec_driver_sql(_DROP, self._opened)


def closed_boxes(connection: Connection) -> int:
    """Return how many boxes wait for a key."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM closed_box").scalar_one())


def opened_box(unit: Session, row_id: str, box: str | None) -> Mapping[str, Field] | None:
    """Return what a box that was closed for the row holds; None without one or its key."""
    return None if box is None else _opened(_house_key(unit.connection()), row_id, box)


def open_boxes(unit: Session, house_key: bytes) -> int:
    """Fill in what the boxes hold that this key opens; return how many it opened.

    What was written down meanwhile stays. A row of which nothing was known is not noted as
    changed: the province has the very box that was opened.
    """
    connection = unit.connection()
    found = connection.exec_driver_sql("SELECT kind, row_id, box FROM closed_box").all()
    opened = 0
    for kind, row_id, box in found:
        fields = _opened(house_key, row_id, box)
        if fields is None:
            continue
        opened += 1
        connection.exec_driver_sql(_DROP, (kind, row_id))
        shape = shapes()[kind]
        before = rows_by_id(connection, shape, [row_id]).get(row_id)
        if before is not None:
            _fill_in(connection, shape, before, fields)
    unit.expire_all()
    return opened


def _fill_in(
    connection: Connection, shape: Shape, before: Columns, fields: Mapping[str, Field]
) -> None:
    sealed = shape.leaving.sealed_columns
    known = {wire for column, wire in sealed.items() if before[column] not in {"", None}}
    new = with_personal(shape, before, {w: v for w, v in fields.items() if w not in known})
    connection.exec_driver_sql("UPDATE capture SET applying = ?", (not known,))
    write_rows(connection, shape, made=[], changed=[new])
    connection.exec_driver_sql("UPDATE capture SET applying = 0")


def _house_key(connection: Connection) -> bytes:
    return bytes.fromhex(connection.exec_driver_sql("SELECT house_key FROM exchange").scalar_one())


def _opened(house_key: bytes, row_id: str, box: str) -> dict[str, Field] | None:
    try:
        return unseal(house_key, bytes.fromhex(row_id), box)
    except BoxClosedError:
        return None
