"""People known to the house, and who lives with whom."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class PersonRow(SyncedRow, table=True):
    """A person known to the house. Only the full name is required.

    `former_names` are parted by semicolons; `birth_certainty` is None for a year from a paper.
    Who is whose guardian and who lives together are words about families: they travel sealed like
    the names, and so no foreign key can hold them. Whoever is `merged_into` another is that other.

    A name may be empty for a while in a house that came back without its recovery code; of whoever
    is `erased` nothing is known, for ever.
    """

    __tablename__ = "person"
    record_kind: ClassVar[str] = "person"

    full_name: str
    sort_word: str
    nickname: str | None = None
    former_names: str | None = None
    birth_year: int | None = None
    birth_certainty: str | None = None
    phone: str | None = None
    address: str | None = None
    guardian: str | None = None
    guardian_id: UUID | None = Field(default=None, index=True)
    household_id: UUID | None = Field(default=None, index=True)
    group_id: UUID | None = Field(default=None, foreign_key="visit_group.id")
    card_number: str = Field(index=True)
    joined_on: date
    left_on: date | None = None
    folded: str = Field(index=True)
    initials: str
    sort_key: str = Field(index=True)
    merged_into: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    erased: bool = False


class HouseholdRow(SyncedRow, table=True):
    """People under one roof (hộ), each of whom names it; `head_id` is a person."""

    __tablename__ = "household"
    record_kind: ClassVar[str] = "household"

    since: date
    head_id: UUID | None = None
