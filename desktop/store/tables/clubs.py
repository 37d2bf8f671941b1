"""Clubs, their sessions, and who was there."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable, SyncedRow


class ClubRow(SyncedRow, table=True):
    """A club and when it meets: a rule of register/schedules (None: no fixed day) and a time.

    `until` is the last day of one that ended, `ended_for` one of the reasons of register/clubs.
    """

    __tablename__ = "club"
    record_kind: ClassVar[str] = "club"

    name: str
    kind: str
    rule: str | None = None
    starts_at: str | None = None
    place: str | None = None
    leader: str | None = None
    since: date
    until: date | None = None
    ended_for: str | None = None


class ClubMemberRow(SyncedRow, table=True):
    """A person's time in a club, as member, leader or artisan (nghệ nhân)."""

    __tablename__ = "club_member"
    record_kind: ClassVar[str] = "club_member"

    club_id: UUID = Field(foreign_key="club.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    since: date
    until: date | None = None
    role: str = "member"


class ClubPauseRow(SyncedRow, table=True):
    """A time in which a club does not meet; `until` is its last day, None while it is not known."""

    __tablename__ = "club_pause"
    record_kind: ClassVar[str] = "club_pause"

    club_id: UUID = Field(foreign_key="club.id", index=True)
    since: date
    until: date | None = None
    reason: str = "other"


class ClubSessionRow(SyncedRow, table=True):
    """One session of a club. `state` is held, did_not_take_place, or None: nobody said it yet.

    It travels only once somebody did: a topic from one computer does not unsay another's roll.
    `place` is None in the usual place of the club. `unnamed` came without a name; so many of
    these were `women`, of an ethnic `minority`…, None where nobody counted.

    `number` counts the sessions of one club on one day, from 1. The id is UUIDv5(club, day and
    number), so that two machines make the same row.
    """

    __tablename__ = "club_session"
    # No constraint: two computers may have made what the house must take in.
    __table_args__ = (Index("ix_club_session_key", "club_id", "on_day", "number"),)
    record_kind: ClassVar[str] = "club_session"

    club_id: UUID = Field(foreign_key="club.id", index=True)
    on_day: date = Field(index=True)
    number: int = 1
    starts_at: str | None = None
    planned: bool = True
    state: str | None = None
    reason: str | None = None
    topic: str | None = None
    unnamed: int = 0
    place: str | None = None
    heritage: str | None = None
    note: str | None = None
    women: int | None = None
    minority: int | None = None
    children: int | None = None
    aged_55: int | None = None
    aged_60: int | None = None
    disabled: int | None = None


class PresenceRow(SyncedRow, table=True):
    """One person on the roll of one session: present, absent, excused, or (None) not marked.

    Whoever `leads` is counted as a leader of that session, not among those who came.

    The roll is the club's members on the day it was first opened, and whoever walked in.
    The id is UUIDv5(session, person), so that two machines make the same row; no line carries it
    (`identity` in what_leaves).
    """

    __tablename__ = "presence"
    __table_args__ = (Index("ix_presence_key", "session_id", "person_id"),)
    record_kind: ClassVar[str] = "presence"

    session_id: UUID = Field(foreign_key="club_session.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    mark: str | None = None
    walked_in: bool = False
    leads: bool = False


class LateChangeRow(SyncedRow, table=True):
    """Somebody opened an old session to change it: which one, on which day, and who."""

    __tablename__ = "late_change"
    record_kind: ClassVar[str] = "late_change"

    club_id: UUID = Field(foreign_key="club.id", index=True)
    on_day: date
    number: int
    changed_on: date
    keeper: str | None = None


class SessionPhotoRow(DesktopTable, table=True):
    """A photo of a session, which stays in the house: the file of this id, and what opens it.

    `removed_on` is the day on which it was taken away; it can come back on that day.
    """

    __tablename__ = "session_photo"
    __table_args__ = (Index("ix_session_photo_key", "club_id", "on_day", "number"),)

    id: UUID = Field(primary_key=True)
    club_id: UUID = Field(foreign_key="club.id")
    on_day: date
    number: int
    secret: str
    removed_on: date | None = None
