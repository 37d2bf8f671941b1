"""Taking an envelope in, by whatever road it came: one transaction under the house's lock."""

from dataclasses import replace

from sqlalchemy import Connection

from sync.protocol.envelope import Cursors, Envelope, Header
from sync.protocol.replies import FORK, HELD, Standing
from sync.server.enrolment import device_of_house
from sync.server.intake import take_in
from sync.server.ledger import LogHead, compare, lock_house, read_head, save_head, set_aside_count
from sync.server.pages import pages
from sync.server.parking import take_next
from sync.server.posting import REVOKED
from sync.server.splits import has_another_log, note_split


def take_envelope(
    connection: Connection, envelope: Envelope, *, pull: Cursors, lineage: str, at: int
) -> Standing:
    """Write the envelope's new lines down, with what waited for them, and say how the log stands.

    The signature was verified before. `pull` asks for pages of what changed, which a fork, a gap
    or a revoked device does not get.
    """
    header = envelope.header
    rev = lock_house(connection, header.house, at=at)
    is_revoked = _is_revoked(connection, header)
    head = read_head(connection, header)
    answer, new = compare(connection, envelope, head)
    if new:
        take_in(connection, header, new, rev=rev, at=at, is_revoked=is_revoked)
        head = replace(head, hw=new[-1].seq, chain=new[-1].chain)
        head = _take_parked(connection, header, head, at=at, is_revoked=is_revoked)
    if answer == FORK or (head.is_new and has_another_log(connection, header)):
        note_split(connection, header, at=at)
    if answer == HELD:
        save_head(connection, header, head, at=at)
    has_pages = answer == HELD and not is_revoked
    return Standing(
        answer=answer,
        lineage=lineage,
        log=header.log,
        hw=head.hw,
        chain=head.chain,
        durable=head.durable,
        set_aside=set_aside_count(connection, header),
        time=at,
        pages=pages(connection, replace(header, pull=pull), at=at) if has_pages else (),
        closed=REVOKED if is_revoked else None,
    )


def _is_revoked(connection: Connection, header: Header) -> bool:
    device = device_of_house(connection, house_id=header.house, device_id=header.device)
    return device is None or device.is_revoked


def _take_parked(
    connection: Connection, header: Header, head: LogHead, *, at: int, is_revoked: bool
) -> LogHead:
    """Take in what waited for the gap to fill; what does not continue the log is dropped."""
    while (envelope := take_next(connection, header, hw=head.hw)) is not None:
        _, new = compare(connection, envelope, head)
        if new:
            rev = lock_house(connection, header.house, at=at)
            take_in(connection, envelope.header, new, rev=rev, at=at, is_revoked=is_revoked)
            head = replace(head, hw=new[-1].seq, chain=new[-1].chain)
    return head
