"""Crates of books that travel between houses, and which copies are in them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class CrateRow(SyncedRow, table=True):
    """One journey of a crate: `state` is one of register.crates, since the day `since`.

    `owner` and `holder` are houses by name; None is this house. `count` and `proof` are what the
    record says that came with it. `sent_to` is the receiving house by its number at the province,
    which then tells that house of the crate; a crate that was so announced has the sender's id.
    """

    __tablename__ = "crate"
    record_kind: ClassVar[str] = "crate"

    barcode: str = Field(index=True)
    name: str
    owner: str | None = None
    holder: str | None = None
    due_on: date | None = None
    state: str
    since: date
    count: int | None = None
    proof: str | None = None
    sent_to: str | None = None


class CrateCopyRow(SyncedRow, table=True):
    """One copy's time in a crate: it is in until `until`; `why` says how that ended.

    A copy's own state is never touched by what becomes of a crate, so there is nothing old that
    could be written back over what happened since.
    """

    __tablename__ = "crate_copy"
    record_kind: ClassVar[str] = "crate_copy"

    crate_id: UUID = Field(foreign_key="crate.id", index=True)
    copy_id: UUID = Field(foreign_key="copy.id", index=True)
    since: date
    until: date | None = None
    why: str | None = None
