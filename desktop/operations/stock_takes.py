"""Counting the shelves: every scan is kept at once, so that a power cut takes none away."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.copy_codes import clean_code, copies_by_code
from desktop.operations.crate_rows import end_away
from desktop.operations.done import journal
from desktop.operations.loan_changes import close_loan
from desktop.operations.loans import open_loan_of
from desktop.operations.still_there import copy_row, open_stock_take
from desktop.operations.stock_take_deeds import (
    CopyPutRight,
    CopyShelved,
    MissingLost,
    PutRightBefore,
    ScansBefore,
    ScansTaken,
    ShelfBefore,
    StockScanned,
    StockTakeBegun,
    StockTakeEnded,
    TakeBefore,
)
from desktop.operations.stock_take_marks import shelf_of
from desktop.operations.stock_take_report import (
    DOUBLE,
    FOUND,
    MISPLACED,
    UNEXPECTED,
    UNKNOWN,
    crates_of,
    has_its_place,
    stock_take_report,
    why_not_kept,
)
from desktop.register.catalogue import GIVEN_BACK, KEPT, LOST
from desktop.register.errors import CopyNotLendableError, NoLongerThereError
from desktop.register.memory_scanner import scanned_codes
from desktop.register.moment import Moment
from desktop.register.text import at_the_door, optional_text
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow


def begin_stock_take(unit: Session, moment: Moment, *, shelf: str | None = None) -> StockTakeBegun:
    """Begin to count one shelf, or all of them.

    Raises:
        TextTooLongError: no shelf has such a name.
    """
    take = StockTakeRow(shelf=optional_text(shelf, field="shelf"), begun_on=moment.today)
    unit.add(take)
    done = StockTakeBegun(take.id, take.shelf)
    journal(unit, moment, done, TakeBefore(take.id))
    return done


def scan_stock(unit: Session, moment: Moment, *, take_id: UUID, code: str) -> StockScanned:
    """Keep one scan and say what it means.

    Raises:
        StockTakeEndedError: the stock take was closed.
    """
    take = open_stock_take(unit, take_id)
    code = clean_code(code)
    copy_id = copies_by_code(unit, [code]).get(code)
    double = _scanned(unit, take_id, copy_id, code)
    scan = StockScanRow(take_id=take_id, copy_id=copy_id, code=code, on_day=moment.today)
    unit.add(scan)
    unit.flush()
    done = _verdict(unit, take, scan, double=double)
    journal(unit, moment, done, ScansBefore((scan.id,)))
    return done


def take_scans(
    unit: Session, moment: Moment, *, take_id: UUID, content: bytes, file_name: str
) -> ScansTaken:
    """Keep every scan of a scanner's file: known + unknown + double are all of them.

    Raises:
        StockTakeEndedError: the stock take was closed.
    """
    take = open_stock_take(unit, take_id)
    codes = [clean_code(code) for code in scanned_codes(content)]
    known = copies_by_code(unit, codes)
    seen: set[UUID | str] = set(_seen(unit, take_id))
    rows, counted = [], {FOUND: 0, UNKNOWN: 0, DOUBLE: 0}
    for code in codes:
        copy_id = known.get(code)
        what = copy_id or code
        verdict = DOUBLE if what in seen else UNKNOWN if copy_id is None else FOUND
        counted[verdict] += 1
        seen.add(what)
        rows.append(StockScanRow(take_id=take.id, copy_id=copy_id, code=code, on_day=moment.today))
    unit.add_all(rows)
    done = ScansTaken(
        take_id,
        at_the_door(file_name),
        len(rows),
        counted[FOUND],
        counted[UNKNOWN],
        counted[DOUBLE],
    )
    if rows:
        journal(unit, moment, done, ScansBefore(tuple(row.id for row in rows)))
    return done


def write_missing_lost(
    unit: Session, moment: Moment, *, take_id: UUID, later: bool = False
) -> MissingLost:
    """Write down as lost what belongs on the shelf and was not found.

    `later` is for those that were left to be looked for again: the others stay as they are.

    Raises:
        StockTakeEndedError: the stock take was closed.
    """
    open_stock_take(unit, take_id)
    report = stock_take_report(unit, moment, take_id=take_id)
    lines = report.later if later else report.missing
    missing = tuple(line.copy_id for line in lines)
    for copy_id in missing:
        copy_row(unit, copy_id).state = LOST
    done = MissingLost(take_id, len(missing))
    if missing:
        journal(unit, moment, done, TakeBefore(take_id, missing))
    return done


def put_right(unit: Session, moment: Moment, *, take_id: UUID, copy_id: UUID) -> CopyPutRight:
    """The book is on the shelf: seen, and neither lent, nor lost, nor in a crate.

    Raises:
        NoLongerThereError: the copy was taken back.
        CopyNotLendableError: it left the stock by a decision, or was thrown away.
        StockTakeEndedError: the stock take was closed.
    """
    open_stock_take(unit, take_id)
    copy = copy_row(unit, copy_id)
    if copy.state not in (KEPT, LOST, GIVEN_BACK):
        raise CopyNotLendableError
    loan = open_loan_of(unit, copy_id)
    times = end_away(unit, moment, copy_id)
    scan_id = _noted_as_seen(unit, moment, take_id, copy)
    before = PutRightBefore(
        copy_id,
        copy.state,
        None if loan is None else loan.id,
        times,
        scan_id,
    )
    if loan is not None:
        close_loan(unit, moment, loan)
    copy.state = KEPT
    title = unit.get_one(TitleRow, copy.title_id).title
    done = CopyPutRight(take_id, title, copy.accession_number)
    journal(unit, moment, done, before)
    return done


def put_on_shelf(unit: Session, moment: Moment, *, take_id: UUID, copy_id: UUID) -> CopyShelved:
    """The book belongs on the shelf that is counted, where it was found.

    Raises:
        NoLongerThereError: the copy was taken back, or no one shelf is counted.
        StockTakeEndedError: the stock take was closed.
    """
    shelf = open_stock_take(unit, take_id).shelf
    copy = copy_row(unit, copy_id)
    if shelf is None:
        raise NoLongerThereError(StockTakeRow.record_kind)
    before = ShelfBefore(copy_id, copy.should_be_at, shelf)
    copy.should_be_at = shelf
    title = unit.get_one(TitleRow, copy.title_id).title
    done = CopyShelved(take_id, title, copy.accession_number, shelf)
    if before.before != shelf:
        journal(unit, moment, done, before)
    return done


def end_stock_take(unit: Session, moment: Moment, *, take_id: UUID) -> StockTakeEnded:
    """Close the stock take; its numbers are kept as they are now.

    Raises:
        StockTakeEndedError: it was closed before.
    """
    take = open_stock_take(unit, take_id)
    report = stock_take_report(unit, moment, take_id=take_id)
    take.ended_on = moment.today
    take.found, take.missing = report.found, len(report.not_found)
    done = StockTakeEnded(take_id, report.found, len(report.not_found))
    journal(unit, moment, done, TakeBefore(take_id))
    return done


def _noted_as_seen(unit: Session, moment: Moment, take_id: UUID, copy: CopyRow) -> UUID | None:
    """Keep a scan of a copy that nobody scanned, as if somebody had; return its id."""
    if _scanned(unit, take_id, copy.id, copy.barcode):
        return None
    on_day = moment.today
    scan = StockScanRow(take_id=take_id, copy_id=copy.id, code=copy.barcode, on_day=on_day)
    unit.add(scan)
    unit.flush()
    return scan.id


def _scanned(unit: Session, take_id: UUID, copy_id: UUID | None, code: str) -> bool:
    same = StockScanRow.code == code if copy_id is None else StockScanRow.copy_id == copy_id
    before = select(StockScanRow.id).where(StockScanRow.take_id == take_id, same).limit(1)
    return unit.exec(before).first() is not None


def _seen(unit: Session, take_id: UUID) -> Sequence[UUID | str]:
    rows = unit.exec(
        select(StockScanRow.copy_id, StockScanRow.code).where(StockScanRow.take_id == take_id)
    )
    return [copy_id or code for copy_id, code in rows]


def _verdict(
    unit: Session, take: StockTakeRow, scan: StockScanRow, *, double: bool
) -> StockScanned:
    if scan.copy_id is None:
        return StockScanned(take.id, DOUBLE if double else UNKNOWN, scan.code)
    copy = copy_row(unit, scan.copy_id)
    title = unit.get_one(TitleRow, copy.title_id)
    shelf = shelf_of(copy, title)
    crate = crates_of(unit, [copy.id]).get(copy.id)
    is_lent = open_loan_of(unit, copy.id) is not None
    verdict = FOUND
    if double:
        verdict = DOUBLE
    elif why_not_kept(copy, crate, is_lent=is_lent) != KEPT:
        verdict = UNEXPECTED
    elif not has_its_place(take, copy, title):
        verdict = MISPLACED
    return StockScanned(
        *(take.id, verdict, scan.code, title.title, copy.accession_number, shelf),
        crate=None if crate is None else crate.name,
    )
