"""When to try an exchange: level-triggered, so that no lost signal can leave lines behind.

Times are seconds of a clock that only runs forward; whoever asks brings them.
"""

import random
from collections.abc import Callable

from sync.client.retry import wait_seconds

AFTER_START_SECONDS = 2.0
"""The first window is painted before the network is asked."""
AFTER_SAVE_SECONDS = 30.0
"""So that a keeper's next few changes travel together."""
AT_REST_SECONDS = 3_600.0
"""With nothing to send, the province is still asked what its backup holds by now."""


class ExchangeSchedule:
    """Knows when the next attempt is due."""

    def __init__(self, *, now: float, chance: Callable[[], float] = random.random) -> None:
        """Begin with an attempt soon after the start; `chance` draws from [0, 1)."""
        self._chance = chance
        self._failures = 0
        self._is_closed = False
        self._due: float | None = now + AFTER_START_SECONDS
        self._not_before = now

    def due_in(self, now: float) -> float | None:
        """Return the seconds until the next attempt; None while one is under way."""
        return None if self._due is None else max(0.0, self._due - now)

    def saved(self, now: float) -> None:
        """Something new waits. A failure's wait is not cut short: the road is still bad."""
        if not self._failures and not self._is_closed:
            self._bring_forward(now + AFTER_SAVE_SECONDS)

    def online(self, now: float) -> None:
        """The system believes that there is a connection; a server's own wait is kept."""
        if not self._is_closed:
            self._bring_forward(max(now, self._not_before))

    def asked(self, now: float) -> None:
        """A person wants it now."""
        self._due = now

    def began(self) -> None:
        """An attempt is under way; what is saved meanwhile is due after it."""
        self._due = None

    def succeeded(self, now: float) -> None:
        """Everything was confirmed."""
        self._failures = 0
        self._is_closed = False
        self._bring_forward(now + AT_REST_SECONDS)

    def failed(self, now: float, *, retry_after: int | None = None) -> None:
        """Something still waits: try again, later each time, and never give up."""
        if self._is_closed:
            return
        self._failures += 1
        wait = wait_seconds(self._failures, chance=self._chance(), retry_after=retry_after)
        self._not_before = now + wait if retry_after is not None else now
        self._due = now + wait

    def closed(self) -> None:
        """The province, by its signature, takes nothing more: until a person asks, let it be."""
        self._is_closed = True
        self._due = None

    def _bring_forward(self, due: float) -> None:
        self._due = due if self._due is None else min(self._due, due)
