"""A house that writes and sends until it is killed.

Where the system can fork, a warm parent makes one for each line it reads: starting Python and
its libraries anew 200 times would take minutes. Elsewhere every house is a new process.
"""

import os
import sys
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from desktop.background.store_outbox import StoreOutbox
from desktop.register.moment import Moment
from desktop.store import enrolment as kept
from desktop.store import row_ids
from desktop.store.database import Database
from desktop.store.row_ids import RowIds
from desktop.store.tables.visits import VisitGroupRow
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from tests.conftest import KEY, NOW

WRITES_BETWEEN_EXCHANGES = 5


class HereAndNow:
    """What the store thread does, in the thread that asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def submit(self, operation):
        with self._database.unit_of_work(now=NOW.at) as unit:
            done = operation(unit, NOW)
        return SimpleNamespace(result=lambda: done)

    def submit_below(self, work):
        done = work(self._database, NOW)
        return SimpleNamespace(result=lambda: done)

    def submit_reading(self, operation):
        with self._database.reading() as unit:
            read = operation(unit, NOW)
        return SimpleNamespace(result=lambda: read)


def send(database: Database) -> None:
    """Send what waits, as the exchange thread does."""
    with database.reading() as unit:
        enrolment = kept.enrolment(unit)
    credentials = Credentials(**{name: getattr(enrolment, name) for name in enrolment.__slots__})
    road = HttpRoad(credentials)
    try:
        exchange(StoreOutbox(HereAndNow(database)), road, credentials, clock=lambda: NOW.at)
    finally:
        road.close()


def write(database: Database, moment: Moment, place: int) -> None:
    """Write one row down, in its own transaction."""
    with database.unit_of_work(now=moment.at) as unit:
        unit.add(VisitGroupRow(label="Người lớn", place=place))


def live(path: Path) -> None:
    """Write and send for ever."""
    row_ids._THIS_RUN = RowIds()  # a fork would go on with its parent's
    print(os.getpid(), flush=True)  # noqa: T201  # the test reads it
    database = Database(path, KEY)
    for place in count():
        write(database, NOW, place)
        if place % WRITES_BETWEEN_EXCHANGES == 0:
            send(database)


def make_houses(path: Path) -> None:
    """Make a house for each line of the input; it tells its process number."""
    import sync.client.http_edge  # noqa: F401, PLC0415  # and requests with it, while warm

    rehearsal = Database(path.with_name("rehearsal.nvh"), KEY)
    write(rehearsal, NOW, 0)
    rehearsal.close()
    for _ in sys.stdin:
        house = os.fork()
        if house == 0:
            live(path)
        os.waitpid(house, 0)
        print("dead", flush=True)  # noqa: T201  # the test reads it


if __name__ == "__main__":
    (make_houses if sys.argv[2] == "many" else live)(Path(sys.argv[1]))
