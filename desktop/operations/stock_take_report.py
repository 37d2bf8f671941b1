"""What a stock take found: in its place, not found, in a wrong place, not expected, unknown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.crate_lists import CrateLine, copies_in_crates
from desktop.operations.sought_copies import sought_copies
from desktop.operations.still_there import stock_take_row
from desktop.operations.stock_take_marks import shelf_of
from desktop.register.catalogue import KEPT
from desktop.register.crates import AWAY as SENT_AWAY
from desktop.register.crates import GIVEN_BACK, HERE, HOME
from desktop.register.moment import Moment
from desktop.register.ordering import vietnamese_key
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow

FOUND, MISPLACED, UNEXPECTED, UNKNOWN, DOUBLE = (
    *("found", "misplaced", "unexpected", "unknown", "double"),
)
LENT, AWAY, LEFT = "lent", "away", "left"
"""Why a copy was not expected; LEFT is of a crate that went back without it."""

_AWAY = frozenset({*SENT_AWAY, HOME})
_JUDGED = frozenset({*_AWAY, GIVEN_BACK, HERE})


@dataclass(frozen=True, slots=True)
class StockLine:
    """One copy in a list; `why` it was not expected: lent, away in a crate, or its own state.

    `crate` is the one it is in, `owner` the house that it belongs to if not to this one, and
    `sought_since` the day since which somebody is to look for it.
    """

    copy_id: UUID
    title: str
    accession_number: str
    shelf: str | None
    why: str = ""
    crate: CrateLine | None = None
    owner: str | None = None
    sought_since: date | None = None


@dataclass(frozen=True, slots=True)
class StockTakeReport:
    """The lists of one stock take. Every scan is in `scans`: known + unknown + double.

    `later` was not found either, and is to be looked for again: it is not in `missing`.
    """

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
    later: tuple[StockLine, ...] = ()

    @property
    def found(self) -> int:
        """How many copies were scanned where they belong."""
        return len(self.present)

    @property
    def expected(self) -> int:
        """How many copies should be where the take counts."""
        return self.found + len(self.missing) + len(self.later)

    @property
    def known(self) -> int:
        """How many copies were scanned."""
        return self.found + len(self.misplaced) + len(self.unexpected)

    @property
    def not_found(self) -> tuple[StockLine, ...]:
        """What was expected and not scanned, be it looked for again or not."""
        both = (*self.missing, *self.later)
        return tuple(sorted(both, key=lambda line: line.accession_number))


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


def has_its_place(take: StockTakeRow, copy: CopyRow, title: TitleRow) -> bool:
    """Whether a copy that was found where the take counts stands where it belongs.

    A book of another house has no shelf here, unless it was given one: it may stand on any.
    """
    shelf = shelf_of(copy, title)
    anywhere = copy.owner is not None and shelf is None
    return take.shelf is None or shelf == take.shelf or anywhere


def why_not_kept(copy: CopyRow, crate: CrateLine | None, *, is_lent: bool) -> str:
    """Return what says that a copy is not on a shelf; KEPT if nothing does."""
    if is_lent:
        return LENT
    if crate is not None and crate.state in _AWAY:
        return AWAY
    if crate is not None and crate.state == GIVEN_BACK and copy.state == KEPT:
        return LEFT
    return copy.state


def crates_of(unit: Session, copy_ids: Iterable[UUID] | None = None) -> dict[UUID, CrateLine]:
    """Return the crates that say where copies are, of these copies or of all."""
    return copies_in_crates(unit, _JUDGED, copy_ids)


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
    crates, sought = crates_of(unit), sought_copies(unit)
    present: list[StockLine] = []
    missing: list[StockLine] = []
    misplaced: list[StockLine] = []
    unexpected: list[StockLine] = []
    later: list[StockLine] = []
    for copy, title in _copies(unit):
        is_lent, since = copy.id in lent, sought.get(copy.id)
        line = _line(copy, title, crates.get(copy.id), is_lent=is_lent, sought=since)
        if copy.id not in scanned:
            if not _is_expected(take, line):
                continue
            marked_here = line.sought_since is not None and line.sought_since >= take.begun_on
            (later if marked_here else missing).append(line)
        elif line.why != KEPT:
            unexpected.append(line)
        elif has_its_place(take, copy, title):
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
        tuple(later),
    )


def _is_expected(take: StockTakeRow, line: StockLine) -> bool:
    """Whether a copy should be where the take counts; what a crate left behind still should."""
    return line.why in (KEPT, LEFT) and take.shelf in (None, line.shelf)


def _line(
    copy: CopyRow, title: TitleRow, crate: CrateLine | None, *, is_lent: bool, sought: date | None
) -> StockLine:
    return StockLine(
        copy.id,
        title.title,
        copy.accession_number,
        shelf_of(copy, title),
        why_not_kept(copy, crate, is_lent=is_lent),
        crate,
        copy.owner,
        sought,
    )


def _copies(unit: Session) -> list[tuple[CopyRow, TitleRow]]:
    rows = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .order_by(col(CopyRow.accession_number))
    ).all()
    return list(rows)
