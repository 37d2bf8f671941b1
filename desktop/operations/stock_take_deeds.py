"""What can be done in a stock take, and taking it back."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col

from desktop.operations.crate_rows import begin_again
from desktop.operations.done import Done
from desktop.operations.loan_changes import reopen_loan
from desktop.operations.loans import open_loan_of
from desktop.operations.still_there import copy_row, stock_take_row
from desktop.operations.undoing import delete_if_alone
from desktop.register.catalogue import KEPT, LOST
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.stock_takes import StockScanRow


@dataclass(frozen=True, slots=True)
class StockTakeBegun(Done):
    """A stock take began, of one shelf or (None) of all."""

    take_id: UUID
    shelf: str | None


@dataclass(frozen=True, slots=True)
class StockScanned(Done):
    """One scan: `verdict` is one of stock_take_report; `shelf` is where the book belongs.

    `crate` is the name of the crate that says where it is.
    """

    take_id: UUID
    verdict: str
    code: str
    title: str = ""
    accession_number: str = ""
    shelf: str | None = None
    crate: str | None = None


@dataclass(frozen=True, slots=True)
class ScansTaken(Done):
    """The file of a scanner was taken in: `scans` are known, unknown and double together."""

    take_id: UUID
    file_name: str
    scans: int
    known: int
    unknown: int
    double: int


@dataclass(frozen=True, slots=True)
class StockTakeEnded(Done):
    """A stock take was closed, with what it found."""

    take_id: UUID
    found: int
    missing: int


@dataclass(frozen=True, slots=True)
class MissingLost(Done):
    """What was not found is written down as lost."""

    take_id: UUID
    copies: int


@dataclass(frozen=True, slots=True)
class CopyPutRight(Done):
    """A book that should not have been on the shelf is written down as being there."""

    take_id: UUID
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class CopyShelved(Done):
    """The shelf on which a book was found is the one where it belongs."""

    take_id: UUID
    title: str
    accession_number: str
    shelf: str


@dataclass(frozen=True, slots=True)
class ShelfBefore:
    """The shelf of its own that a copy had; None is that of its category."""

    copy_id: UUID
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class ScansBefore:
    """The scans that a deed kept; undo takes them out."""

    scans: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class TakeBefore:
    """A stock take that a deed began or closed, and the copies whose state it changed."""

    take_id: UUID
    changed: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class PutRightBefore:
    """What was said of a copy before it was found; `scan_id` is the scan that says it was."""

    copy_id: UUID
    state: str
    loan_id: UUID | None
    crate_times: tuple[UUID, ...]
    scan_id: UUID | None = None


def take_back_beginning(unit: Session, moment: Moment, before: TakeBefore) -> None:
    """Take out a stock take in which nothing was scanned."""
    take = stock_take_row(unit, before.take_id)
    referring = [col(StockScanRow.take_id)]
    delete_if_alone(unit, take, what=StockTakeBegun.__name__, referring=referring)


def take_back_scans(unit: Session, moment: Moment, before: ScansBefore) -> None:
    """Take scans out again."""
    for scan_id in before.scans:
        unit.delete(unit.get_one(StockScanRow, scan_id))


def take_back_end(unit: Session, moment: Moment, before: TakeBefore) -> None:
    """Open the stock take again."""
    take = stock_take_row(unit, before.take_id)
    take.ended_on, take.found, take.missing = None, None, None


def take_back_lost(unit: Session, moment: Moment, before: TakeBefore) -> None:
    """What was not found is not lost after all; what was changed since stays as it is."""
    for copy_id in before.changed:
        copy = copy_row(unit, copy_id)
        if copy.state == LOST:
            copy.state = KEPT


def take_back_putting_right(unit: Session, moment: Moment, before: PutRightBefore) -> None:
    """The book is again where it was said to be.

    Raises:
        CannotUndoError: it was lent since.
    """
    copy = unit.get_one(CopyRow, before.copy_id)
    if copy.state != KEPT or open_loan_of(unit, copy.id) is not None:
        raise CannotUndoError(CopyPutRight.__name__)
    if before.loan_id is not None:
        reopen_loan(unit, moment, before.loan_id, what=CopyPutRight.__name__)
    begin_again(unit, before.crate_times)
    copy.state = before.state
    if before.scan_id is not None:
        unit.delete(unit.get_one(StockScanRow, before.scan_id))


def take_back_shelving(unit: Session, moment: Moment, before: ShelfBefore) -> None:
    """The book belongs where it belonged.

    Raises:
        CannotUndoError: it was given another shelf since.
    """
    copy = copy_row(unit, before.copy_id)
    if copy.should_be_at != before.after:
        raise CannotUndoError(CopyShelved.__name__)
    copy.should_be_at = before.before
