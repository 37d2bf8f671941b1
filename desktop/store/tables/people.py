"""People known to the house, and who lives with whom."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class PersonRow(SyncedRow, table=True):
    """A person known to the house. Only the full name is required.

    `former_names` are parted by semicolons; `birth_certainty` is None for a year from a paper;
    `phone_backwards` finds a telephone by its last digits. Who is whose guardian and who lives
    together are words about families: they travel sealed like the names, and so no foreign key can
    hold them. Whoever is `merged_into` another is that other.

    A name may be empty for a while in a house that came back without its recovery code; of whoever
    is `erased` nothing is known, for ever.
    """

    __tablename__ = "person"
    # Who is here now, in the order of the alphabet: what the page of people opens with.
    __table_args__ = (
        Index(
            "ix_person_here",
            "sort_key",
            sqlite_where=text("left_on IS NULL AND erased IS 0 AND merged_into IS NULL"),
        ),
    )
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
    phone_backwards: str = Field(default="", index=True, sa_column_kwargs={"server_default": ""})
    merged_into: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    import_id: UUID | None = Field(default=None, foreign_key="list_import.id", index=True)
    erased: bool = False


class HouseholdRow(SyncedRow, table=True):
    """People under one roof (hộ), each of whom names it; `head_id` is a person."""

    __tablename__ = "household"
    record_kind: ClassVar[str] = "household"

    since: date
    head_id: UUID | None = Field(default=None, index=True)


class ConsentRow(SyncedRow, table=True):
    """What somebody allowed, or no longer allows, the house to do with a person's data.

    A fact each, never changed: `purpose` is one of register.consent.PURPOSES, `what` is given or
    withdrawn, `number` counts the facts of one person and purpose from 1. `giver` is self or
    guardian, `given_by` the guardian's name; `form_number` is that of the signed paper.
    """

    __tablename__ = "consent"
    record_kind: ClassVar[str] = "consent"

    person_id: UUID = Field(foreign_key="person.id", index=True)
    purpose: str
    what: str
    on_day: date
    number: int
    giver: str
    given_by: str | None = None
    form_number: str | None = None
    recorded_by: str | None = None


class PersonTraitRow(SyncedRow, table=True):
    """Ethnicity and disability, kept only where the house chose so and the person allowed it.

    `ethnicity` is a code of `code_system`. The id is UUIDv5(person, "NVH/trait"): one row a person
    whatever machine writes it down.
    """

    __tablename__ = "person_trait"
    record_kind: ClassVar[str] = "person_trait"

    person_id: UUID = Field(foreign_key="person.id", index=True)
    ethnicity: str | None = None
    code_system: str | None = None
    disability: bool | None = None
