"""What a month's changes, and the next twenty, cost on the wire: every byte, both ways."""

import importlib.util
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from desktop.demonstration.province import DemonstrationProvince
from desktop.store import enrolment as kept
from desktop.store.database import Database
from desktop.store.encrypted_file import driver_connection
from desktop.store.enrolment import Enrolment
from sync.client.enrolment import enrol
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from tests.bench import own_workload
from tests.bench.counting_proxy import Counted, CountingProxy
from tests.bench.figures import Figure
from tests.bench.house_month import Clock, WrittenHouse
from tests.bench.window_parts import application

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "workload.py"


@dataclass(frozen=True, slots=True)
class _Workload:
    house: Any
    groups: tuple[tuple[str, int], ...]
    changes: int
    is_shared: bool


def measure(folder: Path) -> list[Figure]:
    """Write the month, send it, write twenty more, send them over a new connection."""
    application()  # the store's signals want one
    work = _workload()
    clock = Clock()
    store = StoreThread(lambda: _database(folder), lambda: clock.now)
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


def _figures(work: _Workload, month: Counted, twenty: Counted) -> list[Figure]:
    def promised(target: float) -> float | None:
        return target if work.is_shared else None

    a_change = (month.up + month.down) / work.changes
    print(f"push: {month.up} B up, {month.down} B down, {month.requests} requests for the month")
    return [
        Figure("push_bytes_per_change", round(a_change, 2), "B", promised(36)),
        Figure("push20_requests", twenty.requests, "requests", promised(1)),
        Figure("push20_bytes", twenty.up + twenty.down, "B", promised(3_000)),
    ]


def _workload() -> _Workload:
    if not SHARED.exists():
        print("../shared is not here: the push is measured on a small workload of our own,")
        print("for which nothing is promised.")
        return _Workload(own_workload.House(), own_workload.GROUPS, 1_000, is_shared=False)
    spec = importlib.util.spec_from_file_location("workload", SHARED)
    if spec is None or spec.loader is None:
        raise ImportError(SHARED.name)
    module = importlib.util.module_from_spec(spec)
    sys.modules["workload"] = module
    spec.loader.exec_module(module)
    return _Workload(module.House(), tuple(module.GROUPS), module.N, is_shared=True)


def _database(folder: Path) -> Database:
    database = Database(folder / "register.nvh", bytes(32))
    # Ten thousand transactions, of which the bytes are measured and not the disk.
    driver_connection(database.engine).execute("PRAGMA synchronous = OFF")
    return database


def _enrolled(store: StoreThread, server_url: str, code: str) -> Credentials:
    key = store.submit_reading(lambda unit, _: kept.device_key(unit)).result()
    given = enrol(server_url, code, key, app="nhavanhoa")
    enrolment = Enrolment(**asdict(given))
    store.submit(lambda unit, _: kept.keep_enrolment(unit, enrolment)).result()
    return given


def _send(store: StoreThread, credentials: Credentials, proxy: CountingProxy) -> Counted:
    proxy.reset()
    road = HttpRoad(credentials)  # a new connection, as after a start of the program
    try:
        exchange(StoreOutbox(store), road, credentials, clock=lambda: store.now().at)
    finally:
        road.close()
    return proxy.counted()
