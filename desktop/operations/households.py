"""Households (hộ): who lives under one roof, and who is the head."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.done import Done, journal
from desktop.operations.still_there import known_person_row
from desktop.register.moment import Moment
from desktop.store.tables.people import HouseholdRow, PersonRow


@dataclass(frozen=True, slots=True)
class HouseholdJoined(Done):
    """Somebody lives with somebody now."""

    person_id: UUID
    full_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class HouseholdLeft(Done):
    """Somebody lives there no longer."""

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class HeadChosen(Done):
    """Somebody is the head of the household."""

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class HouseholdBefore:
    """Where each of some people lived, who was the head, and the household that was made."""

    lived: tuple[tuple[UUID, UUID | None], ...] = ()
    heads: tuple[tuple[UUID, UUID | None], ...] = ()
    made: UUID | None = None


def join_household(
    unit: Session, moment: Moment, *, person_id: UUID, other_id: UUID
) -> HouseholdJoined:
    """Have the person live with the other, who is the head if nobody wrote a household down yet.

    Raises:
        NoLongerThereError: one of them is not there.
    """
    person, other = known_person_row(unit, person_id), known_person_row(unit, other_id)
    done = HouseholdJoined(person.id, person.full_name, other.full_name)
    if person.id == other.id or _live_together(person, other):
        return done
    lived = [(person.id, person.household_id)]
    heads = _give_up_head(unit, person)
    made = None
    if other.household_id is None:
        household = HouseholdRow(since=moment.today, head_id=other.id)
        unit.add(household)
        lived.append((other.id, None))
        other.household_id = made = household.id
    person.household_id = other.household_id
    journal(unit, moment, done, HouseholdBefore(tuple(lived), heads, made))
    return done


def leave_household(unit: Session, moment: Moment, *, person_id: UUID) -> HouseholdLeft:
    """Have the person live alone; a household whose head left has none until one is chosen.

    Raises:
        NoLongerThereError: there is no such person.
    """
    person = known_person_row(unit, person_id)
    done = HouseholdLeft(person.id, person.full_name)
    if person.household_id is not None:
        lived = ((person.id, person.household_id),)
        journal(unit, moment, done, HouseholdBefore(lived, _give_up_head(unit, person)))
        person.household_id = None
    return done


def choose_head(unit: Session, moment: Moment, *, person_id: UUID) -> HeadChosen:
    """Make the person the head of the household.

    Raises:
        NoLongerThereError: there is no such person.
    """
    person = known_person_row(unit, person_id)
    done = HeadChosen(person.id, person.full_name)
    household = _household(unit, person)
    if household is not None and household.head_id != person.id:
        heads = ((household.id, household.head_id),)
        journal(unit, moment, done, HouseholdBefore(heads=heads))
        household.head_id = person.id
    return done


def restore_household(unit: Session, moment: Moment, before: HouseholdBefore) -> None:
    """Have everybody live where they lived; a household that was made goes if it is empty."""
    for person_id, household_id in before.lived:
        unit.get_one(PersonRow, person_id).household_id = household_id
    for household_id, head_id in before.heads:
        unit.get_one(HouseholdRow, household_id).head_id = head_id
    unit.flush()
    lives = select(PersonRow.id).where(PersonRow.household_id == before.made)
    if before.made is not None and unit.exec(lives).first() is None:
        unit.delete(unit.get_one(HouseholdRow, before.made))


def _live_together(person: PersonRow, other: PersonRow) -> bool:
    return person.household_id is not None and person.household_id == other.household_id


def _household(unit: Session, person: PersonRow) -> HouseholdRow | None:
    return None if person.household_id is None else unit.get(HouseholdRow, person.household_id)


def _give_up_head(unit: Session, person: PersonRow) -> tuple[tuple[UUID, UUID | None], ...]:
    household = _household(unit, person)
    if household is None or household.head_id != person.id:
        return ()
    household.head_id = None
    return ((household.id, person.id),)
