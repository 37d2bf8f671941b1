"""The sessions of clubs: those that the schedule asks for, and those that were held."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.club_rows import is_scheduled, running_clubs, timetables
from desktop.operations.still_there import club_row
from desktop.register.clubs import DUE, HELD, PRESENT
from desktop.register.moment import Moment
from desktop.store.tables.clubs import ClubRow, ClubSessionRow, PresenceRow


@dataclass(frozen=True, slots=True)
class SessionKey:
    """Names a session before it is written down. `number` counts those of a day from 1."""

    club_id: UUID
    day: date
    number: int


@dataclass(frozen=True, slots=True)
class DueSession:
    """One session in a list: `state` is due, held or did_not_take_place."""

    key: SessionKey
    club_name: str
    starts_at: str | None
    state: str
    planned: bool
    present: int
    unnamed: int
    reason: str | None


def sessions_between(
    unit: Session,
    moment: Moment,
    *,
    first: date,
    last: date,
) -> tuple[DueSession, ...]:
    """Return the sessions of these days, by day and time.

    A scheduled session that nobody wrote down is due, also when its day is over.
    """
    clubs = running_clubs(unit, first)
    found = {session.key: session for session in _scheduled(unit, clubs, first, last)}
    found |= {session.key: session for session in _written(unit, first, last)}
    return tuple(sorted(found.values(), key=_day_and_time))


def next_session_key(unit: Session, moment: Moment, *, club_id: UUID, day: date) -> SessionKey:
    """Return the key of one more session on the day, beside the scheduled one.

    Raises:
        NoLongerThereError: there is no such club.
    """
    planned = int(is_scheduled(unit, club_row(unit, club_id), day))
    written = select(func.max(ClubSessionRow.number)).where(
        ClubSessionRow.club_id == club_id, ClubSessionRow.on_day == day
    )
    return SessionKey(club_id, day, max(planned, unit.exec(written).one() or 0) + 1)


def session_row(unit: Session, key: SessionKey) -> ClubSessionRow | None:
    """Return the session if it is written down."""
    return unit.exec(
        select(ClubSessionRow).where(
            ClubSessionRow.club_id == key.club_id,
            ClubSessionRow.on_day == key.day,
            ClubSessionRow.number == key.number,
        )
    ).first()


def _scheduled(
    unit: Session, clubs: Sequence[ClubRow], first: date, last: date
) -> Iterable[DueSession]:
    meets = timetables(unit, clubs)
    for club in clubs:
        for day in meets[club.id].days_between(first, last):
            yield DueSession(
                key=SessionKey(club.id, day, 1),
                club_name=club.name,
                starts_at=club.starts_at,
                state=DUE,
                planned=True,
                present=0,
                unnamed=0,
                reason=None,
            )


def _written(unit: Session, first: date, last: date) -> Iterable[DueSession]:
    rows = unit.exec(
        select(ClubSessionRow, ClubRow.name)
        .join(ClubRow, col(ClubRow.id) == col(ClubSessionRow.club_id))
        .where(col(ClubSessionRow.on_day).between(first, last))
    ).all()
    present = _present(unit, [session.id for session, _ in rows])
    for session, club_name in rows:
        yield DueSession(
            key=SessionKey(session.club_id, session.on_day, session.number),
            club_name=club_name,
            starts_at=session.starts_at,
            state=session.state or DUE,
            planned=session.planned,
            present=present.get(session.id, 0) if session.state == HELD else 0,
            unnamed=session.unnamed,
            reason=session.reason,
        )


def _present(unit: Session, sessions: list[UUID]) -> dict[UUID, int]:
    counts = (
        select(PresenceRow.session_id, func.count(col(PresenceRow.id)))
        .where(
            col(PresenceRow.session_id).in_(sessions),
            PresenceRow.mark == PRESENT,
            ~col(PresenceRow.leads),
        )
        .group_by(col(PresenceRow.session_id))
    )
    return dict(unit.exec(counts).all())


def _day_and_time(session: DueSession) -> tuple[date, str, str, int]:
    no_time_is_last = session.starts_at or "~"
    return session.key.day, no_time_is_last, session.club_name, session.key.number
