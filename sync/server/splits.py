"""Two machines with one identity: a disk was copied, or an older one put back.

Nothing is refused or revoked because of it: both go on, each under its own log. A person should
know, for two registers of one house may be kept apart by mistake.
"""

from sqlalchemy import Connection, exists, insert, select, update

from sync.protocol.envelope import Header
from sync.server.tables import log, split


def note_split(connection: Connection, header: Header, *, at: int) -> None:
    """Write down that more than one history came, or may come, from this log's device."""
    here = (split.c.house_id == header.house) & (split.c.log == header.log)
    if not connection.execute(update(split).where(here).values(last_at=at)).rowcount:
        values = {"device_id": header.device, "first_at": at, "last_at": at}
        key = {"house_id": header.house, "log": header.log}
        connection.execute(insert(split), key | values)


def has_another_log(connection: Connection, header: Header) -> bool:
    """Return whether the device of this new log began one before."""
    another = (
        (log.c.house_id == header.house)
        & (log.c.device_id == header.device)
        & (log.c.log != header.log)
    )
    return bool(connection.execute(select(exists().where(another))).scalar_one())
