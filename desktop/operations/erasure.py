"""Erasing a person: nobody can read who it was any more, and every count stays true.

It cannot be taken back, here or anywhere: no older stick, copy or machine brings the name again.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.still_there import known_person_row
from desktop.register.errors import BooksOutError
from desktop.register.moment import Moment
from desktop.store.erasing import order_erasure
from desktop.store.person_merging import merged_into
from desktop.store.tables.clubs import ClubMemberRow
from desktop.store.tables.lending import LoanRow


@dataclass(frozen=True, slots=True)
class PersonErased:
    """A person was erased: no deed that could be undone, and who it was is not said."""


def erase_person(unit: Session, moment: Moment, *, person_id: UUID) -> PersonErased:
    """Erase a person for ever; visits, loans and presences stay counted.

    Raises:
        BooksOutError: copies are out on the person's card.
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    out = _copies_out(unit, person_id)
    if out:
        raise BooksOutError(out)
    row.left_on = row.left_on or moment.today
    for membership in _open_memberships(unit, person_id):
        membership.until = moment.today
    for one in (person_id, *merged_into(unit, person_id)):
        order_erasure(unit, one)
    return PersonErased()


def _copies_out(unit: Session, person_id: UUID) -> int:
    out = select(func.count()).where(
        LoanRow.person_id == person_id, col(LoanRow.closed_how).is_(None)
    )
    return unit.exec(out).one()


def _open_memberships(unit: Session, person_id: UUID) -> list[ClubMemberRow]:
    return list(
        unit.exec(
            select(ClubMemberRow).where(
                ClubMemberRow.person_id == person_id, col(ClubMemberRow.until).is_(None)
            )
        )
    )
