"""Lets go of lines that the province's own backup holds: they will never be sent again.

What is durable was proved with this log's own chain, and a province cannot fall below its
verified backup. Above it nothing is ever dropped: after a fork every such line goes again.
"""

from sqlalchemy import Connection
from sqlmodel import Session

CUT = "{}"
"""The line that stands where the log was cut: its number and its chain bind what follows."""
_LAST_WHOLE = (
    # Of a transaction all lines go or none: half of one would pass for one that the province has.
    "SELECT seq, chain, line FROM outbox WHERE chain IS NOT NULL AND "
    "seq <= (SELECT min(durable, mark) FROM exchange) AND NOT EXISTS "
    "(SELECT 1 FROM outbox AS next WHERE next.seq = outbox.seq + 1 "
    "AND json_extract(next.line, '$.x') IS json_extract(outbox.line, '$.x')) "
    "ORDER BY seq DESC LIMIT 1"
)


def prune_outbox(unit: Session) -> int:
    """Drop what is durable, in whole transactions, and return how many lines went.

    The number and the chain of the last of them stay, so that the log goes on from there.
    """
    unit.flush()
    connection = unit.connection()
    last = connection.exec_driver_sql(_LAST_WHOLE).one_or_none()
    if last is None or last.line == CUT:
        return 0
    gone = connection.exec_driver_sql("DELETE FROM outbox WHERE seq <= ?", (last.seq,)).rowcount
    connection.exec_driver_sql(
        "INSERT INTO outbox (seq, line, chain) VALUES (?, ?, ?)", (last.seq, CUT, last.chain)
    )
    return int(gone) - 1


def cut_at(connection: Connection) -> int:
    """Return the number up to which the log was let go of, 0 if it is whole."""
    found = connection.exec_driver_sql(
        "SELECT seq FROM outbox WHERE line = ? ORDER BY seq LIMIT 1", (CUT,)
    ).scalar()
    return int(found or 0)
