"""The sums over visits that the day, the month and the first screen share.

An entry that was taken back is a pair of rows that cancel out, so a day has an entry while it has
more entries than reversals.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, col, func, select

from desktop.register.visits import ESTIMATED
from desktop.store.tables.visits import VisitRow


def visits_by_group(unit: Session, first: date, last: date) -> dict[UUID, int]:
    """Return the number of visits of each group that was counted from `first` to `last`."""
    rows = unit.exec(
        select(VisitRow.group_id, func.sum(VisitRow.count))
        .where(col(VisitRow.on_day).between(first, last), col(VisitRow.group_id).is_not(None))
        .group_by(col(VisitRow.group_id))
    )
    return {group_id: count for group_id, count in rows if group_id is not None}


def estimated_by_group(unit: Session, first: date, last: date) -> dict[UUID, int]:
    """Return the number of those visits of each group that were estimated."""
    rows = unit.exec(
        select(VisitRow.group_id, func.sum(VisitRow.count))
        .where(col(VisitRow.on_day).between(first, last), VisitRow.certainty == ESTIMATED)
        .group_by(col(VisitRow.group_id))
    )
    return {group_id: max(0, count) for group_id, count in rows if group_id is not None}


def day_total(unit: Session, day: date) -> int:
    """Return the number of visits of the day."""
    total = select(func.coalesce(func.sum(VisitRow.count), 0)).where(VisitRow.on_day == day)
    return unit.exec(total).one()


def has_entry(unit: Session, day: date) -> bool:
    """Return whether anything is written down for the day, be it that nobody came."""
    return bool(days_with_entry(unit, day, day))


def days_with_entry(unit: Session, first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last` for which something is written down."""
    return frozenset(
        unit.exec(
            select(col(VisitRow.on_day))
            .where(col(VisitRow.on_day).between(first, last))
            .group_by(col(VisitRow.on_day))
            .having(_entries_that_stand() > 0)
        )
    )


def first_day_with_entry(unit: Session) -> date | None:
    """Return the first day of which the house has an entry: before it nothing is missing."""
    return unit.exec(
        select(col(VisitRow.on_day))
        .group_by(col(VisitRow.on_day))
        .having(_entries_that_stand() > 0)
        .order_by(col(VisitRow.on_day))
        .limit(1)
    ).first()


def _entries_that_stand() -> ColumnElement[int]:
    return func.sum(case((col(VisitRow.reverses_id).is_(None), 1), else_=-1))
