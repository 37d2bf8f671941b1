"""Clubs: what the house has, and what stands on the card of each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col

from desktop.operations.club_rows import (
    ended_clubs,
    ended_on,
    member_counts,
    roles_of,
    running_clubs,
    timetable,
    timetables,
    was_used,
)
from desktop.operations.club_sessions import (
    DueSession,
    SessionKey,
    next_session_key,
    sessions_between,
)
from desktop.operations.done import Done, journal
from desktop.operations.people_search import PersonLine, person_lines
from desktop.operations.still_there import club_row
from desktop.operations.undoing import delete_if_alone
from desktop.register.clubs import MEMBER, known_kind
from desktop.register.moment import Moment
from desktop.register.schedules import Pause, check_rule
from desktop.register.text import optional_text, required_text
from desktop.store.tables.clubs import (
    ClubMemberRow,
    ClubPauseRow,
    ClubRow,
    ClubSessionRow,
    LateChangeRow,
    SessionPhotoRow,
)

__all__ = [
    "ClubAdded",
    "ClubBefore",
    "ClubCard",
    "ClubChanged",
    "ClubDraft",
    "ClubLine",
    "ClubMade",
    "ClubPerson",
    "DueSession",
    "SessionKey",
    "add_club",
    "change_club",
    "club_card",
    "clubs",
    "next_session_key",
    "restore_club",
    "sessions_between",
    "take_back_club",
]


@dataclass(frozen=True, slots=True)
class ClubDraft:
    """What is written on the form. `rule` is an RRULE, None for no fixed day."""

    name: str
    kind: str
    rule: str | None
    starts_at: str | None
    place: str | None
    leader: str | None
    since: date


@dataclass(frozen=True, slots=True)
class ClubAdded(Done):
    """A club was written down."""

    club_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ClubChanged(Done):
    """Something about a club was changed."""

    club_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ClubMade:
    """The club that undo takes out again."""

    club_id: UUID


@dataclass(frozen=True, slots=True)
class ClubBefore:
    """A club as the form had it before a change."""

    club_id: UUID
    draft: ClubDraft


@dataclass(frozen=True, slots=True)
class ClubLine:
    """One club in the list; `next_day` is today or later, `pause` the one it is in.

    `ended_on` is the day from which it meets no more, if there is one.
    Whoever leads is counted in `leaders`, not in `members`.
    """

    club_id: UUID
    name: str
    kind: str
    rule: str | None
    starts_at: str | None
    place: str | None
    members: int
    leaders: int
    next_day: date | None
    pause: Pause | None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClubPerson:
    """Somebody in a club, and as what."""

    person: PersonLine
    role: str


@dataclass(frozen=True, slots=True)
class ClubCard:
    """Everything about one club; whoever leads stands first among its people.

    `pauses` are those that go on or are still to come; `ended_on` is the day from which it meets
    no more, `ending` why; `never_met` says that nothing was ever written down of a session.
    """

    club_id: UUID
    draft: ClubDraft
    people: tuple[ClubPerson, ...]
    pauses: tuple[Pause, ...]
    today: date
    next_day: date | None = None
    ended_on: date | None = None
    ending: str = ""
    never_met: bool = False

    @property
    def members(self) -> tuple[PersonLine, ...]:
        """Whoever is in the club and does not lead it."""
        return tuple(one.person for one in self.people if one.role == MEMBER)

    @property
    def leaders(self) -> int:
        """How many lead it, with one whose name alone is known."""
        return _leaders(self.draft.leader, len(self.people) - len(self.members))


def add_club(unit: Session, moment: Moment, *, draft: ClubDraft) -> ClubAdded:
    """Write a club down.

    Raises:
        TextMissingError, TextTooLongError, ScheduleNotUnderstoodError: it cannot be kept so.
    """
    row = ClubRow(name="", kind="", since=draft.since)
    write_club(row, draft)
    unit.add(row)
    done = ClubAdded(row.id, row.name)
    journal(unit, moment, done, ClubMade(row.id))
    return done


def change_club(unit: Session, moment: Moment, *, club_id: UUID, draft: ClubDraft) -> ClubChanged:
    """Make the club what the form says; sessions that were held stay on their days.

    Raises:
        TextMissingError, TextTooLongError, ScheduleNotUnderstoodError: it cannot be kept so.
        NoLongerThereError: there is no such club.
    """
    row = club_row(unit, club_id)
    before = ClubBefore(club_id, draft_of(row))
    write_club(row, draft)
    done = ClubChanged(club_id, row.name)
    if draft_of(row) != before.draft:
        journal(unit, moment, done, before)
    return done


def clubs(unit: Session, moment: Moment, *, ended: bool = False) -> tuple[ClubLine, ...]:
    """Return the clubs that meet, or those that `ended`, by name, with when each meets next."""
    counted = member_counts(unit)
    rows = (ended_clubs if ended else running_clubs)(unit, moment.today)
    meets = timetables(unit, rows)
    return tuple(
        ClubLine(
            club_id=row.id,
            name=row.name,
            kind=row.kind,
            rule=row.rule,
            starts_at=row.starts_at,
            place=row.place,
            members=counted[row.id, True],
            leaders=_leaders(row.leader, counted[row.id, False]),
            next_day=meets[row.id].next_day(moment.today),
            pause=meets[row.id].pause_on(moment.today),
            ended_on=ended_on(row),
        )
        for row in rows
    )


def club_card(unit: Session, moment: Moment, *, club_id: UUID) -> ClubCard:
    """Return everything about a club; its people in Vietnamese order.

    Raises:
        NoLongerThereError: there is no such club.
    """
    row = club_row(unit, club_id)
    meets, roles = timetable(unit, row), roles_of(unit, club_id)
    people = [ClubPerson(one, roles[one.person_id]) for one in person_lines(unit, list(roles))]
    return ClubCard(
        club_id,
        draft_of(row),
        tuple(sorted(people, key=lambda one: one.role == MEMBER)),
        tuple(one for one in meets.pauses if one.last is None or one.last >= moment.today),
        moment.today,
        meets.next_day(moment.today),
        ended_on(row),
        row.ended_for or "",
        never_met=not was_used(unit, club_id),
    )


def take_back_club(unit: Session, moment: Moment, made: ClubMade) -> None:
    """Take a club out again that has neither members nor sessions."""
    delete_if_alone(
        unit,
        unit.get_one(ClubRow, made.club_id),
        what=ClubAdded.__name__,
        referring=(
            col(ClubMemberRow.club_id),
            col(ClubPauseRow.club_id),
            col(ClubSessionRow.club_id),
            col(LateChangeRow.club_id),
            col(SessionPhotoRow.club_id),
        ),
    )


def restore_club(unit: Session, moment: Moment, before: ClubBefore) -> None:
    """Make the club what the form was before."""
    write_club(unit.get_one(ClubRow, before.club_id), before.draft)


def _leaders(name: str | None, people: int) -> int:
    return people + bool(name)


def write_club(row: ClubRow, draft: ClubDraft) -> None:
    """Make the row what the form says.

    Raises:
        TextMissingError, TextTooLongError, ScheduleNotUnderstoodError: it cannot be kept so.
    """
    row.name = required_text(draft.name, field="name")
    row.kind = known_kind(draft.kind)
    row.since = draft.since
    row.rule = optional_text(draft.rule, field="rule")
    row.starts_at = optional_text(draft.starts_at, field="starts_at")
    row.place = optional_text(draft.place, field="place")
    row.leader = optional_text(draft.leader, field="leader")
    check_rule(row.rule, row.since)


def draft_of(row: ClubRow) -> ClubDraft:
    """Return the club as the form has it."""
    return ClubDraft(
        name=row.name,
        kind=row.kind,
        rule=row.rule,
        starts_at=row.starts_at,
        place=row.place,
        leader=row.leader,
        since=row.since,
    )
