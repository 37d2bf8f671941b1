"""Somebody known is here: one visit a person and day, counted in the group of the person.

No list of who came when is kept. The visit's id is made of person, day and number: the register
can tell that somebody was counted already, also by the other computer, and adds nobody twice.
"""

from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.people_search import PersonLine, find_people
from desktop.operations.visit_facts import VisitMade, visit_row
from desktop.operations.visit_groups import VisitGroup, group_row, visit_groups
from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.errors import AlreadyThereError, NoLongerThereError, PersonHasLeftError
from desktop.register.moment import Moment
from desktop.register.text import at_the_door
from desktop.register.visits import labels_by_age
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitRow

_SPACE = UUID("8a7d9f5e-5a53-5a0d-8f0e-6f2f9f8f3c11")
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class CheckedIn(Done):
    """Somebody known is here."""

    full_name: str
    group_label: str


def who_is_meant(unit: Session, moment: Moment, *, typed: str) -> tuple[PersonLine, ...]:
    """Return the people whom a card number or a name may mean, at most eight."""
    words = at_the_door(typed)
    if kind_of(words.replace(" ", "")) is CodeKind.CARD:
        words = words.replace(" ", "")
    return find_people(unit, moment, typed=words, limit=_SHOWN) if words else ()


def check_in(unit: Session, moment: Moment, *, person_id: UUID, again: bool = False) -> CheckedIn:
    """Count the visit of somebody known; with `again` they came back on the same day.

    Raises:
        AlreadyThereError: they were counted today.
        PersonHasLeftError: they are no reader any more.
        NoLongerThereError: there is no such person.
    """
    person = unit.get(PersonRow, person_id)
    if person is None or person.erased:
        raise NoLongerThereError(PersonRow.record_kind)
    if person.left_on is not None:
        raise PersonHasLeftError(person.full_name)
    visit_id, counted = _next_visit(unit, moment, person_id)
    if counted and not again:
        raise AlreadyThereError(person.full_name)
    group = _group_of(unit, moment, person)
    group_row(unit, group.group_id)
    unit.add(
        visit_row(moment, group_id=group.group_id, count=1, day=moment.today, visit_id=visit_id)
    )
    done = CheckedIn(person.full_name, group.label)
    journal(unit, moment, done, VisitMade(visit_id))
    return done


def _next_visit(unit: Session, moment: Moment, person_id: UUID) -> tuple[UUID, bool]:
    """Return the id of the person's next visit today, and whether one of today stands."""
    number, stands = 1, False
    while unit.get(VisitRow, visit_id := _visit_id(person_id, moment, number)) is not None:
        stands = stands or not _taken_back(unit, moment, visit_id)
        number += 1
    return visit_id, stands


def _visit_id(person_id: UUID, moment: Moment, number: int) -> UUID:
    return uuid5(_SPACE, f"{person_id.hex}/{moment.today.isoformat()}/{number}")


def _taken_back(unit: Session, moment: Moment, visit_id: UUID) -> bool:
    reversal = select(VisitRow.id).where(
        VisitRow.on_day == moment.today, col(VisitRow.reverses_id) == visit_id
    )
    return unit.exec(reversal).first() is not None


def _group_of(unit: Session, moment: Moment, person: PersonRow) -> VisitGroup:
    """Return the tile of the person: their own group, else by age, else the first."""
    groups = visit_groups(unit, moment)
    by_id = {group.group_id: group for group in groups}
    if person.group_id in by_id:
        return by_id[person.group_id]
    by_label = {group.label: group for group in groups}
    if person.birth_year is not None:
        for label in labels_by_age(moment.today.year - person.birth_year):
            if label in by_label:
                return by_label[label]
    return groups[0]
