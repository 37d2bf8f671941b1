"""The rows of one roll: made at the first entry, put back as they were by undo."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlmodel import Session, select

from desktop.operations.club_rows import is_scheduled, roles_on
from desktop.operations.club_sessions import SessionKey, session_row
from desktop.operations.done import Done, journal
from desktop.operations.late_changes import check_open
from desktop.operations.still_there import club_row
from desktop.register.clubs import (
    DID_NOT_TAKE_PLACE,
    DUE,
    HELD,
    MEMBER,
    HeadGroups,
    heritage_of,
)
from desktop.register.moment import Moment
from desktop.register.visits import check_day
from desktop.store.tables.clubs import ClubRow, ClubSessionRow, PresenceRow


@dataclass(frozen=True, slots=True)
class MarkBefore:
    """How one person was marked."""

    person_id: UUID
    mark: str | None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What is written down about a session besides its roll."""

    state: str
    reason: str | None
    topic: str | None
    note: str | None
    place: str | None
    heritage: str | None
    unnamed: int
    groups: HeadGroups


@dataclass(frozen=True, slots=True)
class RollBefore:
    """A session before something was written; `made` says that there was none."""

    session_id: UUID
    made: bool
    facts: SessionFacts
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
        _settle(self.session, self.entries.values())
        known = {before.person_id: before.mark for before in self.before.marks}
        changed = tuple(
            MarkBefore(person_id, known.get(person_id))
            for person_id, entry in self.entries.items()
            if entry.mark != known.get(person_id)
        )
        was = self.before
        if was.made or changed or facts_of_session(self.session) != was.facts:
            journal(unit, moment, done, RollBefore(was.session_id, was.made, was.facts, changed))


def open_roll(unit: Session, moment: Moment, key: SessionKey) -> OpenRoll:
    """Return the rows of the session, made with the members of its day if this is the first entry.

    Raises:
        FutureDayError: the day of the session has not come.
        SessionClosedError: it is too long ago, and was not opened for today.
        NoLongerThereError: there is no such club.
    """
    check_day(key.day, today=moment.today)
    check_open(unit, moment, key)
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
        RollBefore(session.id, made, facts_of_session(session), marks),
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
    _put_back(session, before.facts)
    entries = {entry.person_id: entry for entry in entries_of(unit, session)}
    for marked in before.marks:
        entries[marked.person_id].mark = marked.mark
    _settle(session, entries.values())
    if before.made and not any(entry.mark for entry in entries.values()):
        for entry in entries.values():
            unit.delete(entry)
        unit.flush()
        unit.delete(session)


def _settle(session: ClubSessionRow, entries: Iterable[PresenceRow]) -> None:
    """A session was held once its roll or heads were noted, and not by a topic or a place alone."""
    if session.state != DID_NOT_TAKE_PLACE:
        noted = session.unnamed > 0 or any(entry.mark is not None for entry in entries)
        session.state = HELD if noted else None


def _make(unit: Session, club: ClubRow, key: SessionKey) -> ClubSessionRow:
    planned = key.number == 1 and is_scheduled(unit, club, key.day)
    session = ClubSessionRow(
        id=uuid5(club.id, f"{key.day}/{key.number}"),
        club_id=club.id,
        on_day=key.day,
        number=key.number,
        starts_at=club.starts_at if planned else None,
        planned=planned,
        heritage=heritage_of(club.kind),
    )
    unit.add(session)
    unit.flush()
    unit.add_all(
        _entry(session.id, person_id, walked_in=False, leads=role != MEMBER)
        for person_id, role in roles_on(unit, club.id, key.day).items()
    )
    unit.flush()
    return session


def _entry(
    session_id: UUID, person_id: UUID, *, walked_in: bool, leads: bool = False
) -> PresenceRow:
    return PresenceRow(
        id=uuid5(session_id, person_id.hex),
        session_id=session_id,
        person_id=person_id,
        walked_in=walked_in,
        leads=leads,
    )


def facts_of_session(session: ClubSessionRow) -> SessionFacts:
    """Return what is written down about a session besides its roll."""
    return SessionFacts(
        state=session.state or DUE,
        reason=session.reason,
        topic=session.topic,
        note=session.note,
        place=session.place,
        heritage=session.heritage,
        unnamed=session.unnamed,
        groups=HeadGroups(
            women=session.women,
            minority=session.minority,
            children=session.children,
            aged_55=session.aged_55,
            aged_60=session.aged_60,
            disabled=session.disabled,
        ),
    )


def write_groups(session: ClubSessionRow, groups: HeadGroups) -> None:
    """Write how many of those without a name belong to each group."""
    session.women, session.minority = groups.women, groups.minority
    session.children, session.disabled = groups.children, groups.disabled
    session.aged_55, session.aged_60 = groups.aged_55, groups.aged_60


def _put_back(session: ClubSessionRow, facts: SessionFacts) -> None:
    session.state = None if facts.state == DUE else facts.state
    session.reason = facts.reason
    session.topic, session.note = facts.topic, facts.note
    session.place, session.heritage = facts.place, facts.heritage
    session.unnamed = facts.unnamed
    write_groups(session, facts.groups)
