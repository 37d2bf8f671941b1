"""When people come: visits by hour of the day and weekday.

Only those count of which the hour is known: counted one by one or as a group, on the day itself. A
number that was typed for a whole day, from paper or at its end, and an estimate tell no hour.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session, col, func, select

from desktop.register.moment import Moment
from desktop.register.visits import EXACT
from desktop.store.tables.visits import VisitRow

WEEKDAYS = range(7)
_USUAL = (7, 20)


@dataclass(frozen=True, slots=True)
class VisitHours:
    """The visits from `first` to `last` by weekday (Monday is 0) and hour of the day.

    `timed` are those with a known hour, of `total`.
    """

    first: date
    last: date
    total: int
    counts: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def timed(self) -> int:
        """How many have a known hour."""
        return sum(self.counts.values())

    @property
    def hours(self) -> range:
        """The hours to be shown: a usual day, and whatever lies before and after it."""
        known = [hour for _, hour in self.counts]
        return range(min([*known, _USUAL[0]]), max([*known, _USUAL[1]]) + 1)

    def at(self, weekday: int, hour: int) -> int:
        """Return how many came in that hour of that weekday, all weeks together."""
        return self.counts.get((weekday, hour), 0)

    def of_hour(self, hour: int) -> int:
        """Return how many came in that hour of any day."""
        return sum(self.at(weekday, hour) for weekday in WEEKDAYS)

    def of_weekday(self, weekday: int) -> int:
        """Return how many came on that weekday at any hour."""
        return sum(count for (day, _), count in self.counts.items() if day == weekday)

    @property
    def busiest(self) -> tuple[int, int] | None:
        """The weekday and hour in which most came, the earliest of equal ones."""
        most = max(self.counts.values(), default=0)
        busy = sorted(place for place, count in self.counts.items() if count == most)
        return busy[0] if most else None


def visit_hours(unit: Session, moment: Moment, *, first: date, last: date) -> VisitHours:
    """Return the visits of these days by weekday and hour; what was taken back is in none."""
    within = col(VisitRow.on_day).between(first, last)
    rows = unit.exec(
        select(col(VisitRow.on_day), col(VisitRow.hour), func.sum(VisitRow.count))
        .where(within, col(VisitRow.hour).is_not(None), VisitRow.certainty == EXACT)
        .group_by(col(VisitRow.on_day), col(VisitRow.hour))
    )
    counts: Counter[tuple[int, int]] = Counter()
    for day, hour, count in rows:
        if hour is not None:
            counts[day.weekday(), hour] += count
    total = unit.exec(select(func.coalesce(func.sum(VisitRow.count), 0)).where(within)).one()
    # A number of the whole day may have lowered what was tapped before: no hour is below nothing.
    return VisitHours(first, last, total, {place: n for place, n in counts.items() if n > 0})
