"""What a month's changes, and the next twenty, cost on the wire: every byte, both ways."""

from pathlib import Path
from urllib.parse import urlsplit

from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from desktop.demonstration.province import DemonstrationProvince
from sync.client.enrolment import enrol
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from tests.bench.counting_proxy import Counted, CountingProxy
from tests.bench.figures import Figure
from tests.bench.house_month import Clock, WrittenHouse
from tests.bench.month_of_work import Work, device_key, keep, month_of_work, register_in
from tests.bench.window_parts import application


def measure(folder: Path) -> list[Figure]:
    """Write the month, send it, write twenty more, send them over a new connection."""
    application()  # the store's signals want one
    work = month_of_work()
    clock = Clock()
    store = StoreThread(lambda: register_in(folder), lambda: clock.now)
    province = DemonstrationProvince(folder)
    province.start()
    address = urlsplit(province.url)
    proxy = CountingProxy(str(address.hostname), int(address.port or 0))
    try:
        house = WrittenHouse(store, clock)
        credentials = _enrolled(store, proxy.url, province.enrolment_code("Bench"))
        house.found(work.house, work.groups)
        _send(store, credentials, proxy)  # what was there before the month is not counted
        house.write(work.house.month(work.changes))
        month = _send(store, credentials, proxy)
        house.write(work.house.more(20))
        twenty = _send(store, credentials, proxy)
    finally:
        store.stop()
        proxy.close()
        province.stop()
    return _figures(work, month, twenty)


def _figures(work: Work, month: Counted, twenty: Counted) -> list[Figure]:
    a_change = (month.up + month.down) / work.changes
    print(f"push: {month.up} B up, {month.down} B down, {month.requests} requests for the month")
    return [
        Figure("push_bytes_per_change", round(a_change, 2), "B", work.promised(36)),
        Figure("push20_requests", twenty.requests, "requests", work.promised(1)),
        Figure("push20_bytes", twenty.up + twenty.down, "B", work.promised(3_000)),
    ]


def _enrolled(store: StoreThread, server_url: str, code: str) -> Credentials:
    given = enrol(server_url, code, device_key(store), app="nhavanhoa")
    keep(store, given)
    return given


def _send(store: StoreThread, credentials: Credentials, proxy: CountingProxy) -> Counted:
    proxy.reset()
    road = HttpRoad(credentials)  # a new connection, as after a start of the program
    try:
        exchange(StoreOutbox(store), road, credentials, clock=lambda: store.now().at)
    finally:
        road.close()
    return proxy.counted()
