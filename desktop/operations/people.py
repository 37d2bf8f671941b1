"""Readers and members: writing them down, changing them, finding them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col

from desktop.operations.done import Done, journal
from desktop.operations.numbering import next_card_number
from desktop.operations.people_search import (
    PersonLine,
    find_people,
    household_of,
    people_count,
)
from desktop.operations.person_card import PersonCard, person_card
from desktop.operations.settings import read_settings
from desktop.operations.still_there import known_person_row, person_row
from desktop.operations.undoing import delete_if_alone
from desktop.operations.visit_groups import group_row
from desktop.register.moment import Moment
from desktop.register.people import (
    ABOUT,
    FORMER_BYTES,
    NICKNAME_BYTES,
    PHONE_BYTES,
    check_birth_year,
    default_sort_word,
    phone_backwards,
    search_text,
    sort_key,
)
from desktop.register.text import LONG_TEXT, optional_text, required_text
from desktop.store.tables.clubs import ClubMemberRow, PresenceRow
from desktop.store.tables.lending import HoldRow, LoanRow
from desktop.store.tables.people import ConsentRow, PersonRow

__all__ = [
    "MembershipEnded",
    "PersonAdded",
    "PersonBefore",
    "PersonCard",
    "PersonChanged",
    "PersonDraft",
    "PersonLine",
    "PersonMade",
    "ReaderAgain",
    "add_person",
    "begin_again",
    "change_person",
    "draft_of",
    "end_again",
    "end_membership",
    "find_people",
    "household_of",
    "people_count",
    "person_card",
    "restore_membership",
    "restore_person",
    "rewrite_person",
    "take_back_person",
]


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What is written on the form. Only the name is required.

    `guardian_id` is a person whom the house knows; then `guardian` says nothing.
    """

    full_name: str
    group_id: UUID | None = None
    birth_year: int | None = None
    phone: str | None = None
    address: str | None = None
    guardian: str | None = None
    sort_word: str | None = None
    nickname: str | None = None
    former_names: str | None = None
    born_about: bool = False
    guardian_id: UUID | None = None


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
class ReaderAgain(Done):
    """Somebody who had left is a reader again."""

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class LeftBefore:
    """When a person had left."""

    person_id: UUID
    left_on: date


@dataclass(frozen=True, slots=True)
class PersonBefore:
    """A person as the form had it before a change."""

    person_id: UUID
    draft: PersonDraft


@dataclass(frozen=True, slots=True)
class PersonMade:
    """The person that undo takes out again."""

    person_id: UUID


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
    rewrite_person(unit, moment, row, draft)
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
    row = known_person_row(unit, person_id)
    before = PersonBefore(person_id, draft_of(row))
    rewrite_person(unit, moment, row, draft)
    done = PersonChanged(person_id, row.full_name)
    if draft_of(row) != before.draft:
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


def begin_again(unit: Session, moment: Moment, *, person_id: UUID) -> ReaderAgain:
    """Make a reader of somebody who had left.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    done = ReaderAgain(person_id, row.full_name)
    if row.left_on is not None:
        journal(unit, moment, done, LeftBefore(person_id, row.left_on))
        row.left_on = None
    return done


def end_again(unit: Session, moment: Moment, before: LeftBefore) -> None:
    """The person has left all the same."""
    unit.get_one(PersonRow, before.person_id).left_on = before.left_on


def take_back_person(unit: Session, moment: Moment, made: PersonMade) -> None:
    """Take a person out again to whom nothing happened since."""
    row = unit.get_one(PersonRow, made.person_id)
    delete_if_alone(
        unit,
        row,
        what=PersonAdded.__name__,
        referring=(
            col(LoanRow.person_id),
            col(HoldRow.person_id),
            col(ClubMemberRow.person_id),
            col(PresenceRow.person_id),
            col(ConsentRow.person_id),
            col(PersonRow.merged_into),
            col(PersonRow.guardian_id),
        ),
    )


def restore_person(unit: Session, moment: Moment, before: PersonBefore) -> None:
    """Make the person what the form was before."""
    rewrite_person(unit, moment, unit.get_one(PersonRow, before.person_id), before.draft)


def restore_membership(unit: Session, moment: Moment, ended: PersonMade) -> None:
    """The person did not leave."""
    unit.get_one(PersonRow, ended.person_id).left_on = None


def rewrite_person(unit: Session, moment: Moment, row: PersonRow, draft: PersonDraft) -> None:
    """Write the form into the row, which may be a new one."""
    check_birth_year(draft.birth_year, this_year=moment.today.year)
    if draft.group_id is not None:
        group_row(unit, draft.group_id)
    name = required_text(draft.full_name, field="full_name")
    row.full_name = name
    row.sort_word = optional_text(draft.sort_word, field="sort_word") or default_sort_word(name)
    row.group_id = draft.group_id
    row.nickname = optional_text(draft.nickname, field="nickname", most_bytes=NICKNAME_BYTES)
    row.former_names = optional_text(
        draft.former_names, field="former_names", most_bytes=FORMER_BYTES
    )
    row.birth_year = draft.birth_year
    row.birth_certainty = ABOUT if draft.born_about and draft.birth_year else None
    row.phone = optional_text(draft.phone, field="phone", most_bytes=PHONE_BYTES)
    row.phone_backwards = phone_backwards(row.phone)
    row.address = optional_text(draft.address, field="address", most_bytes=LONG_TEXT)
    row.guardian_id = draft.guardian_id
    written = None if draft.guardian_id else draft.guardian
    row.guardian = optional_text(written, field="guardian")
    row.folded, row.initials = search_text(name, row.nickname, row.former_names)
    row.sort_key = sort_key(row.sort_word, name)


def draft_of(row: PersonRow) -> PersonDraft:
    """Return the row as the form shows it."""
    return PersonDraft(
        full_name=row.full_name,
        group_id=row.group_id,
        birth_year=row.birth_year,
        phone=row.phone,
        address=row.address,
        guardian=row.guardian,
        sort_word=row.sort_word,
        nickname=row.nickname,
        former_names=row.former_names,
        born_about=row.birth_certainty == ABOUT,
        guardian_id=row.guardian_id,
    )
