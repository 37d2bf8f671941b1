"""The roll of a session: who was there, how many more, or that it did not take place.

The first thing written about a session makes it, with the members of that moment; later joiners
and leavers do not change it. Whoever is not marked is not counted as absent.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from desktop.operations.club_sessions import (
    DueSession,
    SessionKey,
    next_session_key,
    sessions_between,
)
from desktop.operations.done import Done
from desktop.operations.roll_view import Roll, RollEntry, roll
from desktop.operations.rolls import (
    is_on_roll,
    open_roll,
)
from desktop.operations.session_details import (
    DetailsSet,
    SessionDetails,
    TopicSet,
    UnnamedSet,
    set_details,
    set_topic,
    set_unnamed,
)
from desktop.operations.still_there import person_row
from desktop.register.clubs import DID_NOT_TAKE_PLACE, MARKS, PRESENT, known_reason
from desktop.register.errors import NotOnTheRollError
from desktop.register.moment import Moment

__all__ = [
    "DetailsSet",
    "DueSession",
    "PersonMarked",
    "RestMarkedPresent",
    "Roll",
    "RollEntry",
    "SessionDetails",
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
    "set_details",
    "set_topic",
    "set_unnamed",
]


@dataclass(frozen=True, slots=True)
class PersonMarked(Done):
    """A person was marked present, absent, excused, or (None) not marked again."""

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
class SessionDidNotTakePlace(Done):
    """The session fell out, for one of the reasons of `register/clubs`."""

    club_name: str
    day: date
    reason: str


def mark_person(
    unit: Session, moment: Moment, *, key: SessionKey, person_id: UUID, mark: str | None
) -> PersonMarked:
    """Mark a person on the roll. A walk-in without a mark is off the roll again.

    Raises:
        NotOnTheRollError: the person is neither member nor walk-in.
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club or person.
    """
    if mark is not None and mark not in MARKS:
        raise ValueError(mark)
    page = open_roll(unit, moment, key)
    person = person_row(unit, person_id)
    if person_id not in page.entries:
        raise NotOnTheRollError
    if mark is not None:
        page.hold()
    page.entries[person_id].mark = mark
    done = PersonMarked(page.club.name, person.full_name, mark, key.day)
    page.finish(unit, moment, done)
    return done


def mark_the_rest_present(unit: Session, moment: Moment, *, key: SessionKey) -> RestMarkedPresent:
    """Mark everybody present who is not marked.

    Raises:
        FutureDayError, SessionClosedError: the session is not to be changed today.
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
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club or person.
    """
    page = open_roll(unit, moment, key)
    person = person_row(unit, person_id)
    page.hold()
    page.walk_in(unit, person_id).mark = PRESENT
    done = WalkInAdded(page.club.name, person.full_name, key.day)
    page.finish(unit, moment, done)
    return done


def did_not_take_place(
    unit: Session, moment: Moment, *, key: SessionKey, reason: str
) -> SessionDidNotTakePlace:
    """Note that the session fell out: that is known, not missing. Its marks count no more.

    Raises:
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    page.session.state, page.session.reason = DID_NOT_TAKE_PLACE, known_reason(reason)
    done = SessionDidNotTakePlace(page.club.name, key.day, known_reason(reason))
    page.finish(unit, moment, done)
    return done
