"""Which clubs there are, when they meet, and who is in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from desktop.register.clubs import MEMBER
from desktop.register.ordering import vietnamese_key
from desktop.register.schedules import Pause, Timetable
from desktop.store.tables.clubs import (
    ClubMemberRow,
    ClubPauseRow,
    ClubRow,
    ClubSessionRow,
    LateChangeRow,
    SessionPhotoRow,
)


def running_clubs(unit: Session, first: date) -> list[ClubRow]:
    """Return the clubs that have not ended before the day, by name."""
    until = col(ClubRow.until)
    rows = unit.exec(select(ClubRow).where(until.is_(None) | (until >= first)))
    return sorted(rows, key=lambda row: vietnamese_key(row.name))


def ended_clubs(unit: Session, day: date) -> list[ClubRow]:
    """Return the clubs that had ended before the day, by name."""
    rows = unit.exec(select(ClubRow).where(col(ClubRow.until) < day))
    return sorted(rows, key=lambda row: vietnamese_key(row.name))


def ended_on(club: ClubRow) -> date | None:
    """Return the first day on which the club met no more; None for one that goes on."""
    return None if club.until is None else club.until + timedelta(days=1)


def was_used(unit: Session, club_id: UUID) -> bool:
    """Return whether anything was ever written down about a session of the club."""
    of_sessions = (ClubSessionRow.club_id, LateChangeRow.club_id, SessionPhotoRow.club_id)
    return any(
        unit.exec(select(column).where(col(column) == club_id).limit(1)).first() is not None
        for column in of_sessions
    )


def roles_of(unit: Session, club_id: UUID) -> dict[UUID, str]:
    """Return who is in the club now, and as what."""
    rows = select(ClubMemberRow.person_id, ClubMemberRow.role)
    return dict(unit.exec(rows.where(ClubMemberRow.club_id == club_id, is_member())).all())


def roles_on(unit: Session, club_id: UUID, day: date) -> dict[UUID, str]:
    """Return who was in the club on a day, and as what; whoever left that day was not.

    Of a day before anybody was written down as a member it is whoever is in the club now: a house
    writes down a club of long standing and its last sessions on one day.
    """
    until = col(ClubMemberRow.until)
    rows = select(ClubMemberRow.person_id, ClubMemberRow.role).where(
        ClubMemberRow.club_id == club_id
    )
    begun = rows.where(col(ClubMemberRow.since) <= day)
    if unit.exec(begun.limit(1)).first() is None:
        return dict(unit.exec(rows.where(is_member())).all())
    return dict(unit.exec(begun.where(until.is_(None) | (until > day))).all())


def member_counts(unit: Session) -> Counter[tuple[UUID, bool]]:
    """Return how many are in each club as members (True), and how many lead it (False)."""
    role = col(ClubMemberRow.role)
    rows = (
        select(ClubMemberRow.club_id, role, func.count(col(ClubMemberRow.id)))
        .where(is_member())
        .group_by(col(ClubMemberRow.club_id), role)
    )
    counted: Counter[tuple[UUID, bool]] = Counter()
    for club_id, of_role, count in unit.exec(rows):
        counted[club_id, of_role == MEMBER] += count
    return counted


def is_member() -> ColumnElement[bool]:
    """Return the condition for a time in a club that goes on."""
    return col(ClubMemberRow.until).is_(None)


def timetables(unit: Session, clubs: Iterable[ClubRow]) -> dict[UUID, Timetable]:
    """Return when each of these clubs meets and pauses."""
    rows = list(clubs)
    pauses: defaultdict[UUID, list[Pause]] = defaultdict(list)
    asked = col(ClubPauseRow.club_id).in_([row.id for row in rows])
    for pause in unit.exec(
        select(ClubPauseRow).where(asked).order_by(col(ClubPauseRow.since), col(ClubPauseRow.id))
    ):
        pauses[pause.club_id].append(Pause(pause.since, pause.until, pause.reason))
    return {
        row.id: Timetable(row.rule, row.since, row.until, tuple(pauses[row.id])) for row in rows
    }


def timetable(unit: Session, club: ClubRow) -> Timetable:
    """Return when the club meets and pauses."""
    return timetables(unit, [club])[club.id]


def is_scheduled(unit: Session, club: ClubRow, day: date) -> bool:
    """Return whether the club meets on the day by its rule."""
    return bool(timetable(unit, club).days_between(day, day))
