"""A house in a process of its own: one that writes and sends until it is killed, or as asked.

Where the system can fork, a warm parent makes one for each line it reads: starting Python and
its libraries anew a thousand times would take the quarter of an hour.
"""

import json
import os
import signal
import sys
from contextlib import closing, suppress
from dataclasses import asdict
from itertools import count
from pathlib import Path

from desktop.background.store_outbox import StoreOutbox
from desktop.register.moment import Moment
from desktop.store import enrolment as kept
from desktop.store import outbox, row_ids
from desktop.store.database import Database
from desktop.store.row_ids import RowIds
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import ExchangeFailedError
from sync.client.exchange import ExchangeOutcome, exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from tests.conftest import KEY, NOW
from tests.desktop.store.store_at_once import at_once

WRITES_BETWEEN_EXCHANGES = 5
LONGEST_LIFE = 300  # seconds; nothing outlives a test that broke


def send(database: Database, road: HttpRoad | None = None) -> ExchangeOutcome:
    """Send what waits, as the exchange thread does; without a road, by one that ends here."""
    credentials = credentials_of(database)
    if road is None:
        with closing(HttpRoad(credentials)) as own_road:
            return send(database, own_road)
    return exchange(StoreOutbox(at_once(database)), road, credentials, clock=lambda: NOW.at)


def credentials_of(database: Database) -> Credentials:
    """Return what the house's enrolment gave it."""
    with database.reading() as unit:
        return Credentials(**asdict(kept.enrolment(unit)))


def write(database: Database, moment: Moment, place: int) -> None:
    """Write one row down, in its own transaction."""
    with database.unit_of_work(now=moment.at) as unit:
        unit.add(VisitGroupRow(label="Người lớn", place=place))


def live(path: Path) -> None:
    """Write and send for ever, whatever the network does."""
    row_ids._THIS_RUN = RowIds()  # a fork would go on with its parent's
    _tell(os.getpid())
    database = Database(path, KEY)
    road = HttpRoad(credentials_of(database))
    _tell("open")
    for place in count():
        write(database, NOW, place)
        if place % WRITES_BETWEEN_EXCHANGES == 0:
            with suppress(ExchangeFailedError):
                send(database, road)


def make_houses(path: Path) -> None:
    """Make a house for each line of the input; it tells its process number."""
    import sync.client.http_edge  # noqa: F401, PLC0415  # and requests with it, while warm

    rehearsal = Database(path.with_name("rehearsal.nvh"), KEY)
    write(rehearsal, NOW, 0)
    rehearsal.close()
    for _ in sys.stdin:
        house = os.fork()
        if house == 0:
            signal.alarm(LONGEST_LIFE)
            live(path)
        os.waitpid(house, 0)
        _tell("dead")


def do_as_asked(path: Path) -> None:
    """Write as many rows as each line of the input says, send, and tell how it went."""
    database = Database(path, KEY)
    road = HttpRoad(credentials_of(database))
    for line in sys.stdin:
        for place in range(int(line)):
            write(database, NOW, place)
        said = {"error": None, "new_log": False}
        try:
            said["new_log"] = send(database, road).began_new_log
        except ExchangeFailedError as error:
            said["error"] = type(error).__name__
        with database.reading() as unit:
            said["mark"] = outbox.place(unit).mark
        _tell(json.dumps(said))


def _tell(what: object) -> None:
    print(what, flush=True)  # the test reads it


if __name__ == "__main__":
    {"many": make_houses, "one": live, "asked": do_as_asked}[sys.argv[2]](Path(sys.argv[1]))
