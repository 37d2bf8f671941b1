"""A club's schedule as a keeper chooses it, and as one sentence."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.register.clubs import LAST, fortnightly_rule, monthly_rule, weekly_rule
from desktop.ui.wording import short_date, weekday_name

translate = QCoreApplication.translate
WEEKLY, FORTNIGHTLY, MONTHLY, NEVER_FIXED = "weekly", "fortnightly", "monthly", "never_fixed"
PLACES = (1, 2, 3, 4, LAST)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often, on which weekdays (Monday is 0), and for a month the first or last of them."""

    how: str = WEEKLY
    weekdays: tuple[int, ...] = ()
    place: int = 1

    def rule(self) -> str | None:
        """Return the rule that the register keeps; None where there is no fixed day."""
        if self.how == NEVER_FIXED or not self.weekdays:
            return None
        if self.how == MONTHLY:
            return monthly_rule(self.weekdays[0], self.place)
        return (fortnightly_rule if self.how == FORTNIGHTLY else weekly_rule)(self.weekdays)


def schedule_of(rule: str | None) -> Schedule:
    """Return the schedule of a rule."""
    if rule is None:
        return Schedule(NEVER_FIXED)
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


def schedule_sentence(schedule: Schedule, *, starts_at: str | None, since: date) -> str:
    """Return "Every week on Tuesday, Friday at 19:30, from 06/01/2026"."""
    if schedule.rule() is None:
        return how_words(NEVER_FIXED)
    days = ", ".join(weekday_name(day) for day in schedule.weekdays)
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
