"""Loans, and what became of them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable, SyncedRow


class LoanRow(SyncedRow, table=True):
    """One copy lent to one person.

    The first four columns are the fact and never change, but for a reader merged into another.
    The others are how the loan stands after its events; they stay in the house, because the
    province works them out itself.
    """

    __tablename__ = "loan"
    # The loans that are out are a few hundred among all that ever were.
    __table_args__ = (
        Index("ix_loan_out_due", "current_due_on", sqlite_where=text("closed_how IS NULL")),
        Index("ix_loan_out_person", "person_id", sqlite_where=text("closed_how IS NULL")),
    )
    record_kind: ClassVar[str] = "loan"

    copy_id: UUID = Field(foreign_key="copy.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    lent_on: date = Field(index=True)
    due_on: date
    current_due_on: date
    renewals: int = 0
    closed_on: date | None = Field(default=None, index=True)
    closed_how: str | None = None


class LoanEventRow(SyncedRow, table=True):
    """Something that happened to a loan: renewed, returned, lost, or one of them taken back.

    `what` is one of renewed, renewal_undone, returned, return_undone, lost, lost_undone and
    loan_undone; `due_on` is that of the renewal made or taken back.
    """

    __tablename__ = "loan_event"
    record_kind: ClassVar[str] = "loan_event"

    loan_id: UUID = Field(foreign_key="loan.id", index=True)
    what: str
    on_day: date = Field(index=True)
    due_on: date | None = None


class ReminderRow(SyncedRow, table=True):
    """Somebody was reminded of a loan; `keeper` is who did it."""

    __tablename__ = "reminder"
    record_kind: ClassVar[str] = "reminder"

    loan_id: UUID = Field(foreign_key="loan.id", index=True)
    on_day: date
    keeper: str | None = None


class ReturnDetailRow(SyncedRow, table=True):
    """What was noted of a copy that came back; `brought_by` is who did, if not the reader."""

    __tablename__ = "return_detail"
    record_kind: ClassVar[str] = "return_detail"

    loan_id: UUID = Field(foreign_key="loan.id", index=True)
    on_day: date
    damaged: bool = False
    note: str | None = None
    brought_by: str | None = None


class InHouseUseRow(SyncedRow, table=True):
    """Books read in the house: one copy, or a number of them that nobody wrote down."""

    __tablename__ = "in_house_use"
    record_kind: ClassVar[str] = "in_house_use"

    copy_id: UUID | None = Field(default=None, foreign_key="copy.id", index=True)
    count: int
    on_day: date = Field(index=True)


class HoldRow(SyncedRow, table=True):
    """A reader waits for a book, whichever of its copies comes back first.

    They wait up to `until`; before that it `ended_on` a day, `ended_how` is lent or cancelled.
    """

    __tablename__ = "hold"
    # Who waits now is few among all who ever did; it is asked at every loan.
    __table_args__ = (Index("ix_hold_waiting", "title_id", sqlite_where=text("ended_on IS NULL")),)
    record_kind: ClassVar[str] = "hold"

    title_id: UUID = Field(foreign_key="title.id")
    person_id: UUID = Field(foreign_key="person.id", index=True)
    asked_on: date
    until: date
    ended_on: date | None = None
    ended_how: str | None = None


class DeskRow(DesktopTable, table=True):
    """Who is being served, so that the desk comes back to them after a power cut. Stays here.

    One row while somebody is served, none otherwise; `after_action` is the newest deed before.
    """

    __tablename__ = "desk"

    one: int = Field(default=1, primary_key=True)
    person_id: UUID
    on_day: date
    at: int
    after_action: int
