"""Calls at a steady pace: whoever comes late is counted from when he was due."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

from tests.bench.figures import percentile
from tests.load.callers import Caller
from tests.load.fleet import Batch

OK = 200


@dataclass(frozen=True, slots=True)
class Paced:
    """How the answers came: seconds from when each call was due, and their statuses."""

    waits: list[float]
    statuses: Counter[int]

    def milliseconds(self, share: int) -> float:
        """Return the wait that this share of the calls (in percent) did not exceed."""
        return round(1_000 * percentile(self.waits, share), 1)

    @property
    def refused(self) -> int:
        """How many were not taken."""
        return self.statuses.total() - self.statuses[OK]


def paced(port: int, houses: Sequence[Sequence[Batch]], *, rate: float) -> Paced:
    """Send every house's batches, one after the other, so many a second of all together."""
    return asyncio.run(_paced(port, houses, rate))


async def _paced(port: int, houses: Sequence[Sequence[Batch]], rate: float) -> Paced:
    began = monotonic() + 0.1
    # By turns: each house sends its first batch, then each its second.
    due = {
        (house, turn): began + (turn * len(houses) + house) / rate
        for house, its in enumerate(houses)
        for turn in range(len(its))
    }
    done = Paced([], Counter())
    await asyncio.gather(
        *(_house(Caller(port), number, its, due, done) for number, its in enumerate(houses))
    )
    return done


async def _house(
    caller: Caller,
    number: int,
    batches: Sequence[Batch],
    due: Mapping[tuple[int, int], float],
    done: Paced,
) -> None:
    for turn, batch in enumerate(batches):
        at = due[number, turn]
        await asyncio.sleep(max(0.0, at - monotonic()))
        done.statuses[await caller.post(batch.body, token=batch.token)] += 1
        done.waits.append(monotonic() - at)
    caller.close()
