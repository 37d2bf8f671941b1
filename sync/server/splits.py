"""Two machines with one identity: a disk was copied, or an older one put back.

Nothing is refused or revoked because of it: both go on, each under its own log. A person should
know, for two registers of one house may be kept apart by mistake.
"""

from sqlalchemy import Connection, bindparam, exists, insert, select, update

from sync.protocol.envelope import Header
from sync.server.tables import log, split

# Made once: to make it takes longer than to ask it, and every new log does.
_ANOTHER = select(
    exists().where(
        log.c.house_id == bindparam("of_house"),
        log.c.device_id == bindparam("of_device"),
        log.c.log != bindparam("of_log"),
    )
)


def note_split(connection: Connection, header: Header, *, at: int) -> None:
    """Write down that more than one history came, or may come, from this log's device."""
    here = (split.c.house_id == header.house) & (split.c.log == header.log)
    if not connection.execute(update(split).where(here).values(last_at=at)).rowcount:
        values = {"device_id": header.device, "first_at": at, "last_at": at}
        key = {"house_id": header.house, "log": header.log}
        connection.execute(insert(split), key | values)


def has_another_log(connection: Connection, header: Header) -> bool:
    """Return whether the device of this new log began one before."""
    new = {"of_house": header.house, "of_device": header.device, "of_log": header.log}
    return bool(connection.execute(_ANOTHER, new).scalar_one())
