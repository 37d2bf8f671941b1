"""What a stock take found: in its place, not found, in a wrong place, not expected, unknown."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.crate_lists import copies_away
from desktop.operations.still_there import stock_take_row
from desktop.register.catalogue import KEPT
from desktop.register.moment import Moment
from desktop.register.ordering import vietnamese_key
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow

FOUND, MISPLACED, UNEXPECTED, UNKNOWN, DOUBLE = (
    *("found", "misplaced", "unexpected", "unknown", "double"),
)
LENT, AWAY = "lent", "away"


@dataclass(frozen=True, slots=True)
class StockLine:
    """One copy in a list; `why` it was not expected: lent, away in a crate, or its own state."""

    copy_id: UUID
    title: str
    accession_number: str
    shelf: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class StockTakeReport:
    """The lists of one stock take. Every scan is in `scans`: known + unknown + double."""

    take_id: UUID
    shelf: str | None
    begun_on: date
    ended_on: date | None
    scans: int
    double: int
    present: tuple[StockLine, ...]
    missing: tuple[StockLine, ...]
    misplaced: tuple[StockLine, ...]
    unexpected: tuple[StockLine, ...]
    unknown: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many copies were scanned where they belong."""
        return len(self.present)

    @property
    def known(self) -> int:
        """How many copies were scanned."""
        return self.found + len(self.misplaced) + len(self.unexpected)


@dataclass(frozen=True, slots=True)
class StockTakeLine:
    """One stock take in the list of all."""

    take_id: UUID
    shelf: str | None
    begun_on: date
    ended_on: date | None
    found: int | None
    missing: int | None


def stock_takes(unit: Session, moment: Moment) -> tuple[StockTakeLine, ...]:
    """Return the stock takes: the open ones first, then the newest."""
    rows = unit.exec(select(StockTakeRow).order_by(col(StockTakeRow.id).desc())).all()
    return tuple(
        StockTakeLine(r.id, r.shelf, r.begun_on, r.ended_on, r.found, r.missing)
        for r in sorted(rows, key=lambda row: row.ended_on is not None)
    )


def shelves(unit: Session, moment: Moment) -> tuple[str, ...]:
    """Return the shelves that books stand on."""
    named = (
        select(CopyRow.should_be_at, TitleRow.category)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .distinct()
    )
    found = {own or category for own, category in unit.exec(named)}
    return tuple(sorted((shelf for shelf in found if shelf), key=vietnamese_key))


def shelf_of(copy: CopyRow, title: TitleRow) -> str | None:
    """Return where a copy belongs: its own shelf, else that of the category of its title."""
    return copy.should_be_at or title.category


def stock_take_report(unit: Session, moment: Moment, *, take_id: UUID) -> StockTakeReport:
    """Return what was found up to now; only the shelf that is counted is judged.

    Raises:
        NoLongerThereError: the stock take was taken back.
    """
    take = stock_take_row(unit, take_id)
    scans = unit.exec(
        select(StockScanRow.copy_id, StockScanRow.code).where(StockScanRow.take_id == take_id)
    ).all()
    scanned = {copy_id for copy_id, _ in scans if copy_id is not None}
    unknown = tuple(dict.fromkeys(code for copy_id, code in scans if copy_id is None))
    lent = set(unit.exec(select(LoanRow.copy_id).where(col(LoanRow.closed_how).is_(None))).all())
    away = copies_away(unit)
    present, missing, misplaced, unexpected = [], [], [], []
    for copy, title in _copies(unit):
        why = LENT if copy.id in lent else AWAY if copy.id in away else copy.state
        shelf = shelf_of(copy, title)
        belongs = take.shelf is None or shelf == take.shelf
        line = StockLine(copy.id, title.title, copy.accession_number, shelf, why)
        if copy.id not in scanned:
            if belongs and why == KEPT:
                missing.append(line)
        elif why != KEPT:
            unexpected.append(line)
        elif belongs:
            present.append(line)
        else:
            misplaced.append(line)
    double = len(scans) - len(scanned) - len(unknown)
    return StockTakeReport(
        take_id,
        take.shelf,
        take.begun_on,
        take.ended_on,
        len(scans),
        double,
        tuple(present),
        tuple(missing),
        tuple(misplaced),
        tuple(unexpected),
        unknown,
    )


def _copies(unit: Session) -> list[tuple[CopyRow, TitleRow]]:
    rows = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .order_by(col(CopyRow.accession_number))
    ).all()
    return list(rows)
