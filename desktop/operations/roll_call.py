"""The roll of a session: who was there, how many more, or that it did not take place.

The first thing written about a session makes it, with the members of that moment; later joiners
and leavers do not change it. Whoever is not marked is not counted as absent.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.club_rows import is_scheduled, member_ids
from desktop.operations.club_sessions import (
    DueSession,
    SessionKey,
    next_session_key,
    session_row,
    sessions_between,
)
from desktop.operations.done import Done
from desktop.operations.rolls import entries_of, is_on_roll, open_roll
from desktop.operations.still_there import club_row, person_row
from desktop.register.clubs import ABSENT, DID_NOT_TAKE_PLACE, DUE, PRESENT, known_reason
from desktop.register.errors import NotOnTheRollError
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, optional_text
from desktop.register.visits import check_count
from desktop.store.tables.clubs import ClubSessionRow
from desktop.store.tables.people import PersonRow

__all__ = [
    "DueSession",
    "PersonMarked",
    "RestMarkedPresent",
    "Roll",
    "RollEntry",
    "SessionDidNotTakePlace",
    "SessionKey",
    "TopicSet",
    "UnnamedSet",
    "WalkInAdded",
    "add_walk_in",
    "did_not_take_place",
    "mark_person",
    "mark_the_rest_present",
    "next_session_key",
    "roll",
    "sessions_between",
    "set_topic",
    "set_unnamed",
]


@dataclass(frozen=True, slots=True)
class PersonMarked(Done):
    """A person was marked present, absent, or (None) not marked again."""

    club_name: str
    full_name: str
    mark: str | None
    day: date


@dataclass(frozen=True, slots=True)
class RestMarkedPresent(Done):
    """Everybody who was not marked was there."""

    club_name: str
    count: int
    day: date


@dataclass(frozen=True, slots=True)
class WalkInAdded(Done):
    """Somebody was there who is no member."""

    club_name: str
    full_name: str
    day: date


@dataclass(frozen=True, slots=True)
class UnnamedSet(Done):
    """So many people more were there whose names were not written down."""

    club_name: str
    count: int
    day: date


@dataclass(frozen=True, slots=True)
class TopicSet(Done):
    """What the session was about."""

    club_name: str
    topic: str | None
    day: date


@dataclass(frozen=True, slots=True)
class SessionDidNotTakePlace(Done):
    """The session fell out, for one of the reasons of `register/clubs`."""

    club_name: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One person on the roll; a mark of None is "not marked", never "absent"."""

    person_id: UUID
    full_name: str
    mark: str | None
    walked_in: bool


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll of one session, in Vietnamese order."""

    key: SessionKey
    club_name: str
    starts_at: str | None
    state: str
    reason: str | None
    topic: str | None
    unnamed: int
    entries: tuple[RollEntry, ...]
    present: int
    absent: int
    not_marked: int
    planned: bool


def roll(unit: Session, moment: Moment, *, key: SessionKey) -> Roll:
    """Return the roll as it was kept or, before the session is written down, as it would be.

    Raises:
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, key.club_id)
    kept = session_row(unit, key)
    planned = key.number == 1 and is_scheduled(unit, club, key.day)
    session = kept or ClubSessionRow(
        club_id=key.club_id,
        on_day=key.day,
        starts_at=club.starts_at if planned else None,
        planned=planned,
        state=DUE,
    )
    if kept is None:
        marks: dict[UUID, tuple[str | None, bool]] = dict.fromkeys(
            member_ids(unit, key.club_id), (None, False)
        )
    else:
        on_roll = filter(is_on_roll, entries_of(unit, kept))
        marks = {entry.person_id: (entry.mark, entry.walked_in) for entry in on_roll}
    entries = _entries(unit, marks)
    counts = [entry.mark for entry in entries]
    return Roll(
        key=key,
        club_name=club.name,
        starts_at=session.starts_at,
        state=session.state,
        reason=session.reason,
        topic=session.topic,
        unnamed=session.unnamed,
        entries=entries,
        present=counts.count(PRESENT),
        absent=counts.count(ABSENT),
        not_marked=counts.count(None),
        planned=session.planned,
    )


def mark_person(
    unit: Session, moment: Moment, *, key: SessionKey, person_id: UUID, mark: str | None
) -> PersonMarked:
    """Mark a person on the roll. A walk-in without a mark is off the roll again.

    Raises:
        NotOnTheRollError: the person is neither member nor walk-in.
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club or person.
    """
    if mark not in {PRESENT, ABSENT, None}:
        raise ValueError(mark)
    page = open_roll(unit, moment, key)
    person = person_row(unit, person_id)
    if person_id not in page.entries:
        raise NotOnTheRollError
    page.hold()
    page.entries[person_id].mark = mark
    done = PersonMarked(page.club.name, person.full_name, mark, key.day)
    page.finish(unit, moment, done)
    return done


def mark_the_rest_present(unit: Session, moment: Moment, *, key: SessionKey) -> RestMarkedPresent:
    """Mark everybody present who is not marked.

    Raises:
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    rest = [entry for entry in page.entries.values() if is_on_roll(entry) and entry.mark is None]
    page.hold()
    for entry in rest:
        entry.mark = PRESENT
    done = RestMarkedPresent(page.club.name, len(rest), key.day)
    page.finish(unit, moment, done)
    return done


def add_walk_in(unit: Session, moment: Moment, *, key: SessionKey, person_id: UUID) -> WalkInAdded:
    """Note that a person was there who is not on the roll; a member is marked present.

    Raises:
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club or person.
    """
    page = open_roll(unit, moment, key)
    person = person_row(unit, person_id)
    page.hold()
    page.walk_in(unit, person_id).mark = PRESENT
    done = WalkInAdded(page.club.name, person.full_name, key.day)
    page.finish(unit, moment, done)
    return done


def set_unnamed(unit: Session, moment: Moment, *, key: SessionKey, count: int) -> UnnamedSet:
    """Note how many more people were there, without their names.

    Raises:
        NumberOutOfRangeError: less than nobody, or more than can be meant.
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club.
    """
    check_count(count, field="unnamed", lowest=0)
    page = open_roll(unit, moment, key)
    if count:
        page.hold()
    page.session.unnamed = count
    done = UnnamedSet(page.club.name, count, key.day)
    page.finish(unit, moment, done)
    return done


def set_topic(unit: Session, moment: Moment, *, key: SessionKey, topic: str | None) -> TopicSet:
    """Note what the session was about.

    Raises:
        TextTooLongError: the topic does not fit into a line.
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    page.session.topic = optional_text(topic, field="topic", most_bytes=LONG_TEXT)
    done = TopicSet(page.club.name, page.session.topic, key.day)
    page.finish(unit, moment, done)
    return done


def did_not_take_place(
    unit: Session, moment: Moment, *, key: SessionKey, reason: str
) -> SessionDidNotTakePlace:
    """Note that the session fell out: that is known, not missing. Its marks count no more.

    Raises:
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    page.session.state, page.session.reason = DID_NOT_TAKE_PLACE, known_reason(reason)
    done = SessionDidNotTakePlace(page.club.name, key.day, known_reason(reason))
    page.finish(unit, moment, done)
    return done


def _entries(unit: Session, marks: dict[UUID, tuple[str | None, bool]]) -> tuple[RollEntry, ...]:
    people = (
        select(PersonRow.id, PersonRow.full_name)
        .where(col(PersonRow.id).in_(marks))
        .order_by(col(PersonRow.sort_key))
    )
    return tuple(
        RollEntry(person_id, full_name, *marks[person_id])
        for person_id, full_name in unit.exec(people)
    )
