"""The groups that visitors are counted by: one tile each."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlmodel import Session, col, select

from desktop.operations.permission import require
from desktop.register.errors import NoLongerThereError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.visits import DEFAULT_GROUPS, MOST_GROUPS, group_labels
from desktop.store.tables.visits import VisitGroupRow

_GROUPS_SPACE = UUID("6c1e2b6e-2f0b-5a52-9f6b-0d3f0f5f7a10")
"""The groups of a new house have the same ids on each of its computers."""


DELEGATIONS = uuid5(_GROUPS_SPACE, "Đoàn khách")
"""The group under which delegations are counted: no tile of the house's own choice, never lost."""
_DELEGATIONS_LABEL = "Đoàn khách"


@dataclass(frozen=True, slots=True)
class VisitGroup:
    """One tile."""

    group_id: UUID
    label: str


def visit_groups(unit: Session, moment: Moment) -> tuple[VisitGroup, ...]:
    """Return the groups in the order of their tiles; a new house has the usual ones."""
    rows = unit.exec(
        select(VisitGroupRow)
        .where(col(VisitGroupRow.retired).is_(False))
        .order_by(col(VisitGroupRow.place))
    ).all()
    return tuple(VisitGroup(row.id, row.label) for row in rows or _usual_rows())


def set_visit_groups(unit: Session, moment: Moment, *, labels: Sequence[str]) -> None:
    """Count by these groups from now on.

    A group that is left out is retired: its visits stay in every report. A label that comes back
    is the same group again.

    Raises:
        TooManyGroupsError: there are more than tiles.
        TextMissingError: no group is left.
        TextTooLongError: a label does not fit on a tile.
        NotAllowedError: only whoever is in charge chooses them.
    """
    require(unit, Permission.HOUSE)
    kept = group_labels(labels)
    make_usual_groups(unit)
    theirs = select(VisitGroupRow).where(VisitGroupRow.id != DELEGATIONS)
    rows = {row.label: row for row in unit.exec(theirs)}
    for row in rows.values():
        row.retired = row.label not in kept
    for place, label in enumerate(kept):
        row = rows.get(label) or VisitGroupRow(label=label, place=place)
        row.place = place
        unit.add(row)


def group_row(unit: Session, group_id: UUID) -> VisitGroupRow:
    """Return the row of a group, making the usual groups of a new house.

    Raises:
        NoLongerThereError: there is no such group.
    """
    row = unit.get(VisitGroupRow, group_id)
    if row is None:
        make_usual_groups(unit)
        row = unit.get(VisitGroupRow, group_id)
    if row is None and group_id == DELEGATIONS:
        row = delegation_group(unit)
    if row is None:
        raise NoLongerThereError("visit_group")
    return row


def delegation_group(unit: Session) -> VisitGroupRow:
    """Return the group of the delegations, making it at the first one."""
    make_usual_groups(unit)
    row = unit.get(VisitGroupRow, DELEGATIONS)
    if row is None:
        row = VisitGroupRow(
            id=DELEGATIONS, label=_DELEGATIONS_LABEL, place=MOST_GROUPS, retired=True
        )
        unit.add(row)
        unit.flush()
    return row


def make_usual_groups(unit: Session) -> None:
    """Write the usual groups down if the house has none yet."""
    if unit.exec(select(VisitGroupRow.id).limit(1)).first() is None:
        unit.add_all(_usual_rows())
        unit.flush()


def _usual_rows() -> list[VisitGroupRow]:
    return [
        VisitGroupRow(id=uuid5(_GROUPS_SPACE, label), label=label, place=place)
        for place, label in enumerate(DEFAULT_GROUPS)
    ]
