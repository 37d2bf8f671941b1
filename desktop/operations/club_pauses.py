"""Pauses of a club, for the harvest or Tết: no session is due, and nothing is deleted."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.still_there import club_row
from desktop.register.moment import Moment
from desktop.register.schedules import Pause, check_pause, known_pause_reason
from desktop.store.tables.clubs import ClubPauseRow


@dataclass(frozen=True, slots=True)
class ClubPaused(Done):
    """A club does not meet for a while; `last` is None where nobody knows how long."""

    club_id: UUID
    club_name: str
    first: date
    last: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class ClubResumed(Done):
    """A club that paused meets again."""

    club_name: str
    day: date


@dataclass(frozen=True, slots=True)
class PauseMade:
    """The pause that undo takes out again."""

    pause_id: UUID


@dataclass(frozen=True, slots=True)
class PauseBefore:
    """When one pause was to end before the club met again."""

    pause_id: UUID
    last: date | None


@dataclass(frozen=True, slots=True)
class PausesBefore:
    """The pauses that went on or were still to come."""

    pauses: tuple[PauseBefore, ...]


def pause_club(unit: Session, moment: Moment, *, club_id: UUID, pause: Pause) -> ClubPaused:
    """Let the club not meet for a while.

    Raises:
        TurnedRoundDaysError: the pause ends before it begins.
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, club_id)
    check_pause(pause)
    reason = known_pause_reason(pause.reason)
    row = ClubPauseRow(club_id=club_id, since=pause.first, until=pause.last, reason=reason)
    unit.add(row)
    done = ClubPaused(club_id, club.name, pause.first, pause.last, reason)
    journal(unit, moment, done, PauseMade(row.id))
    return done


def resume_club(unit: Session, moment: Moment, *, club_id: UUID) -> ClubResumed:
    """Let the club meet again from today on; pauses still to come are called off.

    Raises:
        NoLongerThereError: there is no such club.
    """
    club = club_row(unit, club_id)
    rows = _not_over(unit, club_id, moment.today)
    before = tuple(PauseBefore(row.id, row.until) for row in rows)
    for row in rows:
        # One that has not begun ends before it begins: it covers no day.
        row.until = moment.yesterday
    done = ClubResumed(club.name, moment.today)
    if before:
        journal(unit, moment, done, PausesBefore(before))
    return done


def take_back_pause(unit: Session, moment: Moment, made: PauseMade) -> None:
    """The club did not pause."""
    unit.delete(unit.get_one(ClubPauseRow, made.pause_id))


def take_back_resuming(unit: Session, moment: Moment, before: PausesBefore) -> None:
    """The club goes on pausing."""
    for was in before.pauses:
        unit.get_one(ClubPauseRow, was.pause_id).until = was.last


def _not_over(unit: Session, club_id: UUID, today: date) -> list[ClubPauseRow]:
    until = col(ClubPauseRow.until)
    return list(
        unit.exec(
            select(ClubPauseRow).where(
                ClubPauseRow.club_id == club_id, until.is_(None) | (until >= today)
            )
        )
    )
