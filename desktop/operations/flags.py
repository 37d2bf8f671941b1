"""Where two computers of the house changed one thing, and which of the two shall hold.

The province has let one hold and kept the other. Whatever is chosen is an answer that leaves the
house and ends the flag on every computer; a loser that is chosen is written again, as an edit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.done import Done, journal
from desktop.operations.permission import allowed, require
from desktop.operations.records import Record, record_of
from desktop.operations.things import Difference, EditedAfterDeletion, EditedTwice, Shown, Thing
from desktop.operations.traits import ethnicity_of
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.closed_boxes import opened_box
from desktop.store.derived_columns import Column, Columns
from desktop.store.pulled_values import Shape, shapes
from desktop.store.received_rows import ReceivedRow, received
from desktop.store.tables.answers import FlagAnswerRow
from desktop.store.tables.people import PersonTraitRow
from desktop.store.whole_rows import is_named, put_whole, read_whole, take_away

KEPT, LOST = "kept", "lost"
_FLAG = "flag"
_EDITED_TWICE = "edited_twice"
_BOX = "p"
_FOLLOWS = frozenset({"sort", "codes"})
"""Personal fields that follow from others: they are no difference of their own."""


@dataclass(frozen=True, slots=True)
class FlagAnswered(Done):
    """It was said which of two changes holds; `choice` is kept or lost."""

    record: Record
    choice: str


@dataclass(frozen=True, slots=True)
class TraitsFlagAnswered(Done):
    """It was said which of two changes to somebody's ethnicity or disability holds."""

    needs: ClassVar[Permission] = Permission.HOUSE

    record: Record
    choice: str


@dataclass(frozen=True, slots=True)
class FlagBefore:
    """The answer that undo takes back, and the row as it was if the answer changed it."""

    answer_id: UUID
    kind: str
    columns: dict[str, str | int | float | None] | None


@dataclass(frozen=True, slots=True)
class _Open:
    """A flag that nobody has answered, the row it is about, and what would be written there."""

    flag_id: UUID
    of: str
    row: Columns
    lost: Columns | None
    """None: the row was deleted by the other."""
    record: Record
    said: ReceivedRow


def flag_things(unit: Session) -> Iterator[Thing]:
    """Return a question for each flag that has no answer and still makes a difference.

    What concerns ethnicity and disability is asked of nobody who may not read it.
    """
    flags, may = received(unit, _FLAG), allowed(unit)
    answered = set(unit.exec(select(FlagAnswerRow.flag_id))) if flags else set()
    for said in flags:
        flag = None if UUID(said.row_id) in answered else _opened(unit, said)
        if flag is None or _answered(flag.of).needs not in may:
            continue
        if flag.lost is None:
            yield EditedAfterDeletion(flag.flag_id, flag.record)
        elif differences := _differences(unit, shapes()[flag.of], flag.row, flag.lost):
            yield EditedTwice(flag.flag_id, flag.record, differences)


def answer_flag(
    unit: Session, moment: Moment, *, flag_id: UUID, choice: str
) -> FlagAnswered | TraitsFlagAnswered:
    """Say which of the two holds; the row is changed only if it is the one that was lost.

    Raises:
        NotAllowedError: whoever is at the desk may not change what it is about.
        NoLongerThereError: the flag, or what it is about, is gone.
        CannotUndoError: it cannot be deleted, because other entries name it by now.
    """
    said = next((one for one in received(unit, _FLAG) if one.row_id == flag_id.hex), None)
    flag = None if said is None else _opened(unit, said)
    if flag is None:
        raise NoLongerThereError(_FLAG)
    require(unit, _answered(flag.of).needs)
    answer = FlagAnswerRow(flag_id=flag_id, choice=choice)
    done = _answered(flag.of)(flag.record, choice)
    before = FlagBefore(answer.id, flag.of, dict(flag.row) if choice == LOST else None)
    unit.add(answer)
    unit.flush()
    if choice == LOST:
        _let_the_other_hold(unit, flag)
    journal(unit, moment, done, before)
    return done


def take_back_answer(unit: Session, moment: Moment, before: FlagBefore) -> None:
    """Nobody said which holds: the row is as it was, and the question stands again."""
    if before.columns is not None:
        put_whole(unit, before.kind, before.columns)
    unit.delete(unit.get_one(FlagAnswerRow, before.answer_id))


def _answered(of: str) -> type[FlagAnswered | TraitsFlagAnswered]:
    return TraitsFlagAnswered if of == PersonTraitRow.record_kind else FlagAnswered


def _let_the_other_hold(unit: Session, flag: _Open) -> None:
    if flag.lost is not None:
        put_whole(unit, flag.of, flag.row | flag.lost)
        return
    row_id = str(flag.row["id"])
    if is_named(unit, flag.of, row_id):
        raise CannotUndoError(FlagAnswered.__name__)
    take_away(unit, flag.of, row_id)


def _opened(unit: Session, said: ReceivedRow) -> _Open | None:
    """Return the flag with its row, None where the row is not here or its box stays closed."""
    of, row_id = said.fields.get("of"), said.fields.get("row")
    if not isinstance(of, str) or not isinstance(row_id, str) or of not in shapes():
        return None
    record, row = record_of(unit, of, UUID(row_id)), read_whole(unit, of, row_id)
    if record is None or row is None:
        return None
    lost = None
    if said.fields.get("what") == _EDITED_TWICE and (lost := _lost(unit, said, of)) is None:
        return None
    return _Open(UUID(said.row_id), of, row, lost, record, said)


def _lost(unit: Session, said: ReceivedRow, of: str) -> Columns | None:
    leaving, field = shapes()[of].leaving, said.fields.get("field")
    if field == _BOX:
        personal = opened_box(unit, str(said.fields["row"]), said.box)
        if personal is None:
            return None
        sealed = leaving.sealed_columns.items()
        return {column: _blank(shapes()[of], column, personal.get(wire)) for column, wire in sealed}
    column = next((column for column, wire in leaving.open_columns.items() if wire == field), None)
    value = said.fields.get("lost")
    if column is None or isinstance(value, (list, dict)):
        return None
    return {column: _blank(shapes()[of], column, value)}


def _blank(shape: Shape, column: str, value: Column) -> Column:
    # An absent field is an emptied one.
    return shape.blanks[column] if value is None else value


def _differences(
    unit: Session, shape: Shape, row: Columns, lost: Columns
) -> tuple[Difference, ...]:
    wire = {**shape.leaving.open_columns, **shape.leaving.sealed_columns}
    changed = [column for column, value in lost.items() if value != row[column]]
    own = [column for column in changed if wire[column] not in _FOLLOWS]
    return tuple(
        Difference(
            wire[column],
            kept=_shown(unit, shape, column, row),
            lost=_shown(unit, shape, column, row | lost),
        )
        for column in own or changed
    )


def _shown(unit: Session, shape: Shape, column: str, row: Columns) -> Shown:
    value = row[column]
    if value in {None, ""}:
        return None
    if column == "ethnicity":
        return ethnicity_of(str(value), row["code_system"]).name
    if column in shape.parents:
        kind = next(kind for kind, one in shapes().items() if one.table == shape.parents[column])
        named = record_of(unit, kind, UUID(str(value)))
        return None if named is None else named.name
    if column in shape.days:
        return date.fromisoformat(str(value))
    return value
