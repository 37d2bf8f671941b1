"""Clubs: their kinds, when they meet, and why a session falls out.

A schedule is an RRULE of RFC 5545 counted from the day the club began: every second week means
every second week from then on. Kinds and reasons come from the clubs known in villages of the
Central Highlands (domain.md, section 3; product.md, B12).
"""

import re
from collections.abc import Collection
from datetime import date, datetime, time

from dateutil.rrule import MONTHLY, WEEKLY, rrule, rrulestr
from dateutil.rrule import weekday as day_of_week

from desktop.register.errors import ScheduleNotUnderstoodError

KINDS = (
    "gong",
    "epic",
    "weaving",
    "then_tinh",
    "reading",
    "sport",
    "women",
    "intergenerational",
    "other",
)
REASONS = ("rain", "power_cut", "harvest", "holiday", "other")
HELD, DID_NOT_TAKE_PLACE, DUE = "held", "did_not_take_place", "due"
PRESENT, ABSENT = "present", "absent"

# A rule by hours or seconds would keep the first screen counting for minutes.
_BY_DAYS = re.compile(r"\bFREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\b")
LAST = -1
"""The place in the month of a monthly rule for its last Monday, Tuesday…"""


def weekly_rule(weekdays: Collection[int]) -> str:
    """Return the rule for every week on these days (Monday is 0)."""
    return _text(rrule(WEEKLY, byweekday=sorted(weekdays)))


def fortnightly_rule(weekdays: Collection[int]) -> str:
    """Return the rule for every second week on these days."""
    return _text(rrule(WEEKLY, interval=2, byweekday=sorted(weekdays)))


def monthly_rule(weekday: int, place: int) -> str:
    """Return the rule for the first (1) to fourth (4) or last (-1) such day of every month."""
    return _text(rrule(MONTHLY, byweekday=day_of_week(weekday)(place)))


def scheduled_days(
    rule: str | None, since: date, first: date, last: date, *, until: date | None = None
) -> tuple[date, ...]:
    """Return the days from `first` to `last` on which the club meets by its rule.

    Raises:
        ScheduleNotUnderstoodError: the text is no rule.
    """
    end = last if until is None else min(last, until)
    if rule is None or end < max(first, since):
        return ()
    found = _parsed(rule, since).between(_midnight(first), _midnight(end), inc=True)
    return tuple(moment.date() for moment in found)


def next_day(
    rule: str | None, since: date, today: date, *, until: date | None = None
) -> date | None:
    """Return the next day on which the club meets, today included."""
    if rule is None:
        return None
    found = _parsed(rule, since).after(_midnight(today), inc=True)
    if found is None or (until is not None and found.date() > until):
        return None
    return found.date()


def check_rule(rule: str | None, since: date) -> None:
    """Raise ScheduleNotUnderstoodError for a text that is no rule."""
    if rule is not None:
        _parsed(rule, since)


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


def known_kind(kind: str) -> str:
    """Return the kind, or "other" for one that the house does not know."""
    return kind if kind in KINDS else "other"


def known_reason(reason: str) -> str:
    """Return the reason, or "other" for one that the house does not know."""
    return reason if reason in REASONS else "other"
