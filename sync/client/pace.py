"""The pace of a road: it is measured envelope by envelope and kept while the program runs."""

from collections.abc import Callable
from time import monotonic

from sync.client.batch_size import BatchSize, Sent
from sync.client.errors import ExchangeFailedError, OfflineError, TooLargeError
from sync.client.ports import Road

QUICK_SECONDS = 1.0


class Pace:
    """Sends at the road's own pace and learns from each envelope; one thread uses it."""

    def __init__(self, *, stopwatch: Callable[[], float] = monotonic) -> None:
        """Begin with a guess; `stopwatch` tells seconds and only runs forward."""
        self.size = BatchSize()
        self._one_by_one = False
        self._stopwatch = stopwatch
        self._ahead: bytes | None = None
        self._began, self._passed = 0.0, 0

    @property
    def goes_ahead(self) -> bool:
        """Whether a question may go out before the one before it was answered.

        On a quick road it would only make more of them.
        """
        seconds = self.size.seconds_for(self.size.lines)
        is_quick = seconds is not None and seconds < QUICK_SECONDS
        return not self._one_by_one and not is_quick

    def goes_one_by_one(self) -> None:
        """Wait for each answer before the next question, until an exchange has gone through."""
        self._one_by_one = True

    def went_through(self) -> None:
        """Take note that an exchange ended well."""
        self._one_by_one = False

    def send(
        self,
        road: Road,
        envelope: bytes,
        lines: tuple[bytes, ...],
        *,
        following: bytes | None = None,
    ) -> bytes:
        """Deliver the envelope of these lines, with what may follow it, and return the reply.

        Raises:
            ExchangeFailedError: no reply came; after a stall or a 413 the next is half as large,
                and from now on one goes at a time.
        """
        if envelope != self._ahead:
            self._began, self._passed = self._stopwatch(), 0
        self._ahead = following
        try:
            reply = road.send(envelope, following=following)
        except ExchangeFailedError as error:
            self.goes_one_by_one()
            is_stall = isinstance(error, OfflineError) and error.stalled
            if is_stall or isinstance(error, TooLargeError):
                self.size = self.size.halved(lines=len(lines))
            raise
        self._learn(envelope, lines, reply)
        return reply

    def _learn(self, envelope: bytes, lines: tuple[bytes, ...], reply: bytes) -> None:
        # What is on its way at once may be answered at once: each took its part of the whole time.
        passed = len(envelope) + len(reply)
        self._passed += passed
        seconds = (self._stopwatch() - self._began) * passed / self._passed
        self.size = self.size.after(
            Sent(
                lines=len(lines),
                plain=sum(map(len, lines)),
                up=len(envelope),
                down=len(reply),
                seconds=seconds,
            )
        )
