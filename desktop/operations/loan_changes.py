"""Lending, taking back and renewing, and the compensating facts of each.

A copy has at most one open loan: every way in here asks for it first, in one transaction that no
other can enter.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.operations.crate_lists import CrateLeft, crate_that_left
from desktop.operations.crate_rows import end_away, title_of
from desktop.operations.done import Done, journal
from desktop.operations.holds import awaited_by, end_hold
from desktop.operations.loans import (
    RETURNED,
    LoanBefore,
    LoanMade,
    copies_out_by_person,
    open_loan_of,
)
from desktop.operations.settings import read_settings
from desktop.operations.still_there import copy_row, loan_row, person_row
from desktop.register.catalogue import KEPT
from desktop.register.errors import (
    CannotUndoError,
    CopyAlreadyLentError,
    CopyNotLendableError,
    LoanClosedError,
    LoanLimitReachedError,
    PersonHasLeftError,
    RenewalLimitReachedError,
)
from desktop.register.lending import (
    Despite,
    days_late,
    due_date,
    may_hold_another,
    may_renew,
    renewed_due_date,
)
from desktop.register.moment import Moment
from desktop.store.tables.lending import LoanEventRow, LoanRow


@dataclass(frozen=True, slots=True)
class CopyLent(Done):
    """A copy was lent; `returned_from` names who had it until now, if it was out."""

    loan_id: UUID
    person_id: UUID
    person_name: str
    title: str
    accession_number: str
    due_on: date
    returned_from: str | None = None


@dataclass(frozen=True, slots=True)
class CopyReturned(Done):
    """A copy came back; `crate` is the one it belongs to, if that was given back without it.

    `awaited_by` is who waits for it.
    """

    loan_id: UUID
    person_id: UUID
    person_name: str
    title: str
    accession_number: str
    days_late: int
    crate: CrateLeft | None = None
    awaited_by: str | None = None


@dataclass(frozen=True, slots=True)
class LoanRenewed(Done):
    """A loan was renewed."""

    loan_id: UUID
    person_id: UUID
    person_name: str
    title: str
    accession_number: str
    due_on: date


def lend_copy(
    unit: Session,
    moment: Moment,
    *,
    person_id: UUID,
    copy_id: UUID,
    despite: Despite = Despite.NOTHING,
    due_on: date | None = None,
) -> CopyLent:
    """Lend a copy to a person, until `due_on` if the keeper chose a day.

    `despite` is what the keeper has seen and goes on with. They see it only after the copy was in
    their hands, so a copy that is still out to somebody else comes back with it.

    Raises:
        CopyAlreadyLentError, CopyNotLendableError, PersonHasLeftError: it cannot be lent.
        LoanLimitReachedError, BookAwaitedError: the keeper may go on despite it.
        NoLongerThereError: the person or the copy is gone.
    """
    out = open_loan_of(unit, copy_id)
    if out is not None and not (despite and out.person_id != person_id):
        raise CopyAlreadyLentError(person_row(unit, out.person_id).full_name)
    return hand_over(
        unit,
        moment,
        person_id=person_id,
        copy_id=copy_id,
        despite=despite,
        due_on=due_on,
    )


def hand_over(
    unit: Session,
    moment: Moment,
    *,
    person_id: UUID,
    copy_id: UUID,
    despite: Despite = Despite.NOTHING,
    due_on: date | None = None,
) -> CopyLent:
    """Lend a copy that the keeper holds; whoever has it by the register has brought it back.

    Raises:
        as `lend_copy`, but for a copy that is out.
    """
    done, made = make_loan(
        unit,
        moment,
        person_id=person_id,
        copy_id=copy_id,
        despite=despite,
        due_on=due_on,
    )
    journal(unit, moment, done, made)
    return done


def make_loan(
    unit: Session,
    moment: Moment,
    *,
    person_id: UUID,
    copy_id: UUID,
    despite: Despite = Despite.NOTHING,
    due_on: date | None = None,
) -> tuple[CopyLent, LoanMade]:
    """Lend a copy as `hand_over` does, and leave the journal to the caller."""
    person, copy = person_row(unit, person_id), copy_row(unit, copy_id)
    settings = read_settings(unit, moment)
    if person.left_on is not None:
        raise PersonHasLeftError(person.full_name)
    if copy.state != KEPT:
        raise CopyNotLendableError
    held = copies_out_by_person(unit, [person_id]).get(person_id, 0)
    if not (despite or may_hold_another(settings.lending, copies_held=held)):
        limit = settings.lending.copies_per_person
        raise LoanLimitReachedError(limit, person.full_name, person_id, copy_id)
    hold_id = end_hold(
        unit,
        moment,
        copy=copy,
        person_id=person_id,
        despite_hold=despite is Despite.HOLD,
    )
    closed = open_loan_of(unit, copy_id)
    if closed is not None:
        close_loan(unit, moment, closed)
    due_on = due_on or due_date(settings.lending, settings.opening, lent_on=moment.today)
    loan = LoanRow(
        copy_id=copy_id,
        person_id=person_id,
        lent_on=moment.today,
        due_on=due_on,
        current_due_on=due_on,
    )
    unit.add(loan)
    done = CopyLent(
        loan_id=loan.id,
        person_id=person_id,
        person_name=person.full_name,
        title=title_of(unit, copy),
        accession_number=copy.accession_number,
        due_on=loan.due_on,
        returned_from=person_row(unit, closed.person_id).full_name if closed else None,
    )
    # What should be elsewhere with a crate is evidently here.
    times = end_away(unit, moment, copy_id)
    return done, LoanMade(loan.id, closed.id if closed else None, times, hold_id)


def return_copy(unit: Session, moment: Moment, *, loan_id: UUID) -> CopyReturned:
    """Take a copy back.

    Raises:
        LoanClosedError: it came back before.
        NoLongerThereError: the loan was undone.
    """
    loan = open_loan_row(unit, loan_id)
    person, copy = person_row(unit, loan.person_id), copy_row(unit, loan.copy_id)
    close_loan(unit, moment, loan)
    done = CopyReturned(
        loan_id=loan_id,
        person_id=person.id,
        person_name=person.full_name,
        title=title_of(unit, copy),
        accession_number=copy.accession_number,
        days_late=days_late(due_on=loan.current_due_on, today=moment.today),
        crate=crate_that_left(unit, moment, copy_id=copy.id),
        awaited_by=awaited_by(unit, moment, copy=copy),
    )
    journal(unit, moment, done, LoanMade(loan_id, loan_id))
    return done


def renew_loan(
    unit: Session, moment: Moment, *, loan_id: UUID, despite_limit: bool = False
) -> LoanRenewed:
    """Let a person keep a copy longer, counted from today.

    Raises:
        RenewalLimitReachedError: the keeper may go on with `despite_limit`.
        LoanClosedError: the copy came back before.
        NoLongerThereError: the loan was undone.
    """
    loan = open_loan_row(unit, loan_id)
    settings = read_settings(unit, moment)
    if not (despite_limit or may_renew(settings.lending, renewals=loan.renewals)):
        raise RenewalLimitReachedError(settings.lending.renewals, loan_id)
    before = LoanBefore(loan_id, loan.current_due_on, loan.renewals)
    loan.current_due_on = renewed_due_date(
        settings.lending, settings.opening, due_on=loan.current_due_on, today=moment.today
    )
    loan.renewals += 1
    note_event(unit, moment, loan, "renewed", due_on=loan.current_due_on)
    person, copy = person_row(unit, loan.person_id), copy_row(unit, loan.copy_id)
    what = title_of(unit, copy), copy.accession_number
    done = LoanRenewed(loan_id, person.id, person.full_name, *what, loan.current_due_on)
    journal(unit, moment, done, before)
    return done


def close_loan(unit: Session, moment: Moment, loan: LoanRow) -> None:
    """Write down that the copy came back."""
    loan.closed_on, loan.closed_how = moment.today, RETURNED
    note_event(unit, moment, loan, "returned")


def reopen_loan(unit: Session, moment: Moment, loan_id: UUID, *, what: str) -> None:
    """The copy did not come back; raise CannotUndoError if it was lent again."""
    unit.flush()
    loan = unit.get_one(LoanRow, loan_id)
    if loan.closed_how != RETURNED or open_loan_of(unit, loan.copy_id) is not None:
        raise CannotUndoError(what)
    loan.closed_on, loan.closed_how = None, None
    note_event(unit, moment, loan, "return_undone")


def open_loan_row(unit: Session, loan_id: UUID) -> LoanRow:
    """Return a loan that is out, or raise LoanClosedError or NoLongerThereError."""
    loan = loan_row(unit, loan_id)
    if loan.closed_how is not None:
        raise LoanClosedError(person_row(unit, loan.person_id).full_name)
    return loan


def note_event(
    unit: Session, moment: Moment, loan: LoanRow, what: str, *, due_on: date | None = None
) -> None:
    """Write down what happened to a loan."""
    unit.add(LoanEventRow(loan_id=loan.id, what=what, on_day=moment.today, due_on=due_on))
