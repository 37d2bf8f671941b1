"""Closing a month (chốt tháng): which word of it holds, and what was changed after it.

A month is looked at, closed, and may be opened again; each of these is a fact with a number. The
figures of each closing are kept, and what is edited later never changes them (product.md, B13).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.register.errors import FutureDayError
from desktop.register.periods import Period

CLOSED, REOPENED = "closed", "reopened"


@dataclass(frozen=True, slots=True)
class ClosingFact:
    """A month was closed or opened again: the how manieth word of it, when, and by whom.

    `figures` are those of the month at its closing; none where it was opened.
    """

    number: int
    what: str
    on_day: date
    keeper: str | None
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is not what it was when the month was closed."""

    name: str
    closed: int
    now: int


def last_word(facts: Iterable[ClosingFact]) -> ClosingFact | None:
    """Return the fact that holds: the last one; where two machines wrote one, the opening does."""
    said = tuple(facts)
    if not said:
        return None
    last = max(fact.number for fact in said)
    same = [fact for fact in said if fact.number == last]
    return next((fact for fact in same if fact.what == REOPENED), same[0])


def changes_since(closed: Mapping[str, int], now: Mapping[str, int]) -> tuple[FigureChange, ...]:
    """Return what differs, in the order of today's figures; what is not there is nothing."""
    names = (*now, *(name for name in closed if name not in now))
    pairs = ((name, closed.get(name, 0), now.get(name, 0)) for name in names)
    return tuple(FigureChange(*pair) for pair in pairs if pair[1] != pair[2])


def check_over(period: Period, *, today: date) -> None:
    """Raise FutureDayError for a month that still goes on: its last day has not passed."""
    if period.last >= today:
        raise FutureDayError(period.last)
