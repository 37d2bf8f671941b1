"""The periods that reports speak of."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included."""

    first: date
    last: date

    def days_until(self, last: date) -> tuple[date, ...]:
        """Return the days of the period that are not after `last`."""
        count = (min(self.last, last) - self.first).days + 1
        return tuple(self.first + timedelta(days=days) for days in range(count))


def month(year: int, number: int) -> Period:
    """Return the month as a period."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))
