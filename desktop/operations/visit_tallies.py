"""What may be noted of a day's visitors beside their number: women, children, and so on.

Each note is the difference to what stood before, so that the notes of two computers add up. An
entry that was taken back is a pair of rows that cancel out.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, col, func, select

from desktop.operations.settings import read_settings
from desktop.register.moment import Moment
from desktop.register.visits import TALLIES, check_count, check_day
from desktop.store.tables.visits import VisitTallyRow


@dataclass(frozen=True, slots=True)
class TallyMade:
    """The fact that undo turns round."""

    tally_id: UUID


@dataclass(frozen=True, slots=True)
class TallySum:
    """How many were noted on how many days."""

    what: str
    count: int
    days: int


def day_tallies(unit: Session, moment: Moment, *, day: date) -> dict[str, int]:
    """Return what is noted of the day; what is not in it was not noted, and is not zero."""
    rows = unit.exec(
        select(VisitTallyRow.what, func.sum(VisitTallyRow.count))
        .where(VisitTallyRow.on_day == day)
        .group_by(col(VisitTallyRow.what))
        .having(_entries() > 0)
    )
    return dict(rows.all())


def noted_of_day(unit: Session, moment: Moment, *, day: date) -> dict[str, int | None]:
    """Return what the house asks of a day, or what is noted of it; None is not noted."""
    noted = day_tallies(unit, moment, day=day)
    asked = read_settings(unit, moment).tallies
    return {what: noted.get(what) for what in TALLIES if what in asked or what in noted}


def add_to_tally(unit: Session, moment: Moment, *, what: str, total: int, day: date) -> UUID | None:
    """Write the difference down; return the row, None where the number stands already.

    Raises:
        FutureDayError: the day has not come.
        NumberOutOfRangeError: less than nobody, or more than can be meant.
    """
    if what not in TALLIES:
        raise ValueError(what)
    check_count(total, field="total", lowest=0)
    check_day(day, today=moment.today)
    before = day_tallies(unit, moment, day=day).get(what)
    if total == before:
        return None
    row = VisitTallyRow(what=what, count=total - (before or 0), on_day=day)
    unit.add(row)
    return row.id


def tallies_noted(
    unit: Session, moment: Moment, *, first: date, last: date
) -> tuple[TallySum, ...]:
    """Return what was noted from `first` to `last`, of kinds of which anything was."""
    days = (
        select(
            col(VisitTallyRow.what).label("what"),
            func.sum(VisitTallyRow.count).label("count"),
        )
        .where(col(VisitTallyRow.on_day).between(first, last))
        .group_by(col(VisitTallyRow.what), col(VisitTallyRow.on_day))
        .having(_entries() > 0)
        .subquery()
    )
    rows = unit.exec(
        select(days.c.what, func.sum(days.c.count), func.count()).group_by(days.c.what)
    )
    sums = {what: TallySum(what, count, on) for what, count, on in rows}
    return tuple(sums[what] for what in TALLIES if what in sums)


def take_back_tally(unit: Session, moment: Moment, made: TallyMade) -> None:
    """Write the same number with the sign turned."""
    row = unit.get_one(VisitTallyRow, made.tally_id)
    unit.add(VisitTallyRow(what=row.what, count=-row.count, on_day=row.on_day, reverses_id=row.id))


def _entries() -> ColumnElement[int]:
    return func.sum(case((col(VisitTallyRow.reverses_id).is_(None), 1), else_=-1))
