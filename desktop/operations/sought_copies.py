"""Copies that a stock take did not find and that somebody is to look for again.

Nothing has to be written when one turns up: whatever was seen of it since - a scan of a stock
take, a loan, a return - answers the mark, and taking that back brings the mark back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, or_, select

from desktop.operations.crate_rows import begin_again, end_away
from desktop.operations.done import Done, journal
from desktop.operations.loans import open_loan_of, stands
from desktop.operations.still_there import copy_row, open_stock_take
from desktop.register.catalogue import KEPT, LOST
from desktop.register.errors import CannotUndoError, CopyNotLendableError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.stock_takes import StockScanRow


@dataclass(frozen=True, slots=True)
class SearchLater(Done):
    """A book that was not found is to be looked for again."""

    take_id: UUID
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class FoundAgain(Done):
    """A book that was looked for, or written down as lost, turned up."""

    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class SoughtBefore:
    """Since when a copy was looked for, before a deed and after it.

    `was_lost` is whether the deed found it after it was lost, `crate_times` its times in a crate
    elsewhere that ended with that.
    """

    copy_id: UUID
    before: date | None
    after: date | None
    was_lost: bool = False
    crate_times: tuple[UUID, ...] = ()


def search_later(unit: Session, moment: Moment, *, take_id: UUID, copy_id: UUID) -> SearchLater:
    """Leave a book that was not found to be looked for again; it is not written down as lost.

    Raises:
        NoLongerThereError: the copy was taken back.
        CopyNotLendableError: it is not in the stock any more.
        StockTakeEndedError: the stock take was closed.
    """
    open_stock_take(unit, take_id)
    copy = copy_row(unit, copy_id)
    if copy.state != KEPT:
        raise CopyNotLendableError
    before = SoughtBefore(copy_id, copy.sought_since, moment.today)
    copy.sought_since = moment.today
    title = unit.get_one(TitleRow, copy.title_id).title
    done = SearchLater(take_id, title, copy.accession_number)
    if before.before != before.after:
        journal(unit, moment, done, before)
    return done


def found_again(unit: Session, moment: Moment, *, copy_id: UUID) -> FoundAgain:
    """The book is here: nobody has to look for it any more, and it is lost no more.

    Raises:
        NoLongerThereError: the copy was taken back.
    """
    copy = copy_row(unit, copy_id)
    was_lost = copy.state == LOST
    times = end_away(unit, moment, copy_id)
    before = SoughtBefore(copy_id, copy.sought_since, None, was_lost, times)
    copy.sought_since = None
    if was_lost:
        copy.state = KEPT
    done = FoundAgain(unit.get_one(TitleRow, copy.title_id).title, copy.accession_number)
    if was_lost or times or before.before is not None:
        journal(unit, moment, done, before)
    return done


def take_back_searching(unit: Session, moment: Moment, before: SoughtBefore) -> None:
    """The book is looked for, or lost, or not, as it was; a mark that was changed since stays.

    Raises:
        CannotUndoError: it was lost, and something else became of it since it was found.
    """
    copy = copy_row(unit, before.copy_id)
    if before.was_lost:
        if copy.state != KEPT or open_loan_of(unit, copy.id) is not None:
            raise CannotUndoError(FoundAgain.__name__)
        copy.state = LOST
    begin_again(unit, before.crate_times)
    if copy.sought_since == before.after:
        copy.sought_since = before.before


def sought_copies(unit: Session, copy_ids: Sequence[UUID] | None = None) -> dict[UUID, date]:
    """Return the copies that nobody has seen since they were left to be looked for.

    `copy_ids` are those that are asked about, all if it is None.
    """
    since = col(CopyRow.sought_since)
    lent = select(LoanRow.id).where(
        col(LoanRow.copy_id) == col(CopyRow.id),
        stands(),
        # What came back on the day itself may have been missed after that.
        or_(col(LoanRow.closed_on).is_(None), col(LoanRow.closed_on) > since),
    )
    scanned = select(StockScanRow.id).where(
        col(StockScanRow.copy_id) == col(CopyRow.id), col(StockScanRow.on_day) >= since
    )
    found = select(CopyRow.id, since).where(
        since.is_not(None), col(CopyRow.state) == KEPT, ~lent.exists(), ~scanned.exists()
    )
    if copy_ids is not None:
        found = found.where(col(CopyRow.id).in_(copy_ids))
    return {copy_id: day for copy_id, day in unit.exec(found).all() if day is not None}
