"""Closing a month and opening it again, with what was looked at before and what changed after."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta

from pydantic_core import from_json, to_json
from sqlmodel import Session, col, select

from desktop.operations.club_sessions import DueSession, sessions_between
from desktop.operations.crate_lists import crate_card, crates
from desktop.operations.permission import name_at_desk, require
from desktop.operations.reports import MonthTotals, forgotten_days, month_totals
from desktop.operations.visit_figures import first_day_with_entry
from desktop.register.closings import (
    CLOSED,
    REOPENED,
    ClosingFact,
    FigureChange,
    changes_since,
    check_over,
    last_word,
)
from desktop.register.clubs import DUE
from desktop.register.crates import OPEN
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.periods import Period
from desktop.register.periods import month as month_period
from desktop.store.tables.closings import MonthClosingRow

_MOST_BYTES = 1_900
_GROUP, _TALLY = "group:", "tally:"
_NO_FIGURES = frozenset({"year", "month", "open_days_without_entry"})
_LABEL_LETTERS = 40


@dataclass(frozen=True, slots=True)
class MonthGaps:
    """What is still missing in a month: open days, sessions that were due, crates that disagree."""

    days: tuple[date, ...]
    sessions: tuple[DueSession, ...]
    crates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month as it is reported: today's figures and, if it is closed, those of its closing.

    `closings` are all that were ever made, the oldest first; `opened` is the last opening, if the
    month stands open after one.
    """

    totals: MonthTotals
    is_over: bool
    closed: ClosingFact | None
    opened: ClosingFact | None
    closings: tuple[ClosingFact, ...]
    changes: tuple[FigureChange, ...]

    @property
    def month(self) -> date:
        """Its first day."""
        return date(self.totals.year, self.totals.month, 1)


def month_view(unit: Session, moment: Moment, *, year: int, month: int) -> MonthView:
    """Return the month and how it stands."""
    totals = month_totals(unit, moment, year=year, month=month)
    period = month_period(year, month)
    facts = _facts(unit, period)
    last = last_word(facts)
    closed = last if last is not None and last.what == CLOSED else None
    changes = () if closed is None else changes_since(closed.figures, figures_of(totals))
    return MonthView(
        totals=totals,
        is_over=period.last < moment.today,
        closed=closed,
        opened=last if closed is None else None,
        closings=tuple(fact for fact in facts if fact.what == CLOSED),
        changes=changes,
    )


def close_month(unit: Session, moment: Moment, *, year: int, month: int) -> ClosingFact:
    """Keep the month's figures as they are now; a month that did not change stays as it was.

    Raises:
        NotAllowedError: only whoever is in charge closes a month.
        FutureDayError: the month goes on.
    """
    require(unit, Permission.HOUSE)
    period = month_period(year, month)
    check_over(period, today=moment.today)
    view = month_view(unit, moment, year=year, month=month)
    if view.closed is not None and not view.changes:
        return view.closed
    return _say(unit, moment, period, CLOSED, figures_of(view.totals))


def reopen_month(unit: Session, moment: Moment, *, year: int, month: int) -> ClosingFact | None:
    """Open a closed month again; what was closed stays written down. None if it is open.

    Raises:
        NotAllowedError: only whoever is in charge does.
    """
    require(unit, Permission.HOUSE)
    period = month_period(year, month)
    last = last_word(_facts(unit, period))
    if last is None or last.what != CLOSED:
        return None
    return _say(unit, moment, period, REOPENED, {})


def month_gaps(unit: Session, moment: Moment, *, year: int, month: int) -> MonthGaps:
    """Return what to look at before the month is closed."""
    period = month_period(year, month)
    last = min(period.last, moment.yesterday)
    sessions = sessions_between(unit, moment, first=period.first, last=last)
    return MonthGaps(
        days=forgotten_days(unit, moment, period),
        sessions=tuple(session for session in sessions if session.state == DUE),
        crates=tuple(
            line.name
            for line in crates(unit, moment)
            if line.state in OPEN
            and line.since <= period.last
            and crate_card(unit, moment, crate_id=line.crate_id).agrees is False
        ),
    )


def month_to_close(unit: Session, moment: Moment) -> date | None:
    """Return the first day of last month if the house was at work in it and nobody closed it."""
    last_day = moment.today.replace(day=1) - timedelta(days=1)
    began = first_day_with_entry(unit)
    if began is None or began > last_day:
        return None
    last = last_word(_facts(unit, month_period(last_day.year, last_day.month)))
    return None if last is not None and last.what == CLOSED else last_day.replace(day=1)


def figures_of(totals: MonthTotals) -> dict[str, int]:
    """Return every figure of a month under a name of its own."""
    figures = {
        field.name: value
        for field in fields(totals)
        if field.name not in _NO_FIGURES and isinstance(value := getattr(totals, field.name), int)
    }
    for group in totals.visits_by_group:
        figures[group_name(group.label)] = group.count
    for tally in totals.tallies:
        figures[tally_name(tally.what)] = tally.count
    return figures


def group_name(label: str) -> str:
    """Return what the figure of a group of visitors is called."""
    return _GROUP + label[:_LABEL_LETTERS]


def tally_name(what: str) -> str:
    """Return what the figure of a tally is called."""
    return _TALLY + what


def _say(
    unit: Session, moment: Moment, period: Period, what: str, figures: dict[str, int]
) -> ClosingFact:
    number = 1 + max((fact.number for fact in _facts(unit, period)), default=0)
    row = MonthClosingRow(
        month=period.first,
        number=number,
        what=what,
        on_day=moment.today,
        figures=_written(figures) if figures else None,
        keeper=name_at_desk(unit) or None,
    )
    unit.add(row)
    unit.flush()
    return _fact(row)


def _written(figures: Mapping[str, int]) -> str:
    """Return the figures as they travel; a house with dozens of groups tells the sum alone."""
    whole = to_json(dict(figures)).decode()
    if len(whole.encode()) <= _MOST_BYTES:
        return whole
    return to_json({n: c for n, c in figures.items() if not n.startswith(_GROUP)}).decode()


def _facts(unit: Session, period: Period) -> tuple[ClosingFact, ...]:
    rows = unit.exec(
        select(MonthClosingRow)
        .where(MonthClosingRow.month == period.first)
        .order_by(col(MonthClosingRow.number), col(MonthClosingRow.id))
    )
    return tuple(map(_fact, rows))


def _fact(row: MonthClosingRow) -> ClosingFact:
    figures = {} if row.figures is None else dict(from_json(row.figures))
    return ClosingFact(row.number, row.what, row.on_day, row.keeper, figures)
