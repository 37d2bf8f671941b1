"""On which days the house is open."""

from dataclasses import dataclass
from datetime import date, timedelta

EVERY_DAY = frozenset(range(7))
_LONGEST_CLOSING = 120


@dataclass(frozen=True, slots=True)
class OpeningCalendar:
    """The open days of the week (Monday is 0), and single days on which the house is closed."""

    open_weekdays: frozenset[int] = EVERY_DAY
    closed_days: frozenset[date] = frozenset()

    def is_open(self, day: date) -> bool:
        """Return whether the house is open on the day."""
        return day.weekday() in self.open_weekdays and day not in self.closed_days

    def open_from(self, day: date) -> date:
        """Return the day itself or the next open one.

        A house without any open day has not filled in its calendar: the day stays.
        """
        for days in range(_LONGEST_CLOSING):
            if self.is_open(day + timedelta(days=days)):
                return day + timedelta(days=days)
        return day
