"""A club that meets no more, and one that was written down by mistake.

A club that ends keeps its sessions and its people for every report; from that day on it is in no
plan. One that nobody ever wrote a session of can be deleted, and undo brings it back whole.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.clubs import ClubAdded, ClubDraft, draft_of, write_club
from desktop.operations.done import Done, journal
from desktop.operations.still_there import club_row
from desktop.operations.undoing import delete_if_alone
from desktop.register.clubs import known_ending
from desktop.register.errors import TurnedRoundDaysError
from desktop.register.moment import Moment
from desktop.store.tables.clubs import (
    ClubMemberRow,
    ClubPauseRow,
    ClubRow,
    ClubSessionRow,
    LateChangeRow,
    SessionPhotoRow,
)


@dataclass(frozen=True, slots=True)
class ClubEnded(Done):
    """A club meets no more from a day on."""

    club_id: UUID
    club_name: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class ClubGoesOn(Done):
    """A club that had ended meets again by its schedule."""

    club_id: UUID
    club_name: str


@dataclass(frozen=True, slots=True)
class ClubDeleted(Done):
    """A club that never met was deleted."""

    club_name: str


@dataclass(frozen=True, slots=True)
class EndBefore:
    """The last day of a club before it ended or went on, and why it was."""

    club_id: UUID
    until: date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class MemberKept:
    """Somebody's time in a club that was deleted."""

    member_id: UUID
    person_id: UUID
    since: date
    until: date | None
    role: str


@dataclass(frozen=True, slots=True)
class PauseKept:
    """A pause of a club that was deleted."""

    pause_id: UUID
    since: date
    until: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class ClubWhole:
    """All that there was of a club that never met."""

    end: EndBefore
    draft: ClubDraft
    members: tuple[MemberKept, ...]
    pauses: tuple[PauseKept, ...]


def end_club(unit: Session, moment: Moment, *, club_id: UUID, day: date, reason: str) -> ClubEnded:
    """Let the club meet no more from the day on; what was written down of it stays.

    Raises:
        TurnedRoundDaysError: it had not begun by then.
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, club_id)
    if day < club.since:
        raise TurnedRoundDaysError(club.since, day)
    before = _end_of(club)
    club.until, club.ended_for = day - timedelta(days=1), known_ending(reason)
    done = ClubEnded(club_id, club.name, day, known_ending(reason))
    if _end_of(club) != before:
        journal(unit, moment, done, before)
    return done


def go_on(unit: Session, moment: Moment, *, club_id: UUID) -> ClubGoesOn:
    """Let a club that ended meet again, as if it never had.

    Raises:
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, club_id)
    before = _end_of(club)
    club.until = club.ended_for = None
    done = ClubGoesOn(club_id, club.name)
    if _end_of(club) != before:
        journal(unit, moment, done, before)
    return done


def restore_end(unit: Session, moment: Moment, before: EndBefore) -> None:
    """Let the club end, or go on, as it did before."""
    club = unit.get_one(ClubRow, before.club_id)
    club.until, club.ended_for = before.until, before.reason


def delete_club(unit: Session, moment: Moment, *, club_id: UUID) -> ClubDeleted:
    """Delete a club of which no session was ever written down, with who was in it.

    Raises:
        CannotUndoError: it has sessions; such a club is ended.
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, club_id)
    members = unit.exec(select(ClubMemberRow).where(ClubMemberRow.club_id == club_id)).all()
    pauses = unit.exec(select(ClubPauseRow).where(ClubPauseRow.club_id == club_id)).all()
    whole = ClubWhole(
        _end_of(club),
        draft_of(club),
        tuple(MemberKept(one.id, one.person_id, one.since, one.until, one.role) for one in members),
        tuple(PauseKept(one.id, one.since, one.until, one.reason) for one in pauses),
    )
    for row in (*members, *pauses):
        unit.delete(row)
    unit.flush()
    delete_if_alone(
        unit,
        club,
        what=ClubAdded.__name__,
        referring=(
            col(ClubSessionRow.club_id),
            col(LateChangeRow.club_id),
            col(SessionPhotoRow.club_id),
        ),
    )
    done = ClubDeleted(whole.draft.name)
    journal(unit, moment, done, whole)
    return done


def bring_back_club(unit: Session, moment: Moment, whole: ClubWhole) -> None:
    """Make the club again as it was, with who was in it."""
    club_id = whole.end.club_id
    club = ClubRow(id=club_id, name="", kind="", since=whole.draft.since)
    write_club(club, whole.draft)
    club.until, club.ended_for = whole.end.until, whole.end.reason
    unit.add(club)
    unit.flush()
    unit.add_all(
        ClubMemberRow(
            id=one.member_id,
            club_id=club_id,
            person_id=one.person_id,
            since=one.since,
            until=one.until,
            role=one.role,
        )
        for one in whole.members
    )
    unit.add_all(
        ClubPauseRow(
            id=one.pause_id, club_id=club_id, since=one.since, until=one.until, reason=one.reason
        )
        for one in whole.pauses
    )


def _end_of(club: ClubRow) -> EndBefore:
    return EndBefore(club.id, club.until, club.ended_for)
