"""What was written down by mistake lies in the trash for 90 days, and can be put back.

Thrown away and withdrawn are two things: a withdrawn copy was the house's, and its record stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.still_there import copy_row, title_row
from desktop.operations.undoing import delete_if_alone
from desktop.operations.withdrawal import check_all_in
from desktop.register.catalogue import KEPT, TRASH_DAYS, TRASHED
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.crates import CrateCopyRow
from desktop.store.tables.lending import HoldRow, InHouseUseRow, LoanRow
from desktop.store.tables.stock_takes import StockScanRow

_NAMES_A_TITLE = (col(CopyRow.title_id), col(HoldRow.title_id))
_NAMES_A_COPY = (
    col(LoanRow.copy_id),
    col(CrateCopyRow.copy_id),
    col(StockScanRow.copy_id),
    col(InHouseUseRow.copy_id),
)


@dataclass(frozen=True, slots=True)
class TitleTrashed(Done):
    """A title was thrown away, with the copies it had."""

    title_id: UUID
    title: str
    copies: int


@dataclass(frozen=True, slots=True)
class CopyTrashed(Done):
    """One copy was thrown away."""

    title_id: UUID
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class TitlePutBack(Done):
    """A title came out of the trash, with what was thrown away with it."""

    title_id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class ThrownAway:
    """What went into the trash together; `title_id` is None where only copies went.

    `title_on` and `copies_on` are the days since when it lay there, if it was taken out again.
    """

    title_id: UUID | None
    copy_ids: tuple[UUID, ...]
    title_on: date | None = None
    copies_on: tuple[date | None, ...] = ()


@dataclass(frozen=True, slots=True)
class TrashLine:
    """One title in the trash, or the copies of one that stands, and when they go for good."""

    title_id: UUID
    title: str
    accession_numbers: tuple[str, ...]
    trashed_on: date
    goes_on: date


def trash_title(unit: Session, moment: Moment, *, title_id: UUID) -> TitleTrashed:
    """Throw a title away with its copies on the shelf.

    Raises:
        NoLongerThereError: there is no such title, or it was thrown away.
        CopiesStillOutError: a copy is lent; nothing was thrown away.
    """
    title = title_row(unit, title_id)
    if title.trashed_on is not None:
        raise NoLongerThereError(TitleRow.record_kind)
    copies = unit.exec(
        select(CopyRow).where(CopyRow.title_id == title_id, CopyRow.state == KEPT)
    ).all()
    _throw(unit, moment, copies)
    title.trashed_on = moment.today
    done = TitleTrashed(title_id, title.title, len(copies))
    journal(unit, moment, done, ThrownAway(title_id, tuple(copy.id for copy in copies)))
    return done


def trash_copy(unit: Session, moment: Moment, *, copy_id: UUID) -> CopyTrashed:
    """Throw one copy away.

    Raises:
        NoLongerThereError: there is no such copy on the shelf.
        CopiesStillOutError: it is lent.
    """
    copy = copy_row(unit, copy_id)
    if copy.state != KEPT:
        raise NoLongerThereError(CopyRow.record_kind)
    _throw(unit, moment, [copy])
    title = title_row(unit, copy.title_id)
    done = CopyTrashed(title.id, title.title, copy.accession_number)
    journal(unit, moment, done, ThrownAway(None, (copy_id,)))
    return done


def trash(unit: Session, moment: Moment) -> tuple[TrashLine, ...]:
    """Return what lies in the trash, what was thrown away last first."""
    copies = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .where(CopyRow.state == TRASHED)
        .order_by(col(CopyRow.accession_number))
    ).all()
    titles = unit.exec(select(TitleRow).where(col(TitleRow.trashed_on).is_not(None))).all()
    days = {title.id: (title, title.trashed_on) for title in titles}
    numbers: dict[UUID, list[str]] = {title_id: [] for title_id in days}
    for copy, title in copies:
        days.setdefault(title.id, (title, copy.trashed_on))
        numbers.setdefault(title.id, []).append(copy.accession_number)
    lines = [
        TrashLine(title_id, title.title, tuple(numbers[title_id]), day, _goes_on(day))
        for title_id, (title, day) in days.items()
        if day is not None
    ]
    return tuple(sorted(lines, key=lambda line: (line.trashed_on, line.title), reverse=True))


def put_back(unit: Session, moment: Moment, *, title_id: UUID) -> TitlePutBack:
    """Take a title out of the trash, and all copies of it that lie there.

    Raises:
        NoLongerThereError: there is no such title.
    """
    title = title_row(unit, title_id)
    copies = unit.exec(
        select(CopyRow).where(CopyRow.title_id == title_id, CopyRow.state == TRASHED)
    ).all()
    thrown = ThrownAway(
        title_id if title.trashed_on is not None else None,
        tuple(copy.id for copy in copies),
        title.trashed_on,
        tuple(copy.trashed_on for copy in copies),
    )
    take_out(unit, moment, thrown)
    done = TitlePutBack(title_id, title.title)
    journal(unit, moment, done, thrown)
    return done


def take_out(unit: Session, moment: Moment, thrown: ThrownAway) -> None:
    """Put back what was thrown away together.

    Raises:
        CannotUndoError: a part of it lies in the trash no longer.
    """
    for copy_id in thrown.copy_ids:
        copy = unit.get(CopyRow, copy_id)
        if copy is None or copy.state != TRASHED:
            raise CannotUndoError(TitleTrashed.__name__)
        copy.state, copy.trashed_on = KEPT, None
    if thrown.title_id is not None:
        title_row(unit, thrown.title_id).trashed_on = None


def throw_again(unit: Session, moment: Moment, thrown: ThrownAway) -> None:
    """Put what was taken out of the trash in again, if none of it was lent since.

    It goes for good on the day on which it would have gone.
    """
    copies = [copy_row(unit, copy_id) for copy_id in thrown.copy_ids]
    _throw(unit, moment, copies)
    for copy, day in zip(copies, thrown.copies_on, strict=False):
        copy.trashed_on = day or moment.today
    if thrown.title_id is not None:
        title_row(unit, thrown.title_id).trashed_on = thrown.title_on or moment.today


def purge_trash(unit: Session, moment: Moment) -> int:
    """Delete what lay in the trash for 90 days; return how many rows went.

    A copy that was ever lent, read here, travelled or was counted, and its title, stay in the
    trash: what was written down of it names them. So does a title for which somebody waited.
    """
    last = moment.today - timedelta(days=TRASH_DAYS)
    copies = unit.exec(
        select(CopyRow).where(CopyRow.state == TRASHED, col(CopyRow.trashed_on) <= last)
    ).all()
    titles = unit.exec(select(TitleRow).where(col(TitleRow.trashed_on) <= last)).all()
    return sum(
        (
            *(_deleted(unit, copy) for copy in copies),
            *(_deleted(unit, title) for title in titles),
        )
    )


def _deleted(unit: Session, row: CopyRow | TitleRow) -> bool:
    referring = _NAMES_A_TITLE if isinstance(row, TitleRow) else _NAMES_A_COPY
    try:
        delete_if_alone(unit, row, what=TitleTrashed.__name__, referring=referring)
    except CannotUndoError:
        return False
    return True


def _throw(unit: Session, moment: Moment, copies: Sequence[CopyRow]) -> None:
    check_all_in(unit, copies)
    for copy in copies:
        copy.state, copy.trashed_on = TRASHED, moment.today


def _goes_on(day: date) -> date:
    return day + timedelta(days=TRASH_DAYS)
