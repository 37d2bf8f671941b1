"""Counting visits: by the tile, as a number, afterwards for another day, or "nobody came"."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session, col, select, text

from desktop.operations.done import Done, journal
from desktop.operations.visit_authors import authors
from desktop.operations.visit_facts import VisitMade, visit_row, write_total
from desktop.operations.visit_figures import (
    day_total,
    estimated_by_group,
    has_entry,
    visits_by_group,
)
from desktop.operations.visit_groups import (
    VisitGroup,
    group_row,
    set_visit_groups,
    visit_groups,
)
from desktop.register.errors import DayHasVisitsError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.visits import CERTAINTIES, ESTIMATED, check_count, check_day
from desktop.store.tables.visits import DelegationRow, VisitGroupRow, VisitRow

__all__ = [
    "DayVisits",
    "GroupTally",
    "NobodyCame",
    "VisitGroup",
    "VisitLine",
    "VisitsCounted",
    "count_visits",
    "day_visits",
    "note_nobody_came",
    "set_shown_visits",
    "set_visit_groups",
    "set_visits",
    "visit_groups",
    "visit_lines",
]


@dataclass(frozen=True, slots=True)
class VisitsCounted(Done):
    """People were counted; `count` is negative when a number was set lower."""

    needs: ClassVar[Permission] = Permission.COUNT

    group_label: str
    count: int
    day: date
    back_entry: bool
    certainty: str = "exact"


@dataclass(frozen=True, slots=True)
class NobodyCame(Done):
    """It was noted that nobody came."""

    day: date


@dataclass(frozen=True, slots=True)
class GroupTally:
    """How many people of one group came, and how many of them by estimate."""

    group_id: UUID
    label: str
    count: int
    estimated: int = 0


@dataclass(frozen=True, slots=True)
class DayVisits:
    """The visits of one day. `has_entry` tells zero from not written down."""

    day: date
    tallies: tuple[GroupTally, ...]
    total: int
    has_entry: bool

    @property
    def estimated(self) -> int:
        """Return how many of the visits nobody counted one by one."""
        return sum(tally.estimated for tally in self.tallies)


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One entry of the day's list; a line without a group says that nobody came.

    `who` wrote it down: "" where nobody said who they are, None on another computer of the house.
    """

    visit_id: UUID
    at: int
    hour: int | None
    group_label: str | None
    count: int
    undone: bool
    back_entry: bool
    estimated: bool = False
    delegation: str = ""
    who: str | None = ""


def count_visits(
    unit: Session,
    moment: Moment,
    *,
    group_id: UUID,
    count: int = 1,
    day: date | None = None,
    certainty: str = "exact",
) -> VisitsCounted:
    """Count people of a group who came today, or on another day as it stands on paper.

    Raises:
        FutureDayError: the day has not come.
        NumberOutOfRangeError: nobody, or more than can be meant.
    """
    check_count(count, field="count", lowest=1)
    if certainty not in CERTAINTIES:
        raise ValueError(certainty)
    day = day or moment.today
    check_day(day, today=moment.today)
    label = group_row(unit, group_id).label
    done = VisitsCounted(label, count, day, back_entry=day != moment.today, certainty=certainty)
    row = visit_row(moment, group_id=group_id, count=count, day=day, certainty=certainty)
    unit.add(row)
    journal(unit, moment, done, VisitMade(row.id))
    return done


def set_visits(
    unit: Session,
    moment: Moment,
    *,
    group_id: UUID,
    total: int,
    day: date,
    certainty: str = "exact",
) -> VisitsCounted:
    """Make the group's number of the day `total`, by writing down the difference.

    A number that stands already is not written again. Zero visits of a day without an entry
    stay "not written down": `note_nobody_came` says zero.

    Raises:
        FutureDayError: the day has not come.
        NumberOutOfRangeError: less than nobody, or more than can be meant.
    """
    check_count(total, field="total", lowest=0)
    check_day(day, today=moment.today)
    label = group_row(unit, group_id).label
    before = visits_by_group(unit, day, day).get(group_id, 0)
    made = write_total(unit, moment, group_id=group_id, total=total, day=day, certainty=certainty)
    done = VisitsCounted(
        label, total - before, day, back_entry=day != moment.today, certainty=certainty
    )
    if made is not None:
        journal(unit, moment, done, made)
    return done


