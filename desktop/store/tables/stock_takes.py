"""Stock takes, and every scan of them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class StockTakeRow(SyncedRow, table=True):
    """One count of the shelves; `shelf` is the part of the stock it judges, None for all.

    `found` and `missing` are its numbers on the day it was closed.
    """

    __tablename__ = "stock_take"
    record_kind: ClassVar[str] = "stock_take"

    shelf: str | None = None
    begun_on: date
    ended_on: date | None = None
    found: int | None = None
    missing: int | None = None


class StockScanRow(SyncedRow, table=True):
    """One scan, also of a code that nobody knows or that was scanned before: all are counted."""

    __tablename__ = "stock_scan"
    record_kind: ClassVar[str] = "stock_scan"

    take_id: UUID = Field(foreign_key="stock_take.id", index=True)
    copy_id: UUID | None = Field(default=None, foreign_key="copy.id", index=True)
    code: str
    on_day: date
