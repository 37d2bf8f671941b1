"""Months that were closed."""

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class MonthClosingRow(SyncedRow, table=True):
    """A month was closed or opened again: a fact each, never changed.

    `month` is its first day; `number` counts what was said of it from 1; `what` is one of
    register.closings; `figures` (JSON, name to number) are those of a closing.
    """

    __tablename__ = "month_closing"
    record_kind: ClassVar[str] = "month_closing"

    month: date = Field(index=True)
    number: int
    what: str
    on_day: date
    figures: str | None = None
    keeper: str | None = None
