"""Taking an import of people back: everybody, or those who were not used since."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, delete, select, update

from desktop.operations.import_uses import Staying, TakenBack, TakingBack, used_people
from desktop.operations.list_import import (
    ImportMade,
    in_pieces,
    note_taken_back,
    standing_import,
)
from desktop.operations.people_import import PeopleImported
from desktop.operations.permission import require
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.people import HouseholdRow, PersonRow


def undo_people(unit: Session, moment: Moment, *, import_id: UUID) -> None:
    """Take the whole import back, also on a later day.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: somebody of it is in use.
    """
    require(unit, PeopleImported.needs)
    take_back_people(unit, moment, ImportMade(import_id))
    note_taken_back(unit, moment, import_id)


def take_back_people(unit: Session, moment: Moment, made: ImportMade) -> None:
    """Take out everybody who came with the import, and their households.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: somebody of it is in use.
    """
    row = standing_import(unit, made.import_id)
    if used_people(unit, made.import_id):
        raise CannotUndoError(PeopleImported.__name__)
    _take_out(unit, made.import_id, frozenset())
    row.undone_at = moment.at


def take_back_unused_people(unit: Session, moment: Moment, *, import_id: UUID) -> TakenBack:
    """Take out whom nobody used yet; from now on the others are taken back one by one.

    Raises:
        NoLongerThereError: it was taken back before.
    """
    require(unit, PeopleImported.needs)
    row = standing_import(unit, import_id)
    used = used_people(unit, import_id)
    taken_back = _take_out(unit, import_id, used)
    row.undone_at = moment.at
    note_taken_back(unit, moment, import_id)
    return TakenBack(taken_back, len(used))


def look_back_at_people(unit: Session, import_id: UUID) -> TakingBack:
    """Return how many of an import could go, and who would stay or stayed."""
    used = used_people(unit, import_id)
    people = unit.exec(
        select(PersonRow.id, PersonRow.full_name, PersonRow.card_number)
        .where(PersonRow.import_id == import_id)
        .order_by(col(PersonRow.sort_key), col(PersonRow.card_number))
    ).all()
    stays = tuple(
        Staying(name, card, used[person_id])
        for person_id, name, card in people
        if person_id in used
    )
    return TakingBack(len(people) - len(stays), stays, len(stays))


def _take_out(unit: Session, import_id: UUID, used: Collection[UUID]) -> int:
    people = unit.exec(
        select(PersonRow.id, PersonRow.household_id).where(PersonRow.import_id == import_id)
    ).all()
    going = [(person_id, home) for person_id, home in people if person_id not in used]
    for some in in_pieces([person_id for person_id, _ in going]):
        gone = col(HouseholdRow.head_id).in_(some)
        unit.exec(update(HouseholdRow).where(gone).values(head_id=None))
        unit.exec(delete(PersonRow).where(col(PersonRow.id).in_(some)))
    homes = {home for _, home in going if home is not None}
    lives = select(PersonRow.id).where(col(PersonRow.household_id) == col(HouseholdRow.id))
    for some in in_pieces(sorted(homes)):
        empty = col(HouseholdRow.id).in_(some) & ~lives.exists()
        unit.exec(delete(HouseholdRow).where(empty))
    return len(going)
