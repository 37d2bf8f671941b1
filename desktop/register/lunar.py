"""The Vietnamese lunar calendar: âm lịch, reckoned at UTC+7.

The Chinese calendar has the same rules at UTC+8: in some years its months begin a day later, and
Tết once fell a month apart (1985). Months begin on the day of the new moon; the winter solstice
lies in month 11; the first month without a principal term is a leap month.
"""

from dataclasses import dataclass
from datetime import date

from lunar_vn import SUPPORTED_YEAR_RANGE, solar_to_lunar

FIRST_YEAR, LAST_YEAR = SUPPORTED_YEAR_RANGE
NEW_MOON, FULL_MOON = 1, 15
"""Mùng một and rằm, on which many clubs meet."""

ALWAYS_THERE = 29
"""The last day that every month has."""


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar; a leap month follows the month whose number it has."""

    day: int
    month: int
    year: int
    leap: bool = False


def lunar_day(day: date) -> LunarDay | None:
    """Return the lunar day, None before 1900 and after 2100: a clock may say so."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    found = solar_to_lunar(day)
    return LunarDay(found.day, found.month, found.year, found.leap)
