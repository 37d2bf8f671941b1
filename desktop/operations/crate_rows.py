"""The rows of crates: what is in one, and taking back what was done with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done
from desktop.operations.still_there import crate_row
from desktop.operations.undoing import delete_if_alone
from desktop.register.catalogue import GIVEN_BACK, KEPT
from desktop.register.crates import AWAY, FOUND, HOME, OPEN
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.crates import CrateCopyRow, CrateRow
from desktop.store.tables.lending import HoldRow, InHouseUseRow, LoanRow
from desktop.store.tables.stock_takes import StockScanRow


@dataclass(frozen=True, slots=True)
class CrateChanged(Done):
    """A crate went a step further: `state` is the new one, as in register.crates.

    `count` books went with it; `missing` and `extra` differ from what was told.
    """

    crate_id: UUID
    name: str
    state: str
    count: int = 0
    missing: int = 0
    extra: int = 0


@dataclass(frozen=True, slots=True)
class CrateCopyMoved(Done):
    """One book was put into a crate (`why` is None) or left it; `count` are in it now.

    `again` says that it had been scanned before, so that nothing changed.
    """

    crate_id: UUID
    name: str
    title: str
    accession_number: str
    why: str | None
    count: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class CrateBefore:
    """What a deed changed in a crate.

    Attributes:
        state, since: of the crate before; `after` is its state now.
        ended: the times in a crate that the deed ended.
        put: those it began.
        made: the copies that it wrote down, each with a title of its own.
        left: copies that it noted as given back; `came`: as here again.
        is_new: whether it wrote down the crate itself, which had been announced.
    """

    crate_id: UUID
    state: str
    since: date
    after: str
    ended: tuple[UUID, ...] = ()
    put: tuple[UUID, ...] = ()
    made: tuple[UUID, ...] = ()
    left: tuple[UUID, ...] = ()
    came: tuple[UUID, ...] = ()
    is_new: bool = False


def times_in(unit: Session, crate_id: UUID) -> Sequence[CrateCopyRow]:
    """Return what is in the crate now."""
    return unit.exec(
        select(CrateCopyRow).where(
            CrateCopyRow.crate_id == crate_id, col(CrateCopyRow.until).is_(None)
        )
    ).all()


def open_times_of(
    unit: Session, copy_ids: Iterable[UUID]
) -> Sequence[tuple[CrateCopyRow, CrateRow]]:
    """Return in which crates these copies are."""
    return unit.exec(
        select(CrateCopyRow, CrateRow)
        .join(CrateRow, col(CrateRow.id) == col(CrateCopyRow.crate_id))
        .where(col(CrateCopyRow.copy_id).in_(list(copy_ids)), col(CrateCopyRow.until).is_(None))
        .order_by(col(CrateCopyRow.id))
    ).all()


def on_loan_among(unit: Session, copy_ids: Iterable[UUID]) -> set[UUID]:
    """Return which of these copies a reader has."""
    out = select(LoanRow.copy_id).where(
        col(LoanRow.copy_id).in_(list(copy_ids)), col(LoanRow.closed_how).is_(None)
    )
    return set(unit.exec(out).all())


def end_times(rows: Iterable[CrateCopyRow], moment: Moment, why: str) -> tuple[UUID, ...]:
    """End these times in a crate; return whose."""
    ended = []
    for row in rows:
        row.until, row.why = moment.today, why
        ended.append(row.id)
    return tuple(ended)


def end_away(unit: Session, moment: Moment, copy_id: UUID) -> tuple[UUID, ...]:
    """End the time in a crate that should be elsewhere, or came home without the copy."""
    times = open_times_of(unit, [copy_id])
    away = [time for time, crate in times if crate.state in (*AWAY, HOME)]
    return end_times(away, moment, FOUND)


def begin_again(unit: Session, time_ids: Sequence[UUID]) -> None:
    """Let these times in a crate go on, but for copies that are in another crate by now."""
    rows = [unit.get_one(CrateCopyRow, time_id) for time_id in time_ids]
    taken = {
        time.copy_id
        for time, crate in open_times_of(unit, [row.copy_id for row in rows])
        if crate.state in OPEN
    }
    for row in rows:
        if row.copy_id not in taken:
            row.until, row.why = None, None


def step(crate: CrateRow, moment: Moment, state: str) -> CrateBefore:
    """Bring the crate a step further; return what it was."""
    before = CrateBefore(crate.id, crate.state, crate.since, state)
    crate.state, crate.since = state, moment.today
    return before


def unchanged(crate: CrateRow) -> CrateBefore:
    """Return what a deed has to remember that leaves the crate where it is."""
    return CrateBefore(crate.id, crate.state, crate.since, crate.state)


def set_states(
    unit: Session, copy_ids: Iterable[UUID], *, was: str, is_now: str
) -> tuple[UUID, ...]:
    """Change the state of those copies that stand as expected; return which they were."""
    changed = []
    for copy_id in copy_ids:
        copy = unit.get_one(CopyRow, copy_id)
        if copy.state == was:
            copy.state = is_now
            changed.append(copy_id)
    return tuple(changed)


def take_back_crate(unit: Session, moment: Moment, before: CrateBefore) -> None:
    """Make the crate what it was; a copy that was moved meanwhile stays where it is now.

    Raises:
        CannotUndoError: the crate has gone on since, or a copy that was written down was lent.
    """
    crate = crate_row(unit, before.crate_id)
    if crate.state != before.after:
        raise CannotUndoError(CrateChanged.__name__)
    crate.state, crate.since = before.state, before.since
    for time_id in before.put:
        unit.delete(unit.get_one(CrateCopyRow, time_id))
    unit.flush()
    begin_again(unit, before.ended)
    set_states(unit, before.left, was=GIVEN_BACK, is_now=KEPT)
    set_states(unit, before.came, was=KEPT, is_now=GIVEN_BACK)
    _unmake(unit, before.made)
    if before.is_new:
        take_back_making(unit, moment, before)


def take_back_making(unit: Session, moment: Moment, before: CrateBefore) -> None:
    """Take out a crate that nothing was ever put into."""
    delete_if_alone(
        unit,
        crate_row(unit, before.crate_id),
        what=CrateChanged.__name__,
        referring=[col(CrateCopyRow.crate_id)],
    )


def title_of(unit: Session, copy: CopyRow) -> str:
    """Return the title on the copy."""
    return unit.get_one(TitleRow, copy.title_id).title


def _unmake(unit: Session, copy_ids: Sequence[UUID]) -> None:
    copies = [unit.get_one(CopyRow, copy_id) for copy_id in copy_ids]
    titles = [unit.get_one(TitleRow, title_id) for title_id in {one.title_id for one in copies}]
    named_by = [
        *(col(LoanRow.copy_id), col(CrateCopyRow.copy_id)),
        *(col(StockScanRow.copy_id), col(InHouseUseRow.copy_id)),
    ]
    for copy in copies:
        delete_if_alone(unit, copy, what=CrateCopyMoved.__name__, referring=named_by)
    named_by = [col(CopyRow.title_id), col(HoldRow.title_id)]
    for title in titles:
        delete_if_alone(unit, title, what=CrateCopyMoved.__name__, referring=named_by)
