"""What stock takes say of a copy, year by year, as the accession register has it."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.register.catalogue import LOST
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow

THERE, GONE = "there", "gone"
"""C (còn) and M (mất) of the paper register (domain.md, 2.1)."""

YEARS = 4
"""So many columns the register has."""


def shelf_of(copy: CopyRow, title: TitleRow) -> str | None:
    """Return where a copy belongs: its own shelf, else that of the category of its title."""
    return copy.should_be_at or title.category


def years_of_takes(unit: Session, moment: Moment) -> tuple[int, ...]:
    """Return the years of the columns: those of the newest stock takes, then some to come."""
    begun = unit.exec(select(col(StockTakeRow.begun_on))).all()
    held = sorted({day.year for day in begun} | {moment.today.year})[-YEARS:]
    ahead = range(held[-1] + 1, held[-1] + 1 + YEARS - len(held))
    return (*held, *ahead)


def marks_of(
    unit: Session, copies: Collection[tuple[CopyRow, TitleRow]]
) -> Mapping[UUID, Mapping[int, str]]:
    """Return for each copy the years in which it was counted, and how.

    A copy was there in a year in which it was scanned. One that is written down as lost was gone
    in the years in which its shelf was counted to the end and nobody scanned it.
    """
    takes = unit.exec(select(StockTakeRow)).all()
    years = {take.id: take.begun_on.year for take in takes}
    seen: dict[UUID, dict[int, str]] = {copy.id: {} for copy, _ in copies}
    scans = select(StockScanRow).where(col(StockScanRow.copy_id).in_(seen))
    for scan in unit.exec(scans):
        if scan.copy_id is not None:
            seen[scan.copy_id][years[scan.take_id]] = THERE
    closed = [take for take in takes if take.ended_on is not None]
    for copy, title in copies:
        for take in closed if copy.state == LOST else ():
            counted = take.shelf in (None, shelf_of(copy, title))
            if counted and copy.acquired_on <= take.begun_on:
                seen[copy.id].setdefault(take.begun_on.year, GONE)
    return seen
