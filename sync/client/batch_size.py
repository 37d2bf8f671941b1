"""How much goes in one envelope: about ten seconds of what this road was measured to carry.

Pure: who sends tells what went and how long it took. Lines compress to a tenth or less, so the
size of the road is turned into a size of lines by the ratio of the envelopes before.
"""

from dataclasses import dataclass, replace

from sync.protocol.limits import LINES

AIM_SECONDS = 10.0
LEAST_BYTES = 2_000
MOST_BYTES = 256_000
_FIRST_BYTES = 64_000.0  # eight seconds of the poorest line that we plan for, 64 kbit/s
_FIRST_RATIO = 0.07
_MOST_PLAIN_BYTES = 4_000_000
_HALF = 0.47
"""HTTP and TLS want their part of the road, too."""
_TELLING_BYTES = 16_000
"""Fewer bytes of lines say little of the ratio: the header and the signature outweigh them."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What one question and its answer cost: bytes of lines, bytes of the road, seconds."""

    lines: int
    plain: int
    up: int
    down: int
    seconds: float


@dataclass(frozen=True, slots=True)
class BatchSize:
    """How much the next envelope may carry, and what was measured to know it."""

    road_bytes: float = _FIRST_BYTES
    lines: int = LINES
    ratio: float = _FIRST_RATIO
    bytes_a_line: float | None = None
    bytes_a_second: float | None = None

    @property
    def plain_bytes(self) -> int:
        """How many bytes of lines compress to what the road may carry."""
        return int(min(_MOST_PLAIN_BYTES, max(1.0, self.road_bytes / self.ratio)))

    def after(self, sent: Sent) -> "BatchSize":
        """Return the size after an answer came."""
        measured = self._measured(sent)
        return replace(
            measured,
            road_bytes=_next_bytes(self.road_bytes, measured.bytes_a_second, sent),
            lines=min(LINES, 2 * self.lines),
        )

    def halved(self, *, lines: int) -> "BatchSize":
        """Return the size after this many lines stalled, or were refused as too large."""
        return replace(
            self,
            road_bytes=max(LEAST_BYTES, self.road_bytes / 2),
            lines=max(1, min(self.lines, lines) // 2),
        )

    def half(self) -> "BatchSize":
        """Return the size of one of two envelopes that are on their way at once.

        Ten seconds of most roads are more lines than one envelope may have.
        """
        return replace(self, road_bytes=self.road_bytes * _HALF)

    def bytes_for(self, lines: int) -> int | None:
        """Return how many bytes of the road this many lines will be; None until measured."""
        return None if self.bytes_a_line is None else round(lines * self.bytes_a_line)

    def seconds_for(self, lines: int) -> float | None:
        """Return how long this many lines will take; None until measured."""
        if self.bytes_a_line is None or self.bytes_a_second is None:
            return None
        return lines * self.bytes_a_line / self.bytes_a_second

    def _measured(self, sent: Sent) -> "BatchSize":
        ratio, a_line, a_second = self.ratio, self.bytes_a_line, self.bytes_a_second
        if sent.lines:
            a_line = _blended(a_line, sent.up / sent.lines)
        if sent.plain >= _TELLING_BYTES:
            ratio = sent.up / sent.plain
        if sent.up + sent.down >= LEAST_BYTES and sent.seconds > 0:
            a_second = _blended(a_second, (sent.up + sent.down) / sent.seconds)
        return replace(self, ratio=ratio, bytes_a_line=a_line, bytes_a_second=a_second)


def _next_bytes(before: float, bytes_a_second: float | None, sent: Sent) -> float:
    if bytes_a_second is None:
        return before
    aim = min(MOST_BYTES, max(LEAST_BYTES, bytes_a_second * AIM_SECONDS))
    if sent.seconds > AIM_SECONDS:
        return min(before, aim)
    # A small envelope's time is that of the way there and back: it proves no slow road, and a
    # quick one proves no more than twice its own size.
    return max(before, min(aim, 2.0 * sent.up))


def _blended(before: float | None, now: float) -> float:
    """Follow a road that changes, without believing one envelope alone."""
    return now if before is None else (before + now) / 2
