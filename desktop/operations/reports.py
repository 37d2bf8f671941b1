"""The figures of a month. Whatever was taken back is in none of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select, text

from desktop.operations.in_house import read_between
from desktop.operations.loans import RETURNED, overdue_loans, stands
from desktop.operations.people_search import counts_once, was_known_on
from desktop.operations.settings import read_settings
from desktop.operations.visit_figures import days_with_entry, first_day_with_entry
from desktop.operations.visit_tallies import TallySum, tallies_noted
from desktop.operations.visits import GroupTally, tallies_between
from desktop.register.catalogue import KEPT
from desktop.register.clubs import DID_NOT_TAKE_PLACE, HELD, PRESENT
from desktop.register.moment import Moment
from desktop.register.periods import Period
from desktop.register.periods import month as month_period
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.clubs import ClubSessionRow, PresenceRow
from desktop.store.tables.lending import LoanEventRow, LoanRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """The figures of a month (product.md, C4).

    `people`, `titles`, `copies` and `overdue` are at its end, or today in the current month;
    `overdue` of a past month is how late the loans would be by the due dates they had then.
    `loans` are first loans; `renewals` are counted beside them.
    """

    year: int
    month: int
    visits_by_group: tuple[GroupTally, ...]
    visits: int
    visits_estimated: int
    tallies: tuple[TallySum, ...]
    days_with_entry: int
    open_days_without_entry: int
    loans: int
    renewals: int
    returns: int
    read_in_house: int
    overdue: int
    new_people: int
    people: int
    new_titles: int
    new_copies: int
    titles: int
    copies: int
    sessions_held: int
    sessions_not_held: int
    attendances_named: int
    attendances_unnamed: int


@dataclass(frozen=True, slots=True)
class _Attendances:
    named: int
    unnamed: int


def month_totals(unit: Session, moment: Moment, *, year: int, month: int) -> MonthTotals:
    """Return the figures of the month."""
    period = month_period(year, month)
    tallies = tallies_between(unit, moment, first=period.first, last=period.last)
    attendances = _attendances(unit, period)
    return MonthTotals(
        year=year,
        month=month,
        visits_by_group=tallies,
        visits=sum(tally.count for tally in tallies),
        visits_estimated=sum(tally.estimated for tally in tallies),
        tallies=tallies_noted(unit, moment, first=period.first, last=period.last),
        days_with_entry=len(days_with_entry(unit, period.first, period.last)),
        open_days_without_entry=len(forgotten_days(unit, moment, period)),
        loans=_count(unit, LoanRow.id, _within(LoanRow.lent_on, period), stands()),
        renewals=_events(unit, period, "renewed") - _events(unit, period, "renewal_undone"),
        returns=_count(
            unit, LoanRow.id, _within(LoanRow.closed_on, period), LoanRow.closed_how == RETURNED
        ),
        read_in_house=read_between(unit, period),
        overdue=_overdue(unit, moment, period),
        new_people=_count(unit, PersonRow.id, _within(PersonRow.joined_on, period), counts_once()),
        people=_count(unit, PersonRow.id, was_known_on(period.last)),
        new_titles=_titles(unit, period.last) - _titles(unit, period.first - timedelta(days=1)),
        new_copies=_copies(unit, _within(CopyRow.acquired_on, period)),
        titles=_titles(unit, period.last),
        copies=_copies(unit, col(CopyRow.acquired_on) <= period.last),
        sessions_held=_sessions(unit, period, HELD),
        sessions_not_held=_sessions(unit, period, DID_NOT_TAKE_PLACE),
        attendances_named=attendances.named,
        attendances_unnamed=attendances.unnamed,
    )


def forgotten_days(unit: Session, moment: Moment, period: Period) -> tuple[date, ...]:
    """Return open days that are over, since the house began, of which nothing is known."""
    began = first_day_with_entry(unit)
    if began is None:
        return ()
    opening = read_settings(unit, moment).opening
    known = days_with_entry(unit, period.first, period.last)
    return tuple(
        day
        for day in period.days_until(moment.yesterday)
        if day >= began and day not in known and opening.is_open(day)
    )


def _overdue(unit: Session, moment: Moment, period: Period) -> int:
    if period.last >= moment.today:
        return len(overdue_loans(unit, moment))
    last = period.last
    # Every change of a due date is an event that carries the new one.
    due_then = (
        select(col(LoanEventRow.due_on))
        .where(
            LoanEventRow.loan_id == LoanRow.id,
            col(LoanEventRow.due_on).is_not(None),
            col(LoanEventRow.on_day) <= last,
        )
        .order_by(col(LoanEventRow.on_day).desc(), text("loan_event.rowid DESC"))
        .limit(1)
        .correlate(LoanRow)
        .scalar_subquery()
    )
    return _count(
        unit,
        LoanRow.id,
        stands(),
        col(LoanRow.lent_on) <= last,
        col(LoanRow.closed_on).is_(None) | (col(LoanRow.closed_on) > last),
        func.coalesce(due_then, LoanRow.due_on) < last,
    )


def _titles(unit: Session, day: date) -> int:
    """Titles of which the house had a copy: the day of a title is that of its first copy."""
    titles = select(func.count(func.distinct(CopyRow.title_id)))
    return unit.exec(titles.where(CopyRow.state == KEPT, CopyRow.acquired_on <= day)).one()


def _copies(unit: Session, condition: ColumnElement[bool]) -> int:
    return _count(unit, CopyRow.id, CopyRow.state == KEPT, condition)


def _events(unit: Session, period: Period, what: str) -> int:
    return _count(
        unit, LoanEventRow.id, _within(LoanEventRow.on_day, period), LoanEventRow.what == what
    )


def _sessions(unit: Session, period: Period, state: str) -> int:
    return _count(
        unit,
        ClubSessionRow.id,
        _within(ClubSessionRow.on_day, period),
        ClubSessionRow.state == state,
    )


def _attendances(unit: Session, period: Period) -> _Attendances:
    held = _within(ClubSessionRow.on_day, period), ClubSessionRow.state == HELD
    named = (
        select(func.count(col(PresenceRow.id)))
        .join(ClubSessionRow, col(ClubSessionRow.id) == col(PresenceRow.session_id))
        .where(PresenceRow.mark == PRESENT, ~col(PresenceRow.leads), *held)
    )
    unnamed = select(func.coalesce(func.sum(ClubSessionRow.unnamed), 0)).where(*held)
    return _Attendances(named=unit.exec(named).one(), unnamed=unit.exec(unnamed).one())


def _within(day: date | None, period: Period) -> ColumnElement[bool]:
    return col(day).between(period.first, period.last)


def _count(unit: Session, row_id: UUID, *conditions: ColumnElement[bool] | bool) -> int:
    return unit.exec(select(func.count(col(row_id))).where(*conditions)).one()
