"""Readers and members: writing them down, changing them, finding them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.done import Done, journal
from desktop.operations.loans import OpenLoan, copies_out_by_person, loans_of
from desktop.operations.numbering import next_card_number
from desktop.operations.settings import read_settings
from desktop.operations.still_there import person_row
from desktop.operations.undoing import delete_if_alone
from desktop.operations.visit_groups import group_row
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.register.people import check_birth_year, default_sort_word, search_text, sort_key
from desktop.register.text import LONG_TEXT, at_the_door, optional_text, required_text
from desktop.store.search_index import found_ids
from desktop.store.tables.clubs import ClubMemberRow, PresenceRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitGroupRow

_PHONE_BYTES = 60
_PHONE_DIGITS = 3
"""So many digits at least are looked for at the end of phone numbers."""


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What is written on the form. Only the name is required."""

    full_name: str
    group_id: UUID | None = None
    birth_year: int | None = None
    phone: str | None = None
    address: str | None = None
    guardian: str | None = None
    sort_word: str | None = None


@dataclass(frozen=True, slots=True)
class PersonAdded(Done):
    """A person was written down."""

    person_id: UUID
    full_name: str
    card_number: str


@dataclass(frozen=True, slots=True)
class PersonChanged(Done):
    """Something about a person was changed."""

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class MembershipEnded(Done):
    """A person left; what they did stays in the registers."""

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class PersonBefore:
    """A person as the form had it before a change."""

    person_id: UUID
    draft: PersonDraft


@dataclass(frozen=True, slots=True)
class PersonMade:
    """The person that undo takes out again."""

    person_id: UUID


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


def add_person(unit: Session, moment: Moment, *, draft: PersonDraft) -> PersonAdded:
    """Write a person down and give them a card number.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
    """
    house_number = read_settings(unit, moment).house_number
    row = PersonRow(
        card_number=next_card_number(unit, house_number=house_number),
        joined_on=moment.today,
        full_name="",
        sort_word="",
        folded="",
        initials="",
        sort_key="",
    )
    _write(unit, moment, row, draft)
    unit.add(row)
    done = PersonAdded(row.id, row.full_name, row.card_number)
    journal(unit, moment, done, PersonMade(row.id))
    return done


def change_person(
    unit: Session, moment: Moment, *, person_id: UUID, draft: PersonDraft
) -> PersonChanged:
    """Make the person what the form says.

    Raises:
        TextMissingError, TextTooLongError, NumberOutOfRangeError: the form cannot be kept so.
        NoLongerThereError: there is no such person.
    """
    row = person_row(unit, person_id)
    before = PersonBefore(person_id, _draft(row))
    _write(unit, moment, row, draft)
    done = PersonChanged(person_id, row.full_name)
    if _draft(row) != before.draft:
        journal(unit, moment, done, before)
    return done


def end_membership(unit: Session, moment: Moment, *, person_id: UUID) -> MembershipEnded:
    """Note that the person left today. Books that are out stay on the overdue list.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = person_row(unit, person_id)
    done = MembershipEnded(person_id, row.full_name)
    if row.left_on is None:
        row.left_on = moment.today
        journal(unit, moment, done, PersonMade(person_id))
    return done


def find_people(
    unit: Session, moment: Moment, *, typed: str = "", limit: int = 50, everyone: bool = False
) -> tuple[PersonLine, ...]:
    """Return the people whose name, initials, card number or last digits of the phone match.

    Without anything typed: everybody, in Vietnamese order. People who left are found only with
    `everyone`.
    """
    here = () if everyone else (col(PersonRow.left_on).is_(None),)
    people = select(PersonRow).where(*here)
    if not typed.strip():
        return _lines(unit, unit.exec(people.order_by(col(PersonRow.sort_key)).limit(limit)).all())
    ids = [*_by_number(unit, typed), *found_ids(unit, "person", typed, limit=2 * limit)]
    rows = unit.exec(people.where(col(PersonRow.id).in_(ids))).all()
    place = {person_id: place for place, person_id in reversed(list(enumerate(ids)))}
    return _lines(unit, sorted(rows, key=lambda row: place[row.id])[:limit])


def people_count(unit: Session, moment: Moment) -> int:
    """Return how many people are readers or members now."""
    return unit.exec(
        select(func.count(col(PersonRow.id))).where(col(PersonRow.left_on).is_(None))
    ).one()


def person_card(unit: Session, moment: Moment, *, person_id: UUID) -> PersonCard:
    """Return everything about a person.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = person_row(unit, person_id)
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


def take_back_person(unit: Session, moment: Moment, made: PersonMade) -> None:
    """Take a person out again to whom nothing happened since."""
    row = unit.get_one(PersonRow, made.person_id)
    delete_if_alone(
        unit,
        row,
        what=PersonAdded.__name__,
        referring=(
            col(LoanRow.person_id),
            col(ClubMemberRow.person_id),
            col(PresenceRow.person_id),
        ),
    )


def restore_person(unit: Session, moment: Moment, before: PersonBefore) -> None:
    """Make the person what the form was before."""
    _write(unit, moment, unit.get_one(PersonRow, before.person_id), before.draft)


def restore_membership(unit: Session, moment: Moment, ended: PersonMade) -> None:
    """The person did not leave."""
    unit.get_one(PersonRow, ended.person_id).left_on = None


def _write(unit: Session, moment: Moment, row: PersonRow, draft: PersonDraft) -> None:
    check_birth_year(draft.birth_year, this_year=moment.today.year)
    if draft.group_id is not None:
        group_row(unit, draft.group_id)
    name = required_text(draft.full_name, field="full_name")
    row.full_name = name
    row.sort_word = optional_text(draft.sort_word, field="sort_word") or default_sort_word(name)
    row.group_id = draft.group_id
    row.birth_year = draft.birth_year
    row.phone = optional_text(draft.phone, field="phone", most_bytes=_PHONE_BYTES)
    row.address = optional_text(draft.address, field="address", most_bytes=LONG_TEXT)
    row.guardian = optional_text(draft.guardian, field="guardian")
    row.folded, row.initials = search_text(name)
    row.sort_key = sort_key(row.sort_word, name)


def _draft(row: PersonRow) -> PersonDraft:
    return PersonDraft(
        full_name=row.full_name,
        group_id=row.group_id,
        birth_year=row.birth_year,
        phone=row.phone,
        address=row.address,
        guardian=row.guardian,
        sort_word=row.sort_word,
    )


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
