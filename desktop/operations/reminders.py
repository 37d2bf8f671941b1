"""Reminding of books that are late, and giving a lost one up; each can be taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.loan_changes import note_event, open_loan_row
from desktop.operations.loans import LOST_CLOSED, OpenLoan, due_soon_loans, open_loan_of
from desktop.operations.loans import overdue_loans as overdue
from desktop.operations.permission import name_at_desk
from desktop.operations.still_there import copy_row, person_row
from desktop.register.catalogue import LOST
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.register.ordering import vietnamese_key
from desktop.register.villages import walking_key
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow, ReminderRow
from desktop.store.tables.people import PersonRow

_Door = tuple[tuple[bool, str, bool, str], str]


@dataclass(frozen=True, slots=True)
class LateLoan:
    """A loan in the order in which books are fetched: hamlet by hamlet, house by house.

    Attributes:
        loan: the loan itself.
        phone: of the reader.
        house: whose members are reminded together: the household, or else the reader alone. An
            address says only the hamlet, so it makes nobody one house.
        starts_house: whether it is the first one of a house.
        times: how often was reminded, the last time on `reminded_on` by `reminded_by`.
    """

    loan: OpenLoan
    phone: str | None
    house: UUID
    starts_house: bool
    times: int
    reminded_on: date | None
    reminded_by: str | None


@dataclass(frozen=True, slots=True)
class LoansReminded(Done):
    """A house was reminded of its books."""

    person_name: str
    copies: int


@dataclass(frozen=True, slots=True)
class CopyLost(Done):
    """A reader has lost a copy."""

    person_name: str
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class RemindersMade:
    """The reminders that undo takes out."""

    reminders: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class LossBefore:
    """The loan that a loss closed, and what was said of its copy."""

    loan_id: UUID
    copy_id: UUID
    state: str


def late_loans(unit: Session, moment: Moment) -> tuple[LateLoan, ...]:
    """Return the loans that are late: as many as the number on the first screen."""
    return _with_reminders(unit, overdue(unit, moment))


def loans_due_soon(unit: Session, moment: Moment) -> tuple[LateLoan, ...]:
    """Return the loans that are due in the next days."""
    return _with_reminders(unit, due_soon_loans(unit, moment))


def remind(unit: Session, moment: Moment, *, loan_ids: Sequence[UUID]) -> LoansReminded:
    """Write down that a house was reminded of these loans today, by whoever is at the desk.

    Raises:
        LoanClosedError, NoLongerThereError: one of them is not out any more.
    """
    loans = [open_loan_row(unit, loan_id) for loan_id in loan_ids]
    keeper = name_at_desk(unit) or None
    made = [ReminderRow(loan_id=loan.id, on_day=moment.today, keeper=keeper) for loan in loans]
    unit.add_all(made)
    name = person_row(unit, loans[0].person_id).full_name
    done = LoansReminded(name, len(made))
    journal(unit, moment, done, RemindersMade(tuple(row.id for row in made)))
    return done


def report_lost(unit: Session, moment: Moment, *, loan_id: UUID) -> CopyLost:
    """The reader has lost the copy: the loan ends, and the copy is not lent any more.

    Raises:
        LoanClosedError, NoLongerThereError: it is not out any more.
    """
    loan = open_loan_row(unit, loan_id)
    copy = copy_row(unit, loan.copy_id)
    before = LossBefore(loan_id, copy.id, copy.state)
    loan.closed_on, loan.closed_how = moment.today, LOST_CLOSED
    note_event(unit, moment, loan, "lost")
    copy.state = LOST
    title = unit.get_one(TitleRow, copy.title_id).title
    name = person_row(unit, loan.person_id).full_name
    done = CopyLost(name, title, copy.accession_number)
    journal(unit, moment, done, before)
    return done


def take_back_reminders(unit: Session, moment: Moment, made: RemindersMade) -> None:
    """Nobody was reminded."""
    for reminder_id in made.reminders:
        unit.delete(unit.get_one(ReminderRow, reminder_id))


def take_back_loss(unit: Session, moment: Moment, before: LossBefore) -> None:
    """The copy is not lost: the reader has it.

    Raises:
        CannotUndoError: the copy was found, withdrawn or lent since.
    """
    loan = unit.get_one(LoanRow, before.loan_id)
    copy = unit.get_one(CopyRow, before.copy_id)
    is_lost = loan.closed_how == LOST_CLOSED and copy.state == LOST
    if not is_lost or open_loan_of(unit, copy.id) is not None:
        raise CannotUndoError(CopyLost.__name__)
    loan.closed_on, loan.closed_how = None, None
    note_event(unit, moment, loan, "lost_undone")
    copy.state = before.state


def _with_reminders(unit: Session, loans: Sequence[OpenLoan]) -> tuple[LateLoan, ...]:
    reminders: dict[UUID, list[ReminderRow]] = {}
    asked = [loan.loan_id for loan in loans]
    rows = unit.exec(select(ReminderRow).where(col(ReminderRow.loan_id).in_(asked)))
    for row in rows:
        reminders.setdefault(row.loan_id, []).append(row)
    people = [loan.person_id for loan in loans]
    rows_of = {
        row.id: row for row in unit.exec(select(PersonRow).where(col(PersonRow.id).in_(people)))
    }
    houses = {row.id: row.household_id or row.id for row in rows_of.values()}
    lines: list[LateLoan] = []
    for loan in _as_one_walks(loans, houses):
        said = sorted(reminders.get(loan.loan_id, ()), key=lambda row: (row.on_day, row.id))
        house = houses[loan.person_id]
        lines.append(
            LateLoan(
                loan,
                rows_of[loan.person_id].phone,
                house,
                not lines or lines[-1].house != house,
                len(said),
                said[-1].on_day if said else None,
                said[-1].keeper if said else None,
            )
        )
    return tuple(lines)


def _as_one_walks(loans: Sequence[OpenLoan], houses: Mapping[UUID, UUID]) -> list[OpenLoan]:
    # A house is reached once, where the first of its readers lives: of two members of a household
    # one may have no address.
    doors: dict[UUID, _Door] = {}
    for loan in loans:
        house, door = houses[loan.person_id], _door(loan)
        doors[house] = min(door, doors.get(house, door))

    def order(loan: OpenLoan) -> tuple[_Door, UUID, str, UUID, date]:
        house = houses[loan.person_id]
        name = vietnamese_key(loan.person_name)
        return doors[house], house, name, loan.person_id, loan.due_on

    return sorted(loans, key=order)


def _door(loan: OpenLoan) -> _Door:
    return walking_key(loan.address), vietnamese_key(loan.person_name)
