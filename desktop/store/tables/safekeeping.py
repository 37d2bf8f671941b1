"""What the house orders the province to forget, and what it gives it to keep."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class ErasureRow(SyncedRow, table=True):
    """The order to blank one row for ever, here and in the province.

    The id is UUIDv5(row, "NVH/erasure"): two PCs that erase one person give one order.
    """

    __tablename__ = "erasure"
    record_kind: ClassVar[str] = "erasure"

    of_kind: str
    erased_id: UUID = Field(index=True)


class EscrowRow(SyncedRow, table=True):
    """The house key, sealed to the key that the province keeps off-line.

    `made_for` says for which two keys, so that none is sealed twice.
    """

    __tablename__ = "escrow"
    record_kind: ClassVar[str] = "escrow"

    sealed: str
    made_for: str | None = None
