"""When a club meets, by the sun's calendar or by the moon's, and when it pauses.

A schedule is an RRULE of RFC 5545 counted from the day the club began: every second week means
every second week from then on. The days of the moon stand as RFC 7529 writes another calendar;
the name VIETNAMESE is ours, for its list knows only the Chinese and the Korean one.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, rrulestr
from dateutil.rrule import weekday as day_of_week

from desktop.register.errors import ScheduleNotUnderstoodError, TurnedRoundDaysError
from desktop.register.lunar import lunar_day

PAUSE_REASONS = ("harvest", "tet", "other")

# A rule by hours or seconds would keep the first screen counting for minutes.
_BY_DAYS = re.compile(r"\bFREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\b")
_BY_MOON = re.compile(r"RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=(\d{1,2}(?:,\d{1,2})*)")
_EVERY = re.compile(r"\bFREQ=(DAILY|WEEKLY)\b")
_INTERVAL = re.compile(r"\bINTERVAL=(\d+)")
_DAYS = {"DAILY": 1, "WEEKLY": 7}
_LONGEST_MONTH = 30
LAST = -1
"""The place in the month of a monthly rule for its last Monday, Tuesday…"""


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which a club does not meet: harvest, Tết. `last` is None until it is known."""

    first: date
    last: date | None = None
    reason: str = "other"

    def covers(self, day: date) -> bool:
        """Return whether the day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Timetable:
    """A club's rule with the day it began, the day it ended, and its pauses."""

    rule: str | None
    since: date
    until: date | None = None
    pauses: tuple[Pause, ...] = ()

    def days_between(self, first: date, last: date) -> tuple[date, ...]:
        """Return the days on which the club meets by its rule.

        Raises:
            ScheduleNotUnderstoodError: the rule is none.
        """
        end = last if self.until is None else min(last, self.until)
        found = []
        for day in self._from(max(first, self.since)):
            if day > end:
                break
            if self.pause_on(day) is None:
                found.append(day)
        return tuple(found)

    def next_day(self, today: date) -> date | None:
        """Return the next day on which the club meets, today included; None if none is known."""
        for day in self._from(max(today, self.since)):
            pause = self.pause_on(day)
            if pause is None:
                return day if self.until is None or day <= self.until else None
            if pause.last is None:
                return None
        return None

    def pause_on(self, day: date) -> Pause | None:
        """Return the pause in which the day lies."""
        return next((pause for pause in self.pauses if pause.covers(day)), None)

    def _from(self, day: date) -> Iterator[date]:
        if self.rule is None:
            return iter(())
        moon = lunar_days(self.rule)
        if moon:
            return _days_of_the_moon(moon, day)
        began = _shortly_before(day, self.rule, self.since)
        found = _parsed(self.rule, began).xafter(_midnight(day), inc=True)
        return (moment.date() for moment in found)


def weekly_rule(weekdays: Collection[int]) -> str:
    """Return the rule for every week on these days (Monday is 0)."""
    return _text(rrule(WEEKLY, byweekday=sorted(weekdays)))


def fortnightly_rule(weekdays: Collection[int]) -> str:
    """Return the rule for every second week on these days."""
    return _text(rrule(WEEKLY, interval=2, byweekday=sorted(weekdays)))


def monthly_rule(weekday: int, place: int) -> str:
    """Return the rule for the first (1) to fourth (4) or last (-1) such day of every month."""
    return _text(rrule(MONTHLY, byweekday=day_of_week(weekday)(place)))


def lunar_rule(days: Collection[int]) -> str:
    """Return the rule for these days of every lunar month, leap months too.

    A month without a thirtieth day has no session on it.
    """
    written = ",".join(str(day) for day in sorted(days))
    return f"RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY={written}"


def lunar_days(rule: str) -> tuple[int, ...]:
    """Return the days of the moon that a rule names; none where it goes by the sun."""
    found = _BY_MOON.fullmatch(rule)
    days = tuple(int(day) for day in found.group(1).split(",")) if found else ()
    return days if all(1 <= day <= _LONGEST_MONTH for day in days) else ()


def check_rule(rule: str | None, since: date) -> None:
    """Raise ScheduleNotUnderstoodError for a text that is no rule."""
    if rule is not None and not lunar_days(rule):
        _parsed(rule, since)


def check_pause(pause: Pause) -> None:
    """Raise TurnedRoundDaysError for a pause that ends before it begins."""
    if pause.last is not None and pause.last < pause.first:
        raise TurnedRoundDaysError(pause.first, pause.last)


def known_pause_reason(reason: str) -> str:
    """Return the reason of a pause, or "other" for one that the house does not know."""
    return reason if reason in PAUSE_REASONS else "other"


def _days_of_the_moon(days: Collection[int], day: date) -> Iterator[date]:
    while (lunar := lunar_day(day)) is not None:
        if lunar.day in days:
            yield day
        day += timedelta(days=1)


def _shortly_before(day: date, rule: str, since: date) -> date:
    """Return a day from which the rule names the same days from `day` on.

    dateutil walks from the first day on: a club of ten years costs the first screen 500 weeks.
    """
    every = _EVERY.search(rule)
    if every is None or day <= since or "COUNT=" in rule:
        return since
    interval = _INTERVAL.search(rule)
    step = _DAYS[every.group(1)] * max(1, int(interval.group(1)) if interval else 1)
    # One step back: the week of the day itself must be whole.
    return since + timedelta(days=step * max(0, (day - since).days // step - 1))


def _parsed(rule: str, since: date) -> rrule:
    if not _BY_DAYS.search(rule):
        raise ScheduleNotUnderstoodError(rule)
    try:
        parsed = rrulestr(rule, dtstart=_midnight(since))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise ScheduleNotUnderstoodError(rule) from error
    if not isinstance(parsed, rrule):
        raise ScheduleNotUnderstoodError(rule)
    return parsed


def _text(rule: rrule) -> str:
    # dateutil writes DTSTART too; the club's own first day stands in its row.
    [line] = [line for line in str(rule).splitlines() if line.startswith("RRULE:")]
    return line.removeprefix("RRULE:")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
