"""What is written down about a session besides who was there: how many more, what about, where."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from desktop.operations.club_sessions import SessionKey
from desktop.operations.done import Done
from desktop.operations.rolls import open_roll, write_groups
from desktop.register.clubs import HeadGroups, check_groups, known_heritage
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, optional_text
from desktop.register.visits import check_count


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
class DetailsSet(Done):
    """Where a session was, what was handed down in it, and a note."""

    club_name: str
    day: date


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """What the fold-out of a roll says; `place` is None in the usual place of the club."""

    place: str | None = None
    heritage: str | None = None
    note: str | None = None


def set_unnamed(
    unit: Session,
    moment: Moment,
    *,
    key: SessionKey,
    count: int,
    groups: HeadGroups | None = None,
) -> UnnamedSet:
    """Note how many more people were there, without their names; no `groups` leaves them.

    Raises:
        NumberOutOfRangeError: less than nobody, more than can be meant, or more of a group than
            there were.
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club.
    """
    check_count(count, field="unnamed", lowest=0)
    page = open_roll(unit, moment, key)
    kept = page.before.facts.groups if groups is None else groups
    check_groups(kept, count=count)
    if count:
        page.hold()
    page.session.unnamed = count
    write_groups(page.session, kept)
    done = UnnamedSet(page.club.name, count, key.day)
    page.finish(unit, moment, done)
    return done


def set_topic(unit: Session, moment: Moment, *, key: SessionKey, topic: str | None) -> TopicSet:
    """Note what the session was about.

    Raises:
        TextTooLongError: the topic does not fit into a line.
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    page.session.topic = optional_text(topic, field="topic", most_bytes=LONG_TEXT)
    done = TopicSet(page.club.name, page.session.topic, key.day)
    page.finish(unit, moment, done)
    return done


def set_details(
    unit: Session, moment: Moment, *, key: SessionKey, details: SessionDetails
) -> DetailsSet:
    """Note where the session was, what was handed down in it, and what else is to be kept.

    Raises:
        TextTooLongError: a text does not fit into a line.
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club.
    """
    page = open_roll(unit, moment, key)
    page.session.place = optional_text(details.place, field="place")
    page.session.heritage = known_heritage(details.heritage)
    page.session.note = optional_text(details.note, field="note", most_bytes=LONG_TEXT)
    done = DetailsSet(page.club.name, key.day)
    page.finish(unit, moment, done)
    return done
