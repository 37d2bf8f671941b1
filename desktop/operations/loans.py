"""The loans that are out: of one person, overdue, due soon, and the figures of the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect
from sqlmodel import Session, col, func, select

from desktop.register.lending import days_late
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow

RETURNED, UNDONE, LOST_CLOSED = "returned", "undone", "lost"


@dataclass(frozen=True, slots=True)
class OpenLoan:
    """One copy that is out."""

    loan_id: UUID
    copy_id: UUID
    person_id: UUID
    person_name: str
    address: str | None
    title: str
    accession_number: str
    lent_on: date
    due_on: date
    days_late: int
    renewals: int


@dataclass(frozen=True, slots=True)
class LendingFigures:
    """The numbers of the desk on the first screen."""

    lent_today: int
    returned_today: int
    due_today: int
    overdue: int


@dataclass(frozen=True, slots=True)
class LoanMade:
    """The loan that undo takes back, the one that was closed for it, and the times in a crate.

    `hold_id` is the hold of the reader that it ended.
    """

    loan_id: UUID
    closed_loan_id: UUID | None
    crate_times: tuple[UUID, ...] = ()
    hold_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LoanBefore:
    """A loan as it stood before it was renewed or closed."""

    loan_id: UUID
    due_on: date
    renewals: int


def is_open() -> ColumnElement[bool]:
    """Return the condition for a loan that is out: it came neither back nor was it undone."""
    return col(LoanRow.closed_how).is_(None)


def loans_of(unit: Session, moment: Moment, *, person_id: UUID) -> tuple[OpenLoan, ...]:
    """Return what the person has, the most urgent first."""
    return loans_where(unit, moment, LoanRow.person_id == person_id, is_open())


def overdue_loans(unit: Session, moment: Moment) -> tuple[OpenLoan, ...]:
    """Return the loans that are late, the latest first."""
    return loans_where(unit, moment, *_overdue(moment))


def due_soon_loans(unit: Session, moment: Moment, *, days: int = 3) -> tuple[OpenLoan, ...]:
    """Return the loans that are due today or in the next days."""
    last = moment.today + timedelta(days=days)
    return loans_where(
        unit, moment, is_open(), col(LoanRow.current_due_on).between(moment.today, last)
    )


def lending_figures(unit: Session, moment: Moment) -> LendingFigures:
    """Return the numbers of the desk; what was taken back is in none of them."""
    today = moment.today
    lent = _counted(LoanRow.lent_on == today, stands())
    returned = _counted(LoanRow.closed_on == today, LoanRow.closed_how == RETURNED)
    due = _counted(is_open(), LoanRow.current_due_on == today)
    # One question for four numbers: it is asked again after every scan.
    figures = unit.exec(select(lent, returned, due, _counted(*_overdue(moment)))).one()
    return LendingFigures(*figures)


def open_loan_of(unit: Session, copy_id: UUID) -> LoanRow | None:
    """Return the loan by which the copy is out."""
    return unit.exec(select(LoanRow).where(LoanRow.copy_id == copy_id, is_open())).first()


def copies_out_by_person(unit: Session, people: Sequence[UUID]) -> dict[UUID, int]:
    """Return how many copies each of these people has; who has none is left out."""
    held = (
        select(LoanRow.person_id, func.count(col(LoanRow.id)))
        .where(is_open(), col(LoanRow.person_id).in_(people))
        .group_by(col(LoanRow.person_id))
    )
    return dict(unit.exec(held).all())


def stands() -> ColumnElement[bool]:
    """Return the condition for a loan that was not undone."""
    return col(LoanRow.closed_how).is_distinct_from(UNDONE)


def loans_where(
    unit: Session, moment: Moment, *conditions: ColumnElement[bool] | bool
) -> tuple[OpenLoan, ...]:
    """Return the loans that meet the conditions, the most urgent first."""
    found = (
        select(LoanRow, CopyRow.accession_number, TitleRow.title, PersonRow)
        .join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .join(PersonRow, col(PersonRow.id) == col(LoanRow.person_id))
        .where(*conditions)
        .order_by(col(LoanRow.current_due_on), col(PersonRow.sort_key), col(TitleRow.folded))
    )
    return tuple(
        OpenLoan(
            loan_id=loan.id,
            copy_id=loan.copy_id,
            person_id=loan.person_id,
            person_name=person.full_name,
            address=person.address,
            title=title,
            accession_number=accession_number,
            lent_on=loan.lent_on,
            due_on=loan.current_due_on,
            days_late=days_late(due_on=loan.current_due_on, today=moment.today),
            renewals=loan.renewals,
        )
        for loan, accession_number, title, person in unit.exec(found)
    )


def _overdue(moment: Moment) -> tuple[ColumnElement[bool], ...]:
    """The one condition behind the overdue list and its number."""
    return is_open(), col(LoanRow.current_due_on) < moment.today


def _counted(*conditions: ColumnElement[bool] | bool) -> ScalarSelect[int]:
    return select(func.count(col(LoanRow.id))).where(*conditions).scalar_subquery()
