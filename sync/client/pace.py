"""The pace of a road: it is measured envelope by envelope and kept while the program runs."""

from collections.abc import Callable
from time import monotonic

from sync.client.batch_size import BatchSize, Sent
from sync.client.errors import OfflineError, TooLargeError
from sync.client.ports import Road


class Pace:
    """Sends at the road's own pace and learns from each envelope; one thread uses it."""

    def __init__(self, *, stopwatch: Callable[[], float] = monotonic) -> None:
        """Begin with a guess; `stopwatch` tells seconds and only runs forward."""
        self.size = BatchSize()
        self._stopwatch = stopwatch

    def send(self, road: Road, envelope: bytes, lines: tuple[bytes, ...]) -> bytes:
        """Deliver the envelope of these lines and return the reply.

        Raises:
            ExchangeFailedError: no reply came; after a stall or a 413 the next is half as large.
        """
        began = self._stopwatch()
        try:
            reply = road.send(envelope)
        except TooLargeError:
            self.size = self.size.halved(lines=len(lines))
            raise
        except OfflineError as error:
            if error.stalled:
                self.size = self.size.halved(lines=len(lines))
            raise
        self.size = self.size.after(
            Sent(
                lines=len(lines),
                plain=sum(map(len, lines)),
                up=len(envelope),
                down=len(reply),
                seconds=self._stopwatch() - began,
            )
        )
        return reply
