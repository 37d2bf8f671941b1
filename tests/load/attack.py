"""One caller does all that it can; what the other houses notice of it."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path

from tests.bench.figures import Figure
from tests.load.asked import Asked
from tests.load.fleet import LINES, batches, founded, lines_held, question
from tests.load.pace import paced
from tests.load.servers import Server, database, served

_A_HOUSE_EVERY = 2.0
_SHARE = 0.2
"""Of the asked rate: beside an attacker of the same machine there must be room for an effect."""
_LEAST_SECONDS = 40.0
"""A slow body is cut off after half a minute."""
_SENT_AWAY = (400, 401, 408, 413, 429, 503)
_MOST_TIMES = 2.0
_TAKEN = 200


def measure(name: str, folder: Path, asked: Asked) -> list[Figure]:
    """Compare the waits of the houses without and with an attacker."""
    rate, seconds = asked.rate * _SHARE, max(asked.seconds, _LEAST_SECONDS)
    count, turns = ceil(rate * _A_HOUSE_EVERY), ceil(seconds / _A_HOUSE_EVERY)
    with database(name, folder) as url:
        *houses, robbed = founded(url, count + 1)
        sent = [list(batches(house, 2 * turns)) for house in houses]
        with served(url) as server:
            # The server knows every token by then, the attacker's too.
            paced(server.port, [[question(house)] for house in (*houses, robbed)], rate=100)
            began = server.computed
            calm = paced(server.port, [its[:turns] for its in sent], rate=rate)
            before = server.computed - began
            with _attacked(server, robbed.token, seconds) as heard:
                troubled = paced(server.port, [its[turns:] for its in sent], rate=rate)
            cost = server.computed - began - 2 * before
            memory, is_up = server.most_memory, server.is_up
        lost = sum(one.statuses[_TAKEN] for one in (calm, troubled)) * LINES - lines_held(url)
    print(f"attack on {name}: the attacker heard {dict(sorted(heard.items()))}")
    print(
        f"attack on {name}: the houses waited {calm.milliseconds(95)} ms (p95) before, "
        f"{troubled.milliseconds(95)} ms during it; {dict(troubled.statuses)}"
    )
    times = troubled.milliseconds(95) / calm.milliseconds(95)
    return [
        Figure(f"attack_{name}_p95_times", round(times, 2), "", _MOST_TIMES),
        # On a machine that others use too, this says more than a wait.
        Figure(f"attack_{name}_cost", round(100 * cost / seconds), "% of a core", 50),
        Figure(f"attack_{name}_houses_refused", calm.refused + troubled.refused, "batches", 0),
        Figure(f"attack_{name}_not_held", lost, "lines", 0),
        Figure(f"attack_{name}_let_through", _let_through(heard), "requests", 0),
        Figure(f"attack_{name}_memory", memory, "MB", 512),
        Figure(f"attack_{name}_restarts", int(not is_up), "", 0),
    ]


@contextmanager
def _attacked(server: Server, token: str, seconds: float) -> Iterator[Counter[str]]:
    """Attack while the block lasts; what the attacker was answered is there at its end."""
    heard: Counter[str] = Counter()
    command = [sys.executable, "-m", "tests.load.attacker", str(server.port), token, str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as attacker:
        assert attacker.stdout is not None
        attacker.stdout.readline()
        yield heard
        heard.update(json.loads(attacker.stdout.readline()))


def _let_through(heard: Counter[str]) -> int:
    """Return how many of its requests were not sent away."""
    sent_away = {str(status) for status in (*_SENT_AWAY, "hung up")}
    return sum(count for said, count in heard.items() if said.partition(": ")[2] not in sent_away)
