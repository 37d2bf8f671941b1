"""Titles and their copies."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class TitleRow(SyncedRow, table=True):
    """A book as a work: what the copies of it share.

    `place` is where it was published; `call_scheme` says by which scheme `call_number` was given,
    one of register.catalogue.CALL_SCHEMES. `marc` are fields of the record that the title was
    imported from, for whoever takes the catalogue out again; it stays on this computer.
    """

    __tablename__ = "title"
    # Of 200,000 titles few lie in the trash.
    __table_args__ = (
        Index("ix_title_trash", "trashed_on", sqlite_where=text("trashed_on IS NOT NULL")),
    )
    record_kind: ClassVar[str] = "title"

    title: str
    author: str | None = None
    publisher: str | None = None
    year: int | None = None
    isbn: str | None = Field(default=None, index=True)
    pages: int | None = None
    price: int | None = None
    category: str | None = None
    place: str | None = None
    call_number: str | None = None
    call_scheme: str | None = None
    trashed_on: date | None = None
    marc: str | None = None
    folded: str
    initials: str
    import_id: UUID | None = Field(default=None, foreign_key="list_import.id", index=True)


class CopyRow(SyncedRow, table=True):
    """One physical copy, with its number in the accession register (số ĐKCB).

    Whose it is (`owner`), who has it (`holder`) and where it belongs (`should_be_at`) are three
    facts: a crate's books stand here, belong to the province, and go back to its shelf. Owner and
    holder are houses by name, None is this one. `sought_since` is the day of a stock take that did
    not find it and left it to be looked for; whatever is seen of the copy later answers that.
    `labelled_at` is when this computer printed the label, or met the copy with one; it stays here.
    """

    __tablename__ = "copy"
    # Holds all that the sizes of the stock are counted from.
    __table_args__ = (
        Index("ix_copy_stock", "state", "acquired_on", "title_id"),
        # Once the labels of a house are printed, those that wait for theirs are few.
        Index(
            "ix_copy_unlabelled",
            *("state", "id", "title_id"),
            sqlite_where=text("labelled_at IS NULL"),
        ),
        Index("ix_copy_shelf", "should_be_at", sqlite_where=text("should_be_at IS NOT NULL")),
        Index("ix_copy_sought", "sought_since", sqlite_where=text("sought_since IS NOT NULL")),
    )
    record_kind: ClassVar[str] = "copy"

    title_id: UUID = Field(foreign_key="title.id", index=True)
    accession_number: str = Field(index=True)
    barcode: str = Field(index=True)
    acquired_on: date
    state: str = "kept"
    owner: str | None = None
    holder: str | None = None
    should_be_at: str | None = None
    withdrawn_on: date | None = None
    withdrawn_by: str | None = None
    trashed_on: date | None = None
    sought_since: date | None = None
    labelled_at: int | None = None
    import_id: UUID | None = Field(default=None, foreign_key="list_import.id", index=True)
