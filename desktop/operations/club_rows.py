"""Which clubs there are, and who is in them."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from desktop.register.clubs import scheduled_days
from desktop.register.ordering import vietnamese_key
from desktop.store.tables.clubs import ClubMemberRow, ClubRow


def running_clubs(unit: Session, first: date) -> list[ClubRow]:
    """Return the clubs that have not ended before the day, by name."""
    until = col(ClubRow.until)
    rows = unit.exec(select(ClubRow).where(until.is_(None) | (until >= first)))
    return sorted(rows, key=lambda row: vietnamese_key(row.name))


def member_ids(unit: Session, club_id: UUID) -> list[UUID]:
    """Return who is in the club now."""
    members = select(ClubMemberRow.person_id).where(ClubMemberRow.club_id == club_id, is_member())
    return list(unit.exec(members))


def is_member() -> ColumnElement[bool]:
    """Return the condition for a time in a club that goes on."""
    return col(ClubMemberRow.until).is_(None)


def is_scheduled(club: ClubRow, day: date) -> bool:
    """Return whether the club meets on the day by its rule."""
    return bool(scheduled_days(club.rule, club.since, day, day, until=club.until))
