"""The facts that visits are made of: so many more or fewer came, counted or estimated."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from sqlmodel import Session

from desktop.operations.visit_figures import estimated_by_group, visits_by_group
from desktop.register.moment import Moment
from desktop.register.visits import ESTIMATED, EXACT
from desktop.store.row_ids import new_row_id
from desktop.store.tables.visits import VisitRow

_REVERSALS = UUID("0b6ad0ab-6b43-5c0e-9a52-9d3c51a4f1d7")


@dataclass(frozen=True, slots=True)
class VisitMade:
    """The fact that undo turns round, and the one beside it if there were two."""

    visit_id: UUID
    other_id: UUID | None = None


def visit_row(
    moment: Moment,
    *,
    group_id: UUID | None,
    count: int,
    day: date,
    certainty: str = EXACT,
    visit_id: UUID | None = None,
) -> VisitRow:
    """Return the fact that so many came; its id is given where two computers may write it."""
    # The hour of a back entry is not known: the paper has only the day.
    return VisitRow(
        id=visit_id or new_row_id(),
        group_id=group_id,
        count=count,
        on_day=day,
        hour=moment.hour if day == moment.today else None,
        certainty=certainty,
        counted_at=moment.at,
    )


def write_total(
    unit: Session,
    moment: Moment,
    *,
    group_id: UUID,
    total: int,
    day: date,
    certainty: str = EXACT,
) -> VisitMade | None:
    """Make a group's number of a day `total`; return None where it stands already.

    An exact number leaves no estimate standing: what was estimated is taken away by a fact of its
    own, or 3 over about 40 would be 3 visits of which 40 are estimated. So 40 that were counted
    confirm about 40.
    """
    difference = total - visits_by_group(unit, day, day).get(group_id, 0)
    estimated = 0
    if certainty == EXACT:
        estimated = estimated_by_group(unit, day, day).get(group_id, 0)
    rows = [
        visit_row(moment, group_id=group_id, count=count, day=day, certainty=how)
        for count, how in ((difference + estimated, certainty), (-estimated, ESTIMATED))
        if count
    ]
    if not rows:
        return None
    for row in rows:
        row.hour = None  # a number of the whole day says nothing of when they came
    unit.add_all(rows)
    return VisitMade(*(row.id for row in rows))


def take_back_visits(unit: Session, moment: Moment, made: VisitMade) -> None:
    """Write the same number with the sign turned; the first entry stays where it is."""
    for visit_id in filter(None, (made.visit_id, made.other_id)):
        row = unit.get_one(VisitRow, visit_id)
        unit.add(
            VisitRow(
                # A visit is taken back once, also where two computers do it.
                id=uuid5(_REVERSALS, row.id.hex),
                group_id=row.group_id,
                count=-row.count,
                on_day=row.on_day,
                hour=row.hour,
                certainty=row.certainty,
                reverses_id=row.id,
                counted_at=moment.at,
            )
        )
