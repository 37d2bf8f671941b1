"""Books that were read in the house (đọc tại chỗ): by their scan, or as a number."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, func, select

from desktop.operations.done import Done, journal
from desktop.operations.still_there import copy_row, title_row
from desktop.register.catalogue import KEPT
from desktop.register.errors import CopyNotLendableError, NumberOutOfRangeError
from desktop.register.moment import Moment
from desktop.register.periods import Period
from desktop.store.tables.lending import InHouseUseRow

MOST_AT_ONCE = 999
"""A longer row of digits is the number of a copy, not how many were read."""


@dataclass(frozen=True, slots=True)
class ReadInHouse(Done):
    """So many books were read in the house; one that was scanned is named.

    `today` is how many were read today, with these.
    """

    count: int
    today: int
    title: str = ""
    accession_number: str = ""


@dataclass(frozen=True, slots=True)
class InHouseMade:
    """The fact that undo takes out."""

    use_id: UUID


def is_count(typed: str) -> bool:
    """Whether what was typed is how many were read, and not a number that stands on a book."""
    return typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MOST_AT_ONCE))


def read_in_house(unit: Session, moment: Moment, *, copy_id: UUID) -> ReadInHouse:
    """Write down that this copy was read in the house.

    Raises:
        CopyNotLendableError: by the register it is not in the house any more.
        NoLongerThereError: there is no such copy.
    """
    copy = copy_row(unit, copy_id)
    if copy.state != KEPT:
        raise CopyNotLendableError
    title = title_row(unit, copy.title_id).title
    return _note(unit, moment, 1, copy_id, title, copy.accession_number)


def count_in_house(unit: Session, moment: Moment, *, count: int) -> ReadInHouse:
    """Write down that so many books were read in the house, without their names.

    Raises:
        NumberOutOfRangeError: none, or more than can be meant.
    """
    if not 1 <= count <= MOST_AT_ONCE:
        raise NumberOutOfRangeError("count", 1, MOST_AT_ONCE)
    return _note(unit, moment, count, None, "", "")


def take_back_in_house(unit: Session, moment: Moment, made: InHouseMade) -> None:
    """Nobody read them here."""
    unit.delete(unit.get_one(InHouseUseRow, made.use_id))


def read_between(unit: Session, period: Period) -> int:
    """Return how many books were read in the house on these days."""
    days = InHouseUseRow.on_day >= period.first, InHouseUseRow.on_day <= period.last
    total = select(func.coalesce(func.sum(InHouseUseRow.count), 0)).where(*days)
    return int(unit.exec(total).one())


def _note(
    unit: Session,
    moment: Moment,
    count: int,
    copy_id: UUID | None,
    title: str,
    accession_number: str,
) -> ReadInHouse:
    row = InHouseUseRow(copy_id=copy_id, count=count, on_day=moment.today)
    unit.add(row)
    unit.flush()
    today = read_between(unit, Period(moment.today, moment.today))
    done = ReadInHouse(count, today, title, accession_number)
    journal(unit, moment, done, InHouseMade(row.id))
    return done
