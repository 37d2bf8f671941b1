"""The roll of a session as it was kept or, before anything is written down, as it would be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.club_rows import is_scheduled, roles_on
from desktop.operations.club_sessions import SessionKey, session_row
from desktop.operations.late_changes import LateChange, late_changes, needs_opening
from desktop.operations.rolls import SessionFacts, entries_of, facts_of_session, is_on_roll
from desktop.operations.still_there import club_row
from desktop.register.clubs import ABSENT, EXCUSED, MEMBER, PRESENT, heritage_of
from desktop.register.moment import Moment
from desktop.store.tables.clubs import ClubSessionRow
from desktop.store.tables.people import PersonRow

_MOST_TOPICS = 12


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One person on the roll; a mark of None is "not marked", never "absent"."""

    person_id: UUID
    full_name: str
    mark: str | None
    walked_in: bool
    leads: bool


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll of one session, in Vietnamese order.

    Whoever leads stands on it and is counted in `leading` alone, if present. `closed` says that
    the session is too long ago to be changed without being opened; `late_changes`, when it was.
    `topics` were topics of this club before, the newest first.
    """

    key: SessionKey
    club_name: str
    usual_place: str | None
    starts_at: str | None
    planned: bool
    facts: SessionFacts
    entries: tuple[RollEntry, ...]
    topics: tuple[str, ...]
    closed: bool
    late_changes: tuple[LateChange, ...]

    @property
    def state(self) -> str:
        """How it stands: due, held or did_not_take_place."""
        return self.facts.state

    @property
    def reason(self) -> str | None:
        """Why it did not take place."""
        return self.facts.reason

    @property
    def topic(self) -> str | None:
        """What it was about."""
        return self.facts.topic

    @property
    def unnamed(self) -> int:
        """How many came without a name."""
        return self.facts.unnamed

    @property
    def present(self) -> int:
        """How many came by name, without those who lead."""
        return self._marked(PRESENT)

    @property
    def absent(self) -> int:
        """How many were absent without a word."""
        return self._marked(ABSENT)

    @property
    def excused(self) -> int:
        """How many were absent for a reason."""
        return self._marked(EXCUSED)

    @property
    def not_marked(self) -> int:
        """Of how many nothing is known: they are never counted as absent."""
        return self._marked(None)

    @property
    def leading(self) -> int:
        """How many of those who lead were there."""
        return sum(entry.leads and entry.mark == PRESENT for entry in self.entries)

    def _marked(self, mark: str | None) -> int:
        return sum(not entry.leads and entry.mark == mark for entry in self.entries)


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
        heritage=heritage_of(club.kind),
    )
    if kept is None:
        stands = {
            person_id: _Stand(None, walked_in=False, leads=role != MEMBER)
            for person_id, role in roles_on(unit, key.club_id, key.day).items()
        }
    else:
        stands = {
            entry.person_id: _Stand(entry.mark, entry.walked_in, entry.leads)
            for entry in entries_of(unit, kept)
            if is_on_roll(entry)
        }
    return Roll(
        key=key,
        club_name=club.name,
        usual_place=club.place,
        starts_at=session.starts_at,
        planned=session.planned,
        facts=facts_of_session(session),
        entries=_entries(unit, stands),
        topics=_topics(unit, key.club_id),
        closed=needs_opening(unit, moment, key),
        late_changes=late_changes(unit, key),
    )


def _entries(unit: Session, stands: Mapping[UUID, "_Stand"]) -> tuple[RollEntry, ...]:
    people = (
        select(PersonRow.id, PersonRow.full_name)
        .where(col(PersonRow.id).in_(stands))
        .order_by(col(PersonRow.sort_key))
    )
    return tuple(
        RollEntry(person_id, full_name, *stands[person_id])
        for person_id, full_name in unit.exec(people)
    )


class _Stand(NamedTuple):
    mark: str | None
    walked_in: bool
    leads: bool


def _topics(unit: Session, club_id: UUID) -> tuple[str, ...]:
    topic = col(ClubSessionRow.topic)
    used = (
        select(topic)
        .where(ClubSessionRow.club_id == club_id, topic.is_not(None))
        .group_by(topic)
        .order_by(func.max(ClubSessionRow.on_day).desc(), topic)
        .limit(_MOST_TOPICS)
    )
    return tuple(said for said in unit.exec(used) if said)
