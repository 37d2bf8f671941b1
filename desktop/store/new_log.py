"""A new log for this installation, when the old one is no longer its own.

After a restore or a copy of the disk two histories share one log, and the province can hold only
one of them under that name. The house leaves the name to the other and goes on under a new one.
"""

import secrets

from sqlalchemy import Connection
from sqlmodel import Session

from desktop.store.outbox import finalise, place
from desktop.store.outbox_pruning import cut_at
from desktop.store.pulled_pages import begin_again
from sync.protocol.chain import chain_root, links

_LOG_BYTES = 16


def begin_new_log(unit: Session) -> None:
    """Leave the log for a new one that begins with every line not known to be durable.

    The lines keep their bytes, boxes and row ids, so that the province knows again those that
    it has; what the other history did comes by pulling everything again. Lines up to `durable`
    are in the province's verified backup, with this log's own chain: they alone need not be sent
    again, whatever became of the province since.
    """
    connection, before = unit.connection(), place(unit)
    finalise(unit, up_to=before.last)
    # What was let go of ended with a transaction: nothing below it is needed.
    after = max(_last_left_behind(connection, before.durable), cut_at(connection))
    lines = (
        connection.exec_driver_sql("SELECT line FROM outbox WHERE seq > ? ORDER BY seq", (after,))
        .scalars()
        .all()
    )
    log = secrets.token_hex(_LOG_BYTES)
    root = chain_root(log)
    connection.exec_driver_sql(
        "UPDATE exchange SET log = ?, mark = 0, mark_chain = ?, durable = 0", (log, root.hex())
    )
    begin_again(unit)
    connection.exec_driver_sql("DELETE FROM outbox")
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
    chains = links(root, (line.encode() for line in lines))
    if lines:
        connection.exec_driver_sql(
            "INSERT INTO outbox (line, chain) VALUES (?, ?)", list(zip(lines, chains, strict=True))
        )


def _last_left_behind(connection: Connection, durable: int) -> int:
    """Return `durable`, or the end of the transaction before if a transaction goes on beyond it.

    Only one transaction can hold two equal lines, and the province tells them apart by their
    number in a log: half of a transaction would pass for one that it has.
    """
    found = connection.exec_driver_sql(
        "SELECT seq FROM outbox WHERE seq <= ? AND json_extract(line, '$.x') IS NOT "
        "(SELECT json_extract(line, '$.x') FROM outbox WHERE seq = ? + 1) "
        "ORDER BY seq DESC LIMIT 1",
        (durable, durable),
    ).scalar()
    return int(found or 0)
