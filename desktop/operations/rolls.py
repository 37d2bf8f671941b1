"""The rows of one roll: made at the first entry, put back as they were by undo."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlmodel import Session, select

from desktop.operations.club_rows import is_scheduled, member_ids
from desktop.operations.club_sessions import SessionKey, session_row
from desktop.operations.done import Done, journal
from desktop.operations.still_there import club_row
from desktop.register.clubs import HELD
from desktop.register.moment import Moment
from desktop.register.visits import check_day
from desktop.store.tables.clubs import ClubRow, ClubSessionRow, PresenceRow


@dataclass(frozen=True, slots=True)
class MarkBefore:
    """How one person was marked."""

    person_id: UUID
    mark: str | None


@dataclass(frozen=True, slots=True)
class RollBefore:
    """A session before something was written; `made` says that there was none."""

    session_id: UUID
    made: bool
    state: str
    reason: str | None
    topic: str | None
    unnamed: int
    marks: tuple[MarkBefore, ...] = ()


@dataclass(slots=True)
class OpenRoll:
    """The rows of a session while something is written, and how they were."""

    club: ClubRow
    session: ClubSessionRow
    entries: dict[UUID, PresenceRow]
    before: RollBefore

    def hold(self) -> None:
        """Whoever was there was at a session that took place."""
        self.session.state, self.session.reason = HELD, None

    def walk_in(self, unit: Session, person_id: UUID) -> PresenceRow:
        """Return the person's entry, made if they are no member."""
        if person_id not in self.entries:
            self.entries[person_id] = _entry(self.session.id, person_id, walked_in=True)
            unit.add(self.entries[person_id])
        return self.entries[person_id]

    def finish(self, unit: Session, moment: Moment, done: Done) -> None:
        """Journal what was done, unless everything is as it was."""
        known = {before.person_id: before.mark for before in self.before.marks}
        changed = tuple(
            MarkBefore(person_id, known.get(person_id))
            for person_id, entry in self.entries.items()
            if entry.mark != known.get(person_id)
        )
        before = _before(self.session, made=self.before.made, marks=self.before.marks)
        if self.before.made or changed or before != self.before:
            was = self.before
            journal(
                unit,
                moment,
                done,
                RollBefore(
                    was.session_id,
                    was.made,
                    state=was.state,
                    reason=was.reason,
                    topic=was.topic,
                    unnamed=was.unnamed,
                    marks=changed,
                ),
            )


def open_roll(unit: Session, moment: Moment, key: SessionKey) -> OpenRoll:
    """Return the rows of the session, made with today's members if this is the first entry.

    Raises:
        FutureDayError: the day of the session has not come.
        NoLongerThereError: there is no such club.
    """
    check_day(key.day, today=moment.today)
    club = club_row(unit, key.club_id)
    session = session_row(unit, key)
    made = session is None
    if session is None:
        session = _make(unit, club, key)
    entries = entries_of(unit, session)
    marks = tuple(MarkBefore(entry.person_id, entry.mark) for entry in entries)
    return OpenRoll(
        club,
        session,
        {entry.person_id: entry for entry in entries},
        _before(session, made=made, marks=marks),
    )


def entries_of(unit: Session, session: ClubSessionRow) -> list[PresenceRow]:
    """Return everybody who ever stood on the roll."""
    return list(unit.exec(select(PresenceRow).where(PresenceRow.session_id == session.id)))


def is_on_roll(entry: PresenceRow) -> bool:
    """Return whether the person is on the roll: a walk-in without a mark was taken back."""
    return not entry.walked_in or entry.mark is not None


def take_back_roll(unit: Session, moment: Moment, before: RollBefore) -> None:
    """Put the session back as it was; one that was only made by mistake is no session at all.

    A session that was made and taken back must not stay as held: it would count in the month.
    """
    session = unit.get_one(ClubSessionRow, before.session_id)
    session.state, session.reason = before.state, before.reason
    session.topic, session.unnamed = before.topic, before.unnamed
    entries = {entry.person_id: entry for entry in entries_of(unit, session)}
    for marked in before.marks:
        entries[marked.person_id].mark = marked.mark
    if before.made and not any(entry.mark for entry in entries.values()):
        for entry in entries.values():
            unit.delete(entry)
        unit.flush()
        unit.delete(session)


def _make(unit: Session, club: ClubRow, key: SessionKey) -> ClubSessionRow:
    planned = key.number == 1 and is_scheduled(unit, club, key.day)
    session = ClubSessionRow(
        id=uuid5(club.id, f"{key.day}/{key.number}"),
        club_id=club.id,
        on_day=key.day,
        number=key.number,
        starts_at=club.starts_at if planned else None,
        planned=planned,
    )
    unit.add(session)
    unit.flush()
    unit.add_all(
        _entry(session.id, person_id, walked_in=False) for person_id in member_ids(unit, club.id)
    )
    unit.flush()
    return session


def _entry(session_id: UUID, person_id: UUID, *, walked_in: bool) -> PresenceRow:
    return PresenceRow(
        id=uuid5(session_id, person_id.hex),
        session_id=session_id,
        person_id=person_id,
        walked_in=walked_in,
    )


def _before(session: ClubSessionRow, *, made: bool, marks: tuple[MarkBefore, ...]) -> RollBefore:
    return RollBefore(
        session.id,
        made,
        state=session.state,
        reason=session.reason,
        topic=session.topic,
        unnamed=session.unnamed,
        marks=marks,
    )
