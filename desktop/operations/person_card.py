"""Everything that the desk shows of one person."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.loans import OpenLoan, loans_of
from desktop.operations.people_search import guardian_names
from desktop.operations.settings import read_settings
from desktop.operations.still_there import known_person_row
from desktop.register.moment import Moment
from desktop.register.people import ABOUT
from desktop.store.tables.people import HouseholdRow, PersonRow
from desktop.store.tables.visits import VisitGroupRow


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    """Somebody under the person's roof, or the person."""

    person_id: UUID
    full_name: str
    is_head: bool


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything about one person; `copies_allowed` is how many the house usually lends.

    `household` is empty where nobody wrote one down; the head stands first in it. `merged` are
    the names of entries that turned out to be this person.
    """

    person_id: UUID
    full_name: str
    group_label: str | None
    group_id: UUID | None
    address: str | None
    guardian: str | None
    birth_year: int | None
    phone: str | None
    sort_word: str
    card_number: str
    joined_on: date
    left_on: date | None
    loans: tuple[OpenLoan, ...]
    copies_allowed: int
    nickname: str | None = None
    former_names: str | None = None
    born_about: bool = False
    guardian_id: UUID | None = None
    household: tuple[HouseholdMember, ...] = ()
    merged: tuple[str, ...] = ()


def person_card(unit: Session, moment: Moment, *, person_id: UUID) -> PersonCard:
    """Return everything about a person.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    group = unit.get(VisitGroupRow, row.group_id) if row.group_id else None
    names = guardian_names(unit, [row])
    return PersonCard(
        person_id=row.id,
        full_name=row.full_name,
        group_label=group.label if group else None,
        group_id=row.group_id,
        address=row.address,
        guardian=names.get(row.guardian_id) if row.guardian_id else row.guardian,
        birth_year=row.birth_year,
        phone=row.phone,
        sort_word=row.sort_word,
        card_number=row.card_number,
        joined_on=row.joined_on,
        left_on=row.left_on,
        loans=loans_of(unit, moment, person_id=person_id),
        copies_allowed=read_settings(unit, moment).lending.copies_per_person,
        nickname=row.nickname,
        former_names=row.former_names,
        born_about=row.birth_certainty == ABOUT,
        guardian_id=row.guardian_id,
        household=household_members(unit, row.household_id),
        merged=_merged_names(unit, row.id),
    )


def _merged_names(unit: Session, person_id: UUID) -> tuple[str, ...]:
    found = select(PersonRow.full_name).where(
        PersonRow.merged_into == person_id, col(PersonRow.erased).is_(False)
    )
    return tuple(unit.exec(found.order_by(col(PersonRow.sort_key))))


def household_members(unit: Session, household_id: UUID | None) -> tuple[HouseholdMember, ...]:
    """Return who lives in a household that was written down, the head first."""
    if household_id is None:
        return ()
    household = unit.get(HouseholdRow, household_id)
    head_id = None if household is None else household.head_id
    rows = unit.exec(
        select(PersonRow)
        .where(PersonRow.household_id == household_id, col(PersonRow.merged_into).is_(None))
        .order_by(col(PersonRow.sort_key))
    ).all()
    members = [HouseholdMember(row.id, row.full_name, row.id == head_id) for row in rows]
    return tuple(sorted(members, key=lambda member: not member.is_head))
