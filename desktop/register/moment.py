"""One reading of the clock, taken once and handed down: nobody below the background asks it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happens, as the house's clock has it.

    Attributes:
        at: seconds since 1970, UTC.
        today: the day on the wall of the house.
        hour: the hour of that day, 0 to 23.
    """

    at: int
    today: date
    hour: int

    @classmethod
    def of(cls, local: datetime) -> "Moment":
        """Return the moment of an aware local time."""
        return cls(int(local.astimezone(UTC).timestamp()), local.date(), local.hour)

    @property
    def yesterday(self) -> date:
        """The day before today."""
        return self.today - timedelta(days=1)
