"""How fast a province takes a house's lines in, on both databases, and how far from a bare insert.

The lines are those of the month, and of all that was there before it, as the program wrote and
sealed them. They come in envelopes of 2,000, each verified, judged, applied and committed in a
transaction that waits for the disk. The bare insert writes the same rows of ledger and holdings,
which it is given ready, by the same multi-row INSERT … ON CONFLICT and in as many transactions.
"""

import gc
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, select

from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from sync.protocol.chain import chain_root, links
from sync.server.bulk import put_rows
from sync.server.database import open_database
from sync.server.province import OK, Province
from sync.server.serving import spare_the_collector
from sync.server.tables import held_row, ledger_line
from tests.bench.figures import AtLeast, Figure, median
from tests.bench.house_month import Clock, WrittenHouse
from tests.bench.month_of_work import Work, device_key, keep, month_of_work, register_in
from tests.bench.window_parts import application
from tests.sync.postgres import new_database, running_postgres
from tests.sync.province import envelope_of, new_device

LINES_AT_ONCE = 2_000
ROUNDS = 5
LOG = "e" * 32
TARGETS = {"postgresql": 10_000, "sqlite": 8_000}
LEAST_RATIO = 0.35

Rows = dict[int, list[tuple[Any, ...]]]
"""The rows of a table by the transaction that wrote them."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds for all lines of a house: taken in, and its rows inserted bare."""

    taken: float
    bare: float


def measure(folder: Path) -> list[Figure]:
    """Write the month once, and let each kind of province take it in from several houses."""
    application()  # the store's signals want one
    work = month_of_work()
    lines = _written(folder, work)
    figures: list[Figure] = []
    ratios = []
    for name, target in TARGETS.items():
        with _as_a_server_runs(), _two_databases(name, folder) as urls:
            times = _times(*urls, lines)
        print(
            f"apply: {name} took {len(lines)} lines of a house in {times.taken:.2f} s "
            f"(median of {ROUNDS} houses), the same rows bare in {times.bare:.2f} s"
        )
        rate = round(len(lines) / times.taken)
        figures.append(AtLeast(f"apply_per_s_{name}", rate, "lines/s", work.promised(target)))
        ratios.append(times.bare / times.taken)
    ratio = AtLeast(
        "apply_ratio_to_bare_insert", round(min(ratios), 2), "", work.promised(LEAST_RATIO)
    )
    return [*figures, ratio]


@contextmanager
def _as_a_server_runs() -> Iterator[None]:
    threshold = gc.get_threshold()
    spare_the_collector()
    try:
        yield
    finally:
        gc.set_threshold(*threshold)
        gc.unfreeze()


def _times(url: str, bare_url: str, lines: Sequence[bytes]) -> Times:
    """Measure by turns, so that whatever else the machine does is done to both."""
    province, bare = Province(url), open_database(bare_url)
    taken, inserted = [], []
    try:
        for _ in range(ROUNDS):
            device, began = _take(province, lines)
            taken.append(time.perf_counter() - began)
            tables = [(one, _rows(province.engine, one, device)) for one in (ledger_line, held_row)]
            began = time.perf_counter()
            _insert(bare, tables)
            inserted.append(time.perf_counter() - began)
    finally:
        province.close()
        bare.dispose()
    return Times(median(taken), median(inserted))


def _take(province: Province, lines: Sequence[bytes]) -> tuple[str, float]:
    """Send everything as a new house; return its id and when the first envelope was there."""
    device = new_device(province)
    chains = [chain_root(LOG), *links(chain_root(LOG), lines)]
    envelopes = [
        envelope_of(
            device, lines[at : at + LINES_AT_ONCE], log=LOG, first=at + 1, previous=chains[at]
        )
        for at in range(0, len(lines), LINES_AT_ONCE)
    ]
    began = time.perf_counter()
    for envelope in envelopes:
        if province.sync(envelope, device.token).status != OK:
            raise RuntimeError("the province did not take an envelope")
    return device.house_id, began


def _rows(engine: Engine, table: Table, house_id: str) -> Rows:
    rows: Rows = defaultdict(list)
    with engine.begin() as connection:
        for row in connection.execute(select(table).where(table.c.house_id == house_id)):
            rows[row.rev].append(tuple(row))
    return rows


def _insert(engine: Engine, tables: Sequence[tuple[Table, Rows]]) -> None:
    for rev in sorted({rev for _, rows in tables for rev in rows}):
        with engine.begin() as connection:
            for table, rows in tables:
                put_rows(connection, table, rows[rev])


def _written(folder: Path, work: Work) -> tuple[bytes, ...]:
    """Return every line of a house that wrote down the month, sealed and final."""
    clock = Clock()
    store = StoreThread(lambda: register_in(folder), lambda: clock.now)
    province = Province(f"sqlite:///{folder / 'enrolling.sqlite'}")
    try:
        keep(store, new_device(province, key=device_key(store)))
        house = WrittenHouse(store, clock)
        house.found(work.house, work.groups)
        house.write(work.house.month(work.changes))
        outbox = StoreOutbox(store)
        lines: tuple[bytes, ...] = ()
        while more := outbox.lines_after(
            len(lines), most_lines=LINES_AT_ONCE, most_bytes=1 << 24
        ).lines:
            lines += more
    finally:
        store.stop()
        province.close()
    return lines


@contextmanager
def _two_databases(name: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Give the addresses of a province's database and of another of the same tables."""
    if name == "sqlite":
        yield f"sqlite:///{folder / 'province.sqlite'}", f"sqlite:///{folder / 'bare.sqlite'}"
        return
    with running_postgres(waits_for_the_disk=True) as address:
        first, second = (
            new_database(address, one).render_as_string(hide_password=False)
            for one in ("province", "bare")
        )
        yield first, second
