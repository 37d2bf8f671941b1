"""How wide the columns of a table are, worked out from numbers alone, so that it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

_TALLEST = 10_000
_KEPT = 8_192  # syllables come again and again; whole titles only while they are shown


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column asks for.

    Attributes:
        least: in so many pixels no word of it is cut off.
        shares: how many shares it takes of what is left; without any it is as wide as `least`.
    """

    least: int
    shares: int = 0


def shared_out(room: int, wishes: Sequence[Wish]) -> tuple[int, ...]:
    """Return how wide each column is in so much room: together wider only where words need it."""
    held = {place for place, wish in enumerate(wishes) if not wish.shares}
    while True:
        left = room - sum(wishes[place].least for place in held)
        sharing = [place for place in range(len(wishes)) if place not in held]
        shares = sum(wishes[place].shares for place in sharing)
        # Who needs more than its share leaves less to the others, who are looked at again.
        short = {p for p in sharing if left * wishes[p].shares // shares < wishes[p].least}
        if not short:
            break
        held |= short
    widths = [wish.least for wish in wishes]
    for place in sharing:
        widths[place] = left * wishes[place].shares // shares
        left, shares = left - widths[place], shares - wishes[place].shares
    return tuple(widths)


class Letters:
    """How much room words take in one font; the answer for the same words is kept."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetrics(font)
        self.height = self._metrics.height()
        self.width = lru_cache(_KEPT)(self._metrics.horizontalAdvance)

    def longest_word(self, words: str) -> int:
        """Return how wide the longest of the words is, in pixels."""
        return max(map(self.width, words.split()), default=0)

    def lines(self, words: str, width: int) -> int:
        """Return how many lines the words take in so many pixels."""
        if self.width(words) <= width:
            return 1
        room = QRect(0, 0, max(width, 1), _TALLEST)
        needed = self._metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return -(-needed // self.height)
