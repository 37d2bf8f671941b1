"""What a reader takes home on paper: the books that are out and until when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.operations.cards import card_of, household_of
from desktop.operations.loans import OpenLoan, loans_of
from desktop.operations.settings import read_settings
from desktop.register.moment import Moment


@dataclass(frozen=True, slots=True)
class SlipReader:
    """One reader and what is out, the first due first; of a child the given name alone is told."""

    name: str
    loans: tuple[OpenLoan, ...]


@dataclass(frozen=True, slots=True)
class LoanSlip:
    """The slip of one reader, or of everybody under one roof who has books.

    `paper` is what the house prints slips on, "" if it prints none; `household` is how many live
    together.
    """

    house_name: str
    day: date
    paper: str
    readers: tuple[SlipReader, ...]
    household: int


def loan_slip(
    unit: Session, moment: Moment, *, person_id: UUID, whole_household: bool = False
) -> LoanSlip:
    """Return the slip of one person, or of the household.

    Raises:
        NoLongerThereError: there is no such person.
    """
    settings = read_settings(unit, moment)
    household = household_of(unit, moment, person_id=person_id)
    chosen = household if whole_household else (card_of(unit, moment, person_id=person_id),)
    readers = [
        SlipReader(card.name_on_card, loans_of(unit, moment, person_id=card.person_id))
        for card in chosen
    ]
    return LoanSlip(
        settings.house_name,
        moment.today,
        settings.slip_paper,
        tuple(reader for reader in readers if reader.loans),
        len(household),
    )
