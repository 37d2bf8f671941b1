"""Two entries that were made one are two again, also days later, if nothing contradicts.

The journal of the computer that merged them has what went from one to the other. What was edited
since stays with the person who was kept, as does whatever happened in that name.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, facts_of, journal, journal_again, read_value
from desktop.operations.merges import MergeBefore, PeopleMerged, both_drafts, make_one
from desktop.operations.people import PersonDraft, draft_of, rewrite_person
from desktop.operations.still_there import known_person_row, person_row
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.folding import fold
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.name_traces import without_whole
from desktop.store.derived_columns import Columns
from desktop.store.person_merging import Moved, move_back
from desktop.store.pulled_values import shapes
from desktop.store.row_access import present_ids, rows_by_id
from desktop.store.tables.clubs import PresenceRow
from desktop.store.tables.house import ActionRow
from desktop.store.tables.people import PersonRow

_NAMES_A_PERSON = ("person_id", "guardian_id", "head_id")
_PRESENCE = PresenceRow.record_kind


@dataclass(frozen=True, slots=True)
class Merging:
    """The last merging of a person that stands: with whom, when, and how many rows came along.

    `contradicted` where what came along was changed since, so that it cannot be given back.
    """

    other_name: str
    merged_on: date
    rows: int
    contradicted: bool


@dataclass(frozen=True, slots=True)
class PeopleParted(Done):
    """An entry that was taken for a person's is somebody's own again."""

    needs: ClassVar[Permission] = Permission.HOUSE

    person_id: UUID
    full_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class PartedBefore:
    """Who was one, and which entry of the journal had made them so."""

    kept_id: UUID
    gone_id: UUID
    action: int


def last_merging(unit: Session, moment: Moment, *, person_id: UUID) -> Merging | None:
    """Return the merging that could be taken back next, None if this computer knows of none.

    Raises:
        NoLongerThereError: there is no such person.
    """
    found = _found(unit, known_person_row(unit, person_id).id)
    if found is None:
        return None
    action, before = found
    return Merging(
        other_name=person_row(unit, before.gone_id).full_name,
        merged_on=date.fromisoformat(action.on_day),
        rows=sum(one.before is not None for one in before.moved),
        contradicted=_is_contradicted(unit, before),
    )


def part_people(unit: Session, moment: Moment, *, person_id: UUID) -> PeopleParted:
    """Make two people of the last two that became this one.

    Raises:
        NoLongerThereError: there is no such person, or nothing is known of a merging.
        CannotUndoError: what came along was changed since.
    """
    kept = known_person_row(unit, person_id)
    found = _found(unit, kept.id)
    if found is None:
        raise NoLongerThereError("merging")
    action, before = found
    if _is_contradicted(unit, before):
        raise CannotUndoError(PeopleMerged.__name__)
    gone = person_row(unit, before.gone_id)
    draft = _own_again(before, kept, gone)
    gone.merged_into = None
    if kept.household_id == (before.household_id or gone.household_id):
        kept.household_id = before.household_id
    if kept.left_on is None:
        kept.left_on = before.left_on
    rewrite_person(unit, moment, kept, draft)
    move_back(unit, before.moved)
    action.undone_at = moment.at
    done = PeopleParted(kept.id, kept.full_name, gone.full_name)
    journal(unit, moment, done, PartedBefore(kept.id, gone.id, action.number or 0))
    return done


def take_back_parting(unit: Session, moment: Moment, before: PartedBefore) -> None:
    """They are one all the same; the first merging stands again, with what goes along now."""
    kept, gone = person_row(unit, before.kept_id), person_row(unit, before.gone_id)
    merged = make_one(unit, moment, kept, gone)
    action = unit.get(ActionRow, before.action)
    if action is not None:
        journal_again(action, PeopleMerged(kept.id, kept.full_name, gone.full_name), merged)
        action.undone_at = None


def _found(unit: Session, kept_id: UUID) -> tuple[ActionRow, MergeBefore] | None:
    standing = select(ActionRow).where(
        ActionRow.kind == PeopleMerged.__name__,
        col(ActionRow.undone_at).is_(None),
        col(ActionRow.facts).contains(str(kept_id)),
    )
    for action in unit.exec(standing.order_by(col(ActionRow.number).desc())):
        before = read_value(MergeBefore, facts_of(action)["before"])
        gone = unit.get(PersonRow, before.gone_id)
        if before.kept_id == kept_id and gone is not None and gone.merged_into == kept_id:
            return action, before
    return None


def _own_again(before: MergeBefore, kept: PersonRow, gone: PersonRow) -> PersonDraft:
    """Return the form of whoever was kept, without what came from the other; edits stay."""
    now, merged = draft_of(kept), both_drafts(before.draft, gone)
    own = {
        field.name: getattr(before.draft, field.name)
        for field in fields(now)
        if getattr(now, field.name) == getattr(merged, field.name)
    }
    if "former_names" not in own and now.former_names:
        own["former_names"] = without_whole(now.former_names, [fold(gone.full_name)])
    return replace(now, **own)


def _is_contradicted(unit: Session, before: MergeBefore) -> bool:
    return any(_was_changed(unit, one, before) for one in before.moved)


def _was_changed(unit: Session, one: Moved, before: MergeBefore) -> bool:
    """Return whether a row is somebody else's by now, or says something else than it brought."""
    if one.is_whole:
        return not _has_parents(unit, one)
    row = rows_by_id(unit.connection(), shapes()[one.kind], [one.row_id]).get(one.row_id)
    if row is None:
        return False
    if one.before is None:
        return one.kind == _PRESENCE and row["mark"] != _mark_before(before, row)
    named = [column for column in _NAMES_A_PERSON if column in one.before]
    return any(row[column] != before.kept_id.hex for column in named)


def _has_parents(unit: Session, one: Moved) -> bool:
    row, parents = one.before or {}, shapes()[one.kind].parents
    named = {(table, str(row[column])) for column, table in parents.items() if row.get(column)}
    return present_ids(unit.connection(), named) == named


def _mark_before(before: MergeBefore, made: Columns) -> object:
    """Return the mark that the other had on that roll before it became the person's."""
    of_other = (one.before for one in before.moved if one.kind == _PRESENCE and one.is_whole)
    for row in of_other:
        if row is not None and row["session_id"] == made["session_id"]:
            return row["mark"]
    return None
