"""After an outage: every house comes back within a minute, with what it wrote meanwhile.

A tenth of a province's houses, with a fifth of a week's lines: what one machine can be at both ends
of. They are the real client, with its own waits.
"""

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic, sleep

from sync.client.errors import ExchangeFailedError, ServerTroubleError
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.ports import Credentials
from sync.client.retry import wait_seconds
from tests.bench.figures import Figure
from tests.load.asked import Asked
from tests.load.fleet import founded, lines_held, lines_of
from tests.load.servers import database, served
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT

_WITHIN = 60.0
_LINES = 700
_MOST_SECONDS, _MOST_RETRIES = 30 * 60, 20


@dataclass(slots=True)
class _House:
    """One that comes back; `done` is when everything of it was confirmed."""

    credentials: Credentials
    outbox: MemoryOutbox
    retries: int = 0
    done: float = 0.0

    def come_back(self, after: float, chance: random.Random) -> None:
        """Wait for the network, and send until all is confirmed."""
        sleep(after)
        road = HttpRoad(self.credentials)
        while not self.done:
            try:
                exchange(self.outbox, road, self.credentials, clock=lambda: AT)
                self.done = monotonic()
            except ExchangeFailedError as error:
                self.retries += 1
                asked = error.retry_after if isinstance(error, ServerTroubleError) else None
                sleep(wait_seconds(self.retries, chance=chance.random(), retry_after=asked))
        road.close()


def measure(name: str, folder: Path, asked: Asked) -> list[Figure]:
    """Let them all come, and wait until the last is done."""
    with database(name, folder) as url:
        founded_by_now = founded(url, asked.houses)
        with served(url) as server:
            houses = [_with_backlog(one, server.port) for one in founded_by_now]
            began = monotonic()
            _all_come_back(houses)
            took = max(house.done for house in houses) - began
            memory, is_up = server.most_memory, server.is_up
        lost = len(houses) * _LINES - lines_held(url)
    retries = [house.retries for house in houses]
    print(f"reconnecting on {name}: {len(houses)} houses, {sum(retries)} retries of all of them")
    return [
        Figure(f"reconnecting_{name}_seconds", round(took), "s", _MOST_SECONDS),
        Figure(f"reconnecting_{name}_most_retries", max(retries), "of a house", _MOST_RETRIES),
        Figure(f"reconnecting_{name}_not_held", lost, "lines", 0),
        Figure(f"reconnecting_{name}_memory", memory, "MB", 512),
        Figure(f"reconnecting_{name}_restarts", int(not is_up), "", 0),
    ]


def _with_backlog(given: Credentials, port: int) -> _House:
    there = replace(given, server_url=f"http://127.0.0.1:{port}")
    return _House(there, MemoryOutbox(lines_of(given, _LINES)))


def _all_come_back(houses: Sequence[_House]) -> None:
    chance = random.Random(1)
    threads = [
        threading.Thread(
            target=house.come_back,
            args=(chance.uniform(0, _WITHIN), random.Random(number)),
        )
        for number, house in enumerate(houses)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
