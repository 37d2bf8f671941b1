"""People known to the house."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class PersonRow(SyncedRow, table=True):
    """A person known to the house. Only the full name is required.

    A name may be empty for a while in a house that came back without its recovery code; of whoever
    is `erased` nothing is known, for ever.
    """

    __tablename__ = "person"
    record_kind: ClassVar[str] = "person"

    full_name: str
    sort_word: str
    birth_year: int | None = None
    phone: str | None = None
    address: str | None = None
    guardian: str | None = None
    group_id: UUID | None = Field(default=None, foreign_key="visit_group.id")
    card_number: str = Field(index=True)
    joined_on: date
    left_on: date | None = None
    folded: str = Field(index=True)
    initials: str
    sort_key: str = Field(index=True)
    erased: bool = False