def set_shown_visits(
    unit: Session,
    moment: Moment,
    *,
    shown: GroupTally,
    total: int,
    day: date,
    certainty: str = "exact",
) -> VisitsCounted:
    """Make the number that was shown `total`; who was counted since then came as well.

    Raises:
        FutureDayError: the day has not come.
        NumberOutOfRangeError: less than nobody, or more than can be meant.
    """
    since = visits_by_group(unit, day, day).get(shown.group_id, 0) - shown.count
    return set_visits(
        unit,
        moment,
        group_id=shown.group_id,
        total=max(0, total + since),
        day=day,
        certainty=certainty,
    )


def note_nobody_came(unit: Session, moment: Moment, *, day: date) -> NobodyCame:
    """Say that the day had no visits: it is zero, not forgotten.

    Raises:
        FutureDayError: the day has not come.
        DayHasVisitsError: people were counted on the day.
    """
    check_day(day, today=moment.today)
    total = day_total(unit, day)
    if total:
        raise DayHasVisitsError(day, total)
    done = NobodyCame(day)
    if not has_entry(unit, day):
        row = visit_row(moment, group_id=None, count=0, day=day)
        unit.add(row)
        journal(unit, moment, done, VisitMade(row.id))
    return done


def day_visits(unit: Session, moment: Moment, *, day: date) -> DayVisits:
    """Return how many people of each group came on the day."""
    tallies = tallies_between(unit, moment, first=day, last=day)
    return DayVisits(
        day=day,
        tallies=tallies,
        total=sum(tally.count for tally in tallies),
        has_entry=has_entry(unit, day),
    )


def tallies_between(
    unit: Session, moment: Moment, *, first: date, last: date
) -> tuple[GroupTally, ...]:
    """Return the visits of the groups on the tiles, and of retired groups that had any."""
    counted = visits_by_group(unit, first, last)
    estimated = estimated_by_group(unit, first, last)
    shown = {group.group_id: group.label for group in visit_groups(unit, moment)}
    retired = [group_id for group_id, count in counted.items() if group_id not in shown and count]
    labels = shown | dict(
        unit.exec(
            select(VisitGroupRow.id, VisitGroupRow.label).where(col(VisitGroupRow.id).in_(retired))
        ).all()
        if retired
        else ()
    )
    return tuple(
        GroupTally(group_id, label, counted.get(group_id, 0), estimated.get(group_id, 0))
        for group_id, label in labels.items()
    )


def visit_lines(unit: Session, moment: Moment, *, day: date) -> tuple[VisitLine, ...]:
    """Return what was written down for the day, the newest first."""
    rows = unit.exec(
        select(VisitRow, VisitGroupRow.label, DelegationRow.name)
        .join(VisitGroupRow, col(VisitGroupRow.id) == col(VisitRow.group_id), isouter=True)
        .join(DelegationRow, col(DelegationRow.visit_id) == col(VisitRow.id), isouter=True)
        .where(VisitRow.on_day == day)
        .order_by(col(VisitRow.counted_at).desc(), text("visit.rowid DESC"))
    ).all()
    reversed_ids = {row.reverses_id for row, _, _ in rows}
    wrote = authors(unit, {row.counted_at for row, _, _ in rows})
    return tuple(
        VisitLine(
            visit_id=row.id,
            at=row.counted_at,
            hour=row.hour,
            group_label=label,
            count=row.count,
            undone=row.id in reversed_ids,
            back_entry=row.hour is None,
            estimated=row.certainty == ESTIMATED,
            delegation=name or "",
            who=wrote.get(row.id),
        )
        for row, label, name in rows
        if row.reverses_id is None
    )
