"""What it costs to get a house of 50,000 rows back on a new computer: every byte, both ways.

The house is the workload's, written by the program's own operations day after day until the
province holds so many rows of it, with a box for every person. The new computer enrols, and asks
from the beginning; its TCP connection is counted, HTTP headers in it, TLS not.
"""

import time
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import func, select

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from desktop.demonstration.province import DemonstrationProvince
from desktop.operations.restoring import RegisterCounts, register_counts
from sync.client.enrolment import enrol
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from sync.server.province import Province
from sync.server.tables import held_row
from tests.bench.counting_proxy import Counted, CountingProxy
from tests.bench.figures import Figure
from tests.bench.house_month import Clock, WrittenHouse
from tests.bench.month_of_work import Work, device_key, keep, month_of_work, register_in
from tests.bench.window_parts import application

ROWS = 50_000
_CHANGES_A_DAY = 100
_DAYS_AT_ONCE = 20


class NotRestoredError(Exception):
    """The new computer does not show what the old one did: there is nothing to measure."""


def measure(folder: Path) -> list[Figure]:
    """Write the house, send it, and get it back over a connection that is counted."""
    application()  # the store's signals want one
    work, clock = month_of_work(), Clock()
    old = _computer(folder / "old", clock)
    new = _computer(folder / "new", clock)
    server = DemonstrationProvince(folder)
    server.start()
    province = Province(server.database_url)
    address = urlsplit(server.url)
    proxy = CountingProxy(str(address.hostname), int(address.port or 0))
    try:
        given = _joined(old, server.url, province.enrol_code("Bench"))
        rows = _write(old, clock, work, province, given)
        proxy.reset()
        began = time.perf_counter()
        taken = _exchange(new, _joined(new, proxy.url, province.another_code(given.house_id)))
        counted, seconds = proxy.counted(), time.perf_counter() - began
        _require_the_same(_shown(old), _shown(new), rows, taken)
    finally:
        for store in (old, new):
            store.stop()
        proxy.close()
        province.close()
        server.stop()
    return _figures(work, rows, counted, seconds)


def _figures(work: Work, rows: int, counted: Counted, seconds: float) -> list[Figure]:
    both = counted.up + counted.down
    print(
        f"restore: {rows} rows, {counted.up} B up, {counted.down} B down, {counted.requests} "
        f"requests, {both / rows:.1f} B a row, {seconds:.1f} s until they stood in the register"
    )
    return [Figure("restore50k_bytes", both, "B", work.promised(2_000_000))]


def _computer(folder: Path, clock: Clock) -> StoreThread:
    folder.mkdir()
    return StoreThread(lambda: register_in(folder), lambda: clock.now)


def _joined(store: StoreThread, url: str, code: str) -> Credentials:
    given = enrol(url, code, device_key(store), app="nhavanhoa")
    keep(store, given)
    return given


def _write(
    store: StoreThread, clock: Clock, work: Work, province: Province, given: Credentials
) -> int:
    """Write day after day until the province holds enough; return how many rows it holds."""
    house = WrittenHouse(store, clock)
    house.found(work.house, work.groups)
    house.write(work.house.month(work.changes))
    _exchange(store, given)
    while (rows := _held(province, given)) < ROWS:
        for _ in range(_DAYS_AT_ONCE):
            house.write(work.house.more(_CHANGES_A_DAY))
        _exchange(store, given)
    return rows


def _exchange(store: StoreThread, credentials: Credentials) -> int:
    """Send what waits and take what is told; return how many rows came."""
    road = HttpRoad(credentials)
    try:
        now, inbox = store.now, StoreInbox(store)
        outcome = exchange(
            StoreOutbox(store), road, credentials, clock=lambda: now().at, inbox=inbox
        )
    finally:
        road.close()
    return outcome.written


def _held(province: Province, given: Credentials) -> int:
    count = select(func.count()).where(held_row.c.house_id == given.house_id)
    with province.engine.connect() as connection:
        return connection.execute(count).scalar_one()


def _shown(store: StoreThread) -> RegisterCounts:
    return store.submit_reading(register_counts).result()


def _require_the_same(old: RegisterCounts, new: RegisterCounts, rows: int, taken: int) -> None:
    same = (old.people, old.books, old.loans, old.visits, old.sessions)
    if (new.people, new.books, new.loans, new.visits, new.sessions) != same or taken < rows:
        raise NotRestoredError(f"{new} of {old}; {taken} of {rows} rows")
