"""A province in the evening: so many batches of a hundred lines a second, of many houses."""

from math import ceil
from pathlib import Path

from tests.bench.figures import Figure
from tests.load.asked import Asked
from tests.load.fleet import LINES, batches, founded, lines_held
from tests.load.pace import paced
from tests.load.servers import database, served

_A_HOUSE_EVERY = 2.0
"""Seconds: a device may ask once a second for long."""
_MOST_P95, _MOST_P99, _MOST_MEMORY = {"sqlite": 500, "postgresql": 300}, 2_000, 512


def measure(name: str, folder: Path, asked: Asked) -> list[Figure]:
    """Send at the asked rate for the asked time, and count."""
    count = ceil(asked.rate * _A_HOUSE_EVERY)
    turns = ceil(asked.seconds / _A_HOUSE_EVERY)
    with database(name, folder) as url:
        houses = [list(batches(house, turns)) for house in founded(url, count)]
        with served(url) as server:
            done = paced(server.port, houses, rate=asked.rate)
            memory, is_up = server.most_memory, server.is_up
        lost = done.statuses[200] * LINES - lines_held(url)
    print(f"steady on {name}: {dict(done.statuses)} from {count} houses")
    return [
        Figure(f"steady_{name}_p95", done.milliseconds(95), "ms", _MOST_P95[name]),
        Figure(f"steady_{name}_p99", done.milliseconds(99), "ms", _MOST_P99),
        Figure(f"steady_{name}_refused", done.refused, "batches", 0),
        Figure(f"steady_{name}_not_held", lost, "lines", 0),
        Figure(f"steady_{name}_memory", memory, "MB", _MOST_MEMORY),
        Figure(f"steady_{name}_restarts", int(not is_up), "", 0),
    ]
