"""Envelopes that came before the lines they follow, kept until those have come.

Sticks arrive in any order. Every function works inside the caller's transaction, which holds the
house's row lock; what is parked was verified before, and is compared again when its turn comes.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select

from sync.protocol.envelope import Envelope, Header, read_envelope, read_header
from sync.server.erasure import Key, erased_rows, tells_of_any
from sync.server.tables import parked

MOST_OF_A_LOG = 64
"""More is not kept: the house sends everything after its mark again."""
# Made once: to make it takes longer than to ask it, and every envelope does.
_NEXT = (
    select(parked.c.first, parked.c.envelope)
    .where(
        parked.c.house_id == bindparam("of_house"),
        parked.c.log == bindparam("of_log"),
        parked.c.first <= bindparam("next"),
    )
    .order_by(parked.c.first)
    .limit(1)
)


def park(connection: Connection, header: Header, envelope: bytes, *, at: int) -> None:
    """Keep an envelope that begins beyond a gap; of two that begin alike, the longer.

    One that tells of an erased row is not kept: a line can be emptied only when its turn comes.
    """
    erased = erased_rows(connection, header.house)
    if erased and tells_of_any(erased, read_envelope(envelope).lines):
        return
    here = _of_log(header) & (parked.c.first == header.first)
    there = connection.execute(select(parked.c.envelope).where(here)).scalar_one_or_none()
    if there is not None:
        if read_header(bytes(there)).count >= header.count:
            return
        connection.execute(delete(parked).where(here))
    elif _count(connection, header) >= MOST_OF_A_LOG:
        return
    key = {"house_id": header.house, "log": header.log, "first": header.first}
    connection.execute(insert(parked), key | {"envelope": envelope, "came_at": at})


def take_next(connection: Connection, header: Header, *, hw: int) -> Envelope | None:
    """Take out of the parking the first envelope that follows what is held, if there is one."""
    held = {"of_house": header.house, "of_log": header.log, "next": hw + 1}
    found = connection.execute(_NEXT, held).one_or_none()
    if found is None:
        return None
    here = _of_log(header) & (parked.c.first == found.first)
    connection.execute(delete(parked).where(here))
    return read_envelope(bytes(found.envelope))


def drop_parked(connection: Connection, house_id: str, erased: Collection[Key]) -> None:
    """Drop what tells of rows that were erased: the house sends it again, and it comes emptied."""
    if not erased:
        return
    of_house = parked.c.house_id == house_id
    for row in connection.execute(select(parked).where(of_house)).all():
        if tells_of_any(erased, read_envelope(bytes(row.envelope)).lines):
            here = of_house & (parked.c.log == row.log) & (parked.c.first == row.first)
            connection.execute(delete(parked).where(here))


def _of_log(header: Header) -> ColumnElement[bool]:
    return (parked.c.house_id == header.house) & (parked.c.log == header.log)


def _count(connection: Connection, header: Header) -> int:
    statement = select(func.count()).select_from(parked).where(_of_log(header))
    return int(connection.execute(statement).scalar_one())
