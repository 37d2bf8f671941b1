"""A club's schedule as a keeper chooses it, and as one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.register.lunar import ALWAYS_THERE, FULL_MOON, NEW_MOON
from desktop.register.schedules import (
    LAST,
    fortnightly_rule,
    lunar_days,
    lunar_rule,
    monthly_rule,
    weekly_rule,
)
from desktop.ui.wording import short_date, weekday_name

translate = QCoreApplication.translate
WEEKLY, FORTNIGHTLY, MONTHLY = "weekly", "fortnightly", "monthly"
LUNAR, NEVER_FIXED = "lunar", "never_fixed"
HOWS = (WEEKLY, FORTNIGHTLY, MONTHLY, LUNAR, NEVER_FIXED)
PLACES = (1, 2, 3, 4, LAST)
LUNAR_CHOICES = (
    (NEW_MOON,),
    (FULL_MOON,),
    (NEW_MOON, FULL_MOON),
    *((day,) for day in range(1, ALWAYS_THERE + 1) if day not in (NEW_MOON, FULL_MOON)),
)
"""What a club can choose: the two days on which villages meet come first."""

_TENTH = 10
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often, on which weekdays (Monday is 0), and for a month the first or last of them.

    `moon` are the days of a lunar month.
    """

    how: str = WEEKLY
    weekdays: tuple[int, ...] = ()
    place: int = 1
    moon: tuple[int, ...] = (FULL_MOON,)

    def rule(self) -> str | None:
        """Return the rule that the register keeps; None where there is no fixed day."""
        if self.how == LUNAR:
            return lunar_rule(self.moon)
        if self.how == NEVER_FIXED or not self.weekdays:
            return None
        if self.how == MONTHLY:
            return monthly_rule(self.weekdays[0], self.place)
        return (fortnightly_rule if self.how == FORTNIGHTLY else weekly_rule)(self.weekdays)


def schedule_of(rule: str | None) -> Schedule:
    """Return the schedule of a rule."""
    if rule is None:
        return Schedule(NEVER_FIXED)
    if moon := lunar_days(rule):
        return Schedule(LUNAR, moon=moon)
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    named = [day for day in parts.get("BYDAY", "").split(",") if day[-2:] in _DAYS]
    weekdays = tuple(_DAYS.index(day[-2:]) for day in named)
    if parts.get("FREQ") == "MONTHLY":
        return Schedule(MONTHLY, weekdays[:1], int(named[0][:-2] or 1) if named else 1)
    return Schedule(FORTNIGHTLY if parts.get("INTERVAL") == "2" else WEEKLY, weekdays)


def how_words(how: str) -> str:
    """Return how often."""
    words = {
        WEEKLY: translate("Schedule", "Every week"),
        FORTNIGHTLY: translate("Schedule", "Every second week"),
        MONTHLY: translate("Schedule", "Every month"),
        LUNAR: translate("Schedule", "Every lunar month"),
        NEVER_FIXED: translate("Schedule", "No fixed day"),
    }
    return words[how]


def place_words(place: int) -> str:
    """Return which of the month's Mondays is meant, or Tuesdays."""
    words = {
        1: translate("Schedule", "first"),
        2: translate("Schedule", "second"),
        3: translate("Schedule", "third"),
        4: translate("Schedule", "fourth"),
        LAST: translate("Schedule", "last"),
    }
    return words.get(place, str(place))


def moon_words(days: Iterable[int]) -> str:
    """Return how the days of the moon are called."""
    return ", ".join(_moon_day_words(day) for day in days)


def days_words(schedule: Schedule) -> str:
    """Return on which days, without how often; "" for no fixed day."""
    if schedule.how == LUNAR:
        return moon_words(schedule.moon)
    return ", ".join(weekday_name(day) for day in schedule.weekdays)


def _moon_day_words(day: int) -> str:
    if day == NEW_MOON:
        return translate("Schedule", "the new moon (1st)")
    if day == FULL_MOON:
        return translate("Schedule", "the full moon (15th)")
    words = translate("Schedule", "the {day}. of the moon")
    if day <= _TENTH:
        words = translate("Schedule", "the {day}. of the young moon")
    return words.format(day=day)


def schedule_sentence(schedule: Schedule, *, starts_at: str | None, since: date) -> str:
    """Return "Every week on Tuesday, Friday at 19:30, from 06/01/2026"."""
    if schedule.rule() is None:
        return how_words(NEVER_FIXED)
    days = days_words(schedule)
    if schedule.how == MONTHLY:
        words = translate("Schedule", "{how} on the {place} {days}")
    else:
        words = translate("Schedule", "{how} on {days}")
    sentence = words.format(
        how=how_words(schedule.how), place=place_words(schedule.place), days=days
    )
    if starts_at:
        sentence += " " + translate("Schedule", "at {time}").format(time=starts_at)
    return sentence + translate("Schedule", ", from {day}").format(day=short_date(since))
