"""Visits, counted without names; what is noted of a day; groups that came together."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class VisitGroupRow(SyncedRow, table=True):
    """A group of visitors that the house counts by: one tile."""

    __tablename__ = "visit_group"
    record_kind: ClassVar[str] = "visit_group"

    label: str
    place: int
    retired: bool = False


class VisitRow(SyncedRow, table=True):
    """A number of people counted at once. Never changed; undone by one with the sign turned.

    A row without a group and with count 0 says "nobody came": zero is not "no entry".
    """

    __tablename__ = "visit"
    record_kind: ClassVar[str] = "visit"

    group_id: UUID | None = Field(default=None, foreign_key="visit_group.id")
    count: int
    on_day: date = Field(index=True)
    hour: int | None = None
    certainty: str = "exact"
    reverses_id: UUID | None = None
    counted_at: int


class VisitTallyRow(SyncedRow, table=True):
    """How many more of a day's visitors were women, children and so on. Added up, like visits.

    A row with count 0 says that there were none: zero is not "no entry".
    """

    __tablename__ = "visit_tally"
    record_kind: ClassVar[str] = "visit_tally"

    what: str
    count: int
    on_day: date = Field(index=True)
    reverses_id: UUID | None = None


class DelegationRow(SyncedRow, table=True):
    """Who came together, and what for; how many they were is the visit."""

    __tablename__ = "delegation"
    record_kind: ClassVar[str] = "delegation"

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    purpose: str
    name: str | None = None
