"""Groups that come together (đoàn khách): one entry, as many visits as there were people."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.visit_facts import VisitMade, visit_row
from desktop.operations.visit_groups import delegation_group
from desktop.register.errors import TextMissingError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.text import optional_text
from desktop.register.visits import ESTIMATED, PURPOSES, check_count, check_day
from desktop.store.tables.visits import DelegationRow, VisitRow

_NAME_BYTES = 300


@dataclass(frozen=True, slots=True)
class DelegationCame(Done):
    """A group of people came together, today or (`back_entry`) on a day before."""

    needs: ClassVar[Permission] = Permission.COUNT

    visit_id: UUID
    name: str
    count: int
    day: date
    certainty: str = "exact"
    back_entry: bool = False


@dataclass(frozen=True, slots=True)
class DelegationLine:
    """A group that came on the day; its name is empty in a house that lost its recovery code."""

    name: str
    purpose: str
    count: int
    estimated: bool


def receive_delegation(  # noqa: PLR0913  # all that the paper says of a group
    unit: Session,
    moment: Moment,
    *,
    name: str,
    count: int,
    purpose: str,
    certainty: str = "exact",
    day: date | None = None,
) -> DelegationCame:
    """Count a group that came today, or on another day as it stands on paper, as so many visits.

    Raises:
        FutureDayError: the day has not come.
        TextMissingError: the group has no name.
        TextTooLongError: the name is too long.
        NumberOutOfRangeError: nobody, or more than can be meant.
    """
    if purpose not in PURPOSES:
        raise ValueError(purpose)
    named = optional_text(name, field="name", most_bytes=_NAME_BYTES)
    if named is None:
        raise TextMissingError("name")
    check_count(count, field="count", lowest=1)
    day = day or moment.today
    check_day(day, today=moment.today)
    row = visit_row(
        moment,
        group_id=delegation_group(unit).id,
        count=count,
        day=day,
        certainty=certainty,
    )
    unit.add(row)
    unit.flush()
    unit.add(DelegationRow(visit_id=row.id, name=named, purpose=purpose))
    done = DelegationCame(row.id, named, count, day, certainty, back_entry=day != moment.today)
    journal(unit, moment, done, VisitMade(row.id))
    return done


def delegations(unit: Session, moment: Moment, *, day: date) -> tuple[DelegationLine, ...]:
    """Return the groups that came on the day, in the order of their coming."""
    rows = unit.exec(
        select(DelegationRow, VisitRow)
        .join(VisitRow, col(VisitRow.id) == col(DelegationRow.visit_id))
        .where(
            VisitRow.on_day == day,
            col(VisitRow.id).not_in(
                select(col(VisitRow.reverses_id)).where(
                    VisitRow.on_day == day, col(VisitRow.reverses_id).is_not(None)
                )
            ),
        )
        .order_by(col(VisitRow.counted_at), col(VisitRow.id))
    )
    return tuple(
        DelegationLine(
            row.name or "", row.purpose, visit.count, estimated=visit.certainty == ESTIMATED
        )
        for row, visit in rows
    )
