"""Finding people: by name, card or phone, in Vietnamese order, and everything about one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, func, select

from desktop.operations.loans import OpenLoan, copies_out_by_person, loans_of
from desktop.operations.settings import read_settings
from desktop.operations.still_there import known_person_row
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.register.text import at_the_door
from desktop.store.search_index import found_ids
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitGroupRow

_PHONE_DIGITS = 3
"""So many digits at least are looked for at the end of phone numbers."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in a list."""

    person_id: UUID
    full_name: str
    group_label: str | None
    address: str | None
    birth_year: int | None
    guardian: str | None
    copies_out: int


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything about one person; `copies_allowed` is how many the house usually lends."""

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


def find_people(
    unit: Session, moment: Moment, *, typed: str = "", limit: int = 50, everyone: bool = False
) -> tuple[PersonLine, ...]:
    """Return the people whose name, initials, card number or last digits of the phone match.

    Without anything typed: everybody, in Vietnamese order. People who left are found only with
    `everyone`.
    """
    people = select(PersonRow).where(col(PersonRow.erased).is_(False))
    if not everyone:
        people = people.where(col(PersonRow.left_on).is_(None))
    if not typed.strip():
        return _lines(unit, unit.exec(people.order_by(col(PersonRow.sort_key)).limit(limit)).all())
    ids = [*_by_number(unit, typed), *found_ids(unit, "person", typed, limit=2 * limit)]
    rows = unit.exec(people.where(col(PersonRow.id).in_(ids))).all()
    place = {person_id: place for place, person_id in reversed(list(enumerate(ids)))}
    return _lines(unit, sorted(rows, key=lambda row: place[row.id])[:limit])


def people_count(unit: Session, moment: Moment) -> int:
    """Return how many people are readers or members now."""
    return unit.exec(
        select(func.count(col(PersonRow.id))).where(
            col(PersonRow.left_on).is_(None), col(PersonRow.erased).is_(False)
        )
    ).one()


def person_card(unit: Session, moment: Moment, *, person_id: UUID) -> PersonCard:
    """Return everything about a person.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    group = unit.get(VisitGroupRow, row.group_id) if row.group_id else None
    return PersonCard(
        person_id=row.id,
        full_name=row.full_name,
        group_label=group.label if group else None,
        group_id=row.group_id,
        address=row.address,
        guardian=row.guardian,
        birth_year=row.birth_year,
        phone=row.phone,
        sort_word=row.sort_word,
        card_number=row.card_number,
        joined_on=row.joined_on,
        left_on=row.left_on,
        loans=loans_of(unit, moment, person_id=person_id),
        copies_allowed=read_settings(unit, moment).lending.copies_per_person,
    )


def household_of(unit: Session, moment: Moment, *, person_id: UUID) -> tuple[PersonLine, ...]:
    """Return who seems to live with the person, the person first; who left is not among them.

    One address and one parent, or one telephone: more is not written down about a household.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    here = (col(PersonRow.left_on).is_(None), ~col(PersonRow.erased), PersonRow.full_name != "")
    others = select(PersonRow).where(*here, lives_with(row))
    found = unit.exec(others.order_by(col(PersonRow.sort_key))).all()
    return _lines(unit, [row, *found] if row.left_on is None else found)


def lives_with(row: PersonRow) -> ColumnElement[bool]:
    """Return the condition for the others who seem to live with this person."""
    related: list[ColumnElement[bool]] = [col(PersonRow.guardian) == row.full_name]
    if row.guardian:
        related += [
            col(PersonRow.guardian) == row.guardian,
            col(PersonRow.full_name) == row.guardian,
        ]
    shared = [and_(col(PersonRow.address) == row.address, or_(*related))]
    if row.phone:
        shared.append(col(PersonRow.phone) == row.phone)
    return and_(or_(*shared), col(PersonRow.id) != row.id)


def similar_people(
    unit: Session,
    moment: Moment,
    *,
    full_name: str,
    limit: int = 3,
) -> tuple[PersonLine, ...]:
    """Return people with the same name, however its marks are typed: is it one of them?"""
    same = select(PersonRow).where(PersonRow.folded == fold(full_name), PersonRow.folded != "")
    return _lines(unit, unit.exec(same.limit(limit)).all())


def person_lines(unit: Session, ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
    """Return these people in Vietnamese order."""
    people = select(PersonRow).where(col(PersonRow.id).in_(ids))
    return _lines(unit, unit.exec(people.order_by(col(PersonRow.sort_key))).all())


def _by_number(unit: Session, typed: str) -> Sequence[UUID]:
    number = "".join(at_the_door(typed).split())
    if not (number.isascii() and number.isdecimal() and len(number) >= _PHONE_DIGITS):
        return ()
    phone = func.replace(func.replace(func.replace(PersonRow.phone, " ", ""), ".", ""), "-", "")
    return unit.exec(
        select(PersonRow.id).where(
            (col(PersonRow.card_number) == number) | phone.like(f"%{number}")
        )
    ).all()


def _lines(unit: Session, rows: Sequence[PersonRow]) -> tuple[PersonLine, ...]:
    out = copies_out_by_person(unit, [row.id for row in rows])
    labels = dict(unit.exec(select(VisitGroupRow.id, VisitGroupRow.label)).all())
    return tuple(
        PersonLine(
            person_id=row.id,
            full_name=row.full_name,
            group_label=labels.get(row.group_id) if row.group_id else None,
            address=row.address,
            birth_year=row.birth_year,
            guardian=row.guardian,
            copies_out=out.get(row.id, 0),
        )
        for row in rows
    )
