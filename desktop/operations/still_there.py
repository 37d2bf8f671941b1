"""Rows by the id that a page holds, which may be older than an undo."""

from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from desktop.register.errors import NoLongerThereError, StockTakeEndedError
from desktop.store.person_merging import kept_person
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.clubs import ClubRow
from desktop.store.tables.crates import CrateRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.stock_takes import StockTakeRow
from desktop.store.tables.synced_row import SyncedRow

Row = TypeVar("Row", bound=SyncedRow)


def person_row(unit: Session, person_id: UUID) -> PersonRow:
    """Return the person, or raise NoLongerThereError."""
    return _there(unit, PersonRow, person_id)


def known_person_row(unit: Session, person_id: UUID) -> PersonRow:
    """Return the person, or raise NoLongerThereError; whoever was erased is not there.

    Whoever was merged into another is that other.
    """
    row = person_row(unit, person_id)
    if row.merged_into is not None:
        row = person_row(unit, kept_person(unit, person_id))
    if row.erased:
        raise NoLongerThereError(PersonRow.record_kind)
    return row


def title_row(unit: Session, title_id: UUID) -> TitleRow:
    """Return the title, or raise NoLongerThereError."""
    return _there(unit, TitleRow, title_id)


def copy_row(unit: Session, copy_id: UUID) -> CopyRow:
    """Return the copy, or raise NoLongerThereError."""
    return _there(unit, CopyRow, copy_id)


def loan_row(unit: Session, loan_id: UUID) -> LoanRow:
    """Return the loan, or raise NoLongerThereError. A loan that was undone is not there."""
    row = _there(unit, LoanRow, loan_id)
    if row.closed_how == "undone":
        raise NoLongerThereError("loan")
    return row


def club_row(unit: Session, club_id: UUID) -> ClubRow:
    """Return the club, or raise NoLongerThereError."""
    return _there(unit, ClubRow, club_id)


def crate_row(unit: Session, crate_id: UUID) -> CrateRow:
    """Return the crate, or raise NoLongerThereError."""
    return _there(unit, CrateRow, crate_id)


def stock_take_row(unit: Session, take_id: UUID) -> StockTakeRow:
    """Return the stock take, or raise NoLongerThereError."""
    return _there(unit, StockTakeRow, take_id)


def open_stock_take(unit: Session, take_id: UUID) -> StockTakeRow:
    """Return a stock take that goes on, or raise NoLongerThereError or StockTakeEndedError."""
    take = stock_take_row(unit, take_id)
    if take.ended_on is not None:
        raise StockTakeEndedError(take.ended_on)
    return take


def _there(unit: Session, row_type: type[Row], row_id: UUID) -> Row:
    row = unit.get(row_type, row_id)
    if row is None:
        raise NoLongerThereError(row_type.record_kind)
    return row
