"""Token buckets: so many requests at once, and so many a minute from then on."""

import math
from collections import OrderedDict
from collections.abc import Callable

_SECONDS = 60.0
_MOST_KEYS = 50_000
"""Whoever has not been seen for longest is forgotten, so that strangers cannot fill the memory."""


class Buckets:
    """One bucket for each who asks, in memory: a restart forgives everybody."""

    def __init__(self, *, per_minute: int, burst: int, clock: Callable[[], float]) -> None:
        self._per_second = per_minute / _SECONDS
        self._burst = float(burst)
        self._clock = clock
        self._kept: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def wait(self, key: bytes) -> int:
        """Return the whole seconds until this one may ask; 0 if it may now. Takes nothing."""
        missing = 1.0 - self._level(key)
        return math.ceil(missing / self._per_second) if missing > 0 else 0

    def take(self, key: bytes) -> int:
        """Take one request if there is one, and return the seconds to wait if there is none."""
        wait = self.wait(key)
        if not wait:
            self._keep(key, self._level(key) - 1.0)
        return wait

    def _level(self, key: bytes) -> float:
        if key not in self._kept:
            return self._burst
        level, at = self._kept[key]
        return min(self._burst, level + (self._clock() - at) * self._per_second)

    def _keep(self, key: bytes, level: float) -> None:
        self._kept[key] = (level, self._clock())
        self._kept.move_to_end(key)
        if len(self._kept) > _MOST_KEYS:
            self._kept.popitem(last=False)
