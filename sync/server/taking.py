"""Takes an envelope whose sender is proved: what of it is new, what waited for it, what to answer.

Works inside the caller's transaction; when that is committed, the answer is true.
"""

from dataclasses import replace

from sqlalchemy import Connection

from sync.protocol.envelope import Envelope, Header
from sync.protocol.replies import FORK, HELD, Standing
from sync.server.enrolment import device_of_house
from sync.server.intake import take_in
from sync.server.ledger import (
    LogHead,
    NewLine,
    compare,
    lock_house,
    read_head,
    save_head,
    set_aside_count,
)
from sync.server.pages import pages
from sync.server.parking import take_next
from sync.server.posting import REVOKED
from sync.server.splits import has_another_log, note_split


def take(connection: Connection, envelope: Envelope, *, lineage: str, at: int) -> Standing:
    """Take in what is new and return where the log stands, with what its house asks for.

    A device that was revoked is told so; its lines are kept, and it hears nothing of the house.
    """
    header = envelope.header
    rev = lock_house(connection, header.house)
    is_revoked = _is_revoked(connection, header)
    head = read_head(connection, header)
    answer, new = compare(connection, envelope, head)
    while new:
        take_in(connection, header, new, rev=rev, at=at, is_revoked=is_revoked)
        rev, head = rev + 1, replace(head, hw=new[-1].seq, chain=new[-1].chain)
        new = _parked(connection, header, head)
    if answer == FORK or (head.is_new and has_another_log(connection, header)):
        note_split(connection, header, at=at)
    if answer == HELD:
        save_head(connection, header, head, at=at)
    return Standing(
        answer=answer,
        lineage=lineage,
        log=header.log,
        hw=head.hw,
        chain=head.chain,
        durable=head.durable,
        set_aside=set_aside_count(connection, header),
        time=at,
        pages=pages(connection, header) if answer == HELD and not is_revoked else (),
        closed=REVOKED if is_revoked else None,
    )


def _parked(connection: Connection, header: Header, head: LogHead) -> tuple[NewLine, ...]:
    """Return what waited for the gap to fill; what does not continue the log is dropped."""
    while (envelope := take_next(connection, header, hw=head.hw)) is not None:
        _, new = compare(connection, envelope, head)
        if new:
            return new
    return ()


def _is_revoked(connection: Connection, header: Header) -> bool:
    # Asked under the house's lock: who was shut out before it has no more effect.
    device = device_of_house(connection, house_id=header.house, device_id=header.device)
    return device is None or device.is_revoked
