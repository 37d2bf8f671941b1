"""A keeper's answers to what two computers of the house wrote down differently."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.loans import RETURNED, is_open
from desktop.operations.numbering import next_card_number
from desktop.operations.settings import read_settings
from desktop.operations.still_there import copy_row, loan_row, person_row
from desktop.register.errors import CannotUndoError, LoanClosedError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import TitleRow
from desktop.store.tables.lending import LoanEventRow, LoanRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class HolderNamed(Done):
    """It was said who has the copy; whoever else had it by the register has returned it."""

    person_name: str
    title: str


@dataclass(frozen=True, slots=True)
class LoansClosed:
    """The loans that undo opens again."""

    loan_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class CardOwnerNamed(Done):
    """It was said who has the card; each of the others was given a new number."""

    person_name: str
    card_number: str
    others: int


@dataclass(frozen=True, slots=True)
class CardsBefore:
    """Who had the card, so that undo can give it back to all of them."""

    card_number: str
    person_ids: tuple[UUID, ...]


def name_holder(unit: Session, moment: Moment, *, loan_id: UUID) -> HolderNamed:
    """Say that this loan is the one that is out; the others of its copy came back today.

    Raises:
        LoanClosedError: the copy came back from this person meanwhile.
        NoLongerThereError: the loan was undone.
    """
    kept = loan_row(unit, loan_id)
    if kept.closed_how is not None:
        raise LoanClosedError(person_row(unit, kept.person_id).full_name)
    others = unit.exec(
        select(LoanRow).where(LoanRow.copy_id == kept.copy_id, is_open(), LoanRow.id != loan_id)
    ).all()
    for loan in others:
        loan.closed_on, loan.closed_how = moment.today, RETURNED
        unit.add(LoanEventRow(loan_id=loan.id, what="returned", on_day=moment.today))
    title = unit.get_one(TitleRow, copy_row(unit, kept.copy_id).title_id).title
    done = HolderNamed(person_row(unit, kept.person_id).full_name, title)
    if others:
        journal(unit, moment, done, LoansClosed(tuple(loan.id for loan in others)))
    return done


def open_again(unit: Session, moment: Moment, closed: LoansClosed) -> None:
    """Nobody said who has the copy: every loan of it is out as it was."""
    for loan_id in closed.loan_ids:
        loan = unit.get_one(LoanRow, loan_id)
        if loan.closed_how != RETURNED:
            raise CannotUndoError(HolderNamed.__name__)
        loan.closed_on, loan.closed_how = None, None
        unit.add(LoanEventRow(loan_id=loan_id, what="return_undone", on_day=moment.today))


def name_card_owner(unit: Session, moment: Moment, *, person_id: UUID) -> CardOwnerNamed:
    """Say that this person has the card; give each of the others the next free number.

    Raises:
        NoLongerThereError: there is no such person.
    """
    owner = person_row(unit, person_id)
    others = unit.exec(
        select(PersonRow).where(
            PersonRow.card_number == owner.card_number,
            col(PersonRow.left_on).is_(None),
            PersonRow.id != person_id,
        )
    ).all()
    before = CardsBefore(owner.card_number, tuple(other.id for other in others))
    house_number = read_settings(unit, moment).house_number
    for other in others:
        other.card_number = next_card_number(unit, house_number=house_number)
    done = CardOwnerNamed(owner.full_name, owner.card_number, len(others))
    if others:
        journal(unit, moment, done, before)
    return done


def share_card_again(unit: Session, moment: Moment, before: CardsBefore) -> None:
    """Nobody said whose the card is: all of them have its number again."""
    for person_id in before.person_ids:
        unit.get_one(PersonRow, person_id).card_number = before.card_number
