"""Who joins a club and who leaves it; the rolls of the past keep the name."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.club_rows import is_member
from desktop.operations.done import Done, journal
from desktop.operations.still_there import club_row, person_row
from desktop.register.clubs import known_role
from desktop.register.errors import AlreadyAMemberError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.store.tables.clubs import ClubMemberRow


@dataclass(frozen=True, slots=True)
class MemberJoined(Done):
    """A person joined a club."""

    club_name: str
    full_name: str


@dataclass(frozen=True, slots=True)
class MemberLeft(Done):
    """A person left a club; the rolls of the past keep the name."""

    club_name: str
    full_name: str


@dataclass(frozen=True, slots=True)
class RoleChanged(Done):
    """A person leads a club, or leads it no longer: one of the roles of `register/clubs`."""

    club_name: str
    full_name: str
    role: str


@dataclass(frozen=True, slots=True)
class RoleBefore:
    """What a person was in the club."""

    member_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class MembershipMade:
    """The time in a club that undo takes out, or opens again."""

    member_id: UUID


def add_member(unit: Session, moment: Moment, *, club_id: UUID, person_id: UUID) -> MemberJoined:
    """Note that a person joined the club today.

    Raises:
        AlreadyAMemberError: the person is in it.
        NoLongerThereError: there is no such club or person.
    """
    club, person = club_row(unit, club_id), person_row(unit, person_id)
    if _membership(unit, club_id, person_id) is not None:
        raise AlreadyAMemberError(person.full_name)
    row = ClubMemberRow(club_id=club_id, person_id=person_id, since=moment.today)
    unit.add(row)
    done = MemberJoined(club.name, person.full_name)
    journal(unit, moment, done, MembershipMade(row.id))
    return done


def change_role(
    unit: Session, moment: Moment, *, club_id: UUID, person_id: UUID, role: str
) -> RoleChanged:
    """Note that somebody of the club leads it, teaches in it as an artisan, or neither.

    The rolls of the past stay as they were.

    Raises:
        NoLongerThereError: there is no such club or person, or they left it.
    """
    club, person = club_row(unit, club_id), person_row(unit, person_id)
    row = _membership(unit, club_id, person_id)
    if row is None:
        raise NoLongerThereError(ClubMemberRow.record_kind)
    before = RoleBefore(row.id, row.role)
    row.role = known_role(role)
    done = RoleChanged(club.name, person.full_name, row.role)
    if row.role != before.role:
        journal(unit, moment, done, before)
    return done


def end_club_membership(
    unit: Session, moment: Moment, *, club_id: UUID, person_id: UUID
) -> MemberLeft:
    """Note that a person left the club today.

    Raises:
        NoLongerThereError: there is no such club or person.
    """
    club, person = club_row(unit, club_id), person_row(unit, person_id)
    done = MemberLeft(club.name, person.full_name)
    row = _membership(unit, club_id, person_id)
    if row is not None:
        row.until = moment.today
        journal(unit, moment, done, MembershipMade(row.id))
    return done


def take_back_joining(unit: Session, moment: Moment, made: MembershipMade) -> None:
    """The person did not join."""
    unit.delete(unit.get_one(ClubMemberRow, made.member_id))


def take_back_leaving(unit: Session, moment: Moment, made: MembershipMade) -> None:
    """The person did not leave."""
    unit.get_one(ClubMemberRow, made.member_id).until = None


def restore_role(unit: Session, moment: Moment, before: RoleBefore) -> None:
    """The person is in the club as what they were."""
    unit.get_one(ClubMemberRow, before.member_id).role = before.role


def _membership(unit: Session, club_id: UUID, person_id: UUID) -> ClubMemberRow | None:
    return unit.exec(
        select(ClubMemberRow).where(
            ClubMemberRow.club_id == club_id, ClubMemberRow.person_id == person_id, is_member()
        )
    ).first()
