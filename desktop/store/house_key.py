"""The key that closes personal fields into boxes, and that the printed sheet carries."""

import json

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.store.change_capture import boxes_again
from desktop.store.closed_boxes import open_boxes
from desktop.store.errors import RecoveryRefusedError
from desktop.store.escrow import keep_escrow
from desktop.store.outbox import exchange_row
from desktop.store.what_leaves import WHAT_LEAVES


def house_key(unit: Session) -> bytes:
    """Return the house's key, which is there from the first start."""
    return bytes.fromhex(exchange_row(unit).house_key)


def take_house_key(unit: Session, key: bytes) -> int:
    """Make this the house's key, on a PC that began with a key of its own; return names known now.

    Boxes that waited for it are opened. Whoever was written down meanwhile goes into new boxes:
    the house has one key, and one sheet.

    Raises:
        RecoveryRefusedError: there are boxes, and it opens none of them.
    """
    connection, row = unit.connection(), exchange_row(unit)
    if row.house_key == key.hex():
        return 0
    waited = _closed(connection)
    if not waited:
        raise RecoveryRefusedError("nothing waits for a key")
    row.house_key = key.hex()
    unit.flush()
    opened = open_boxes(unit, key)
    if not opened:
        raise RecoveryRefusedError("no box opens")
    known = json.dumps(sorted(waited - _closed(connection)))
    for row_type, leaving in WHAT_LEAVES.items():
        if leaving.sealed_columns:
            connection.exec_driver_sql(boxes_again(row_type), (known,))
    if recovery_key := exchange_row(unit).recovery_key:
        keep_escrow(unit, bytes.fromhex(recovery_key))
    return opened


def _closed(connection: Connection) -> set[str]:
    return set(connection.exec_driver_sql("SELECT row_id FROM closed_box").scalars())
