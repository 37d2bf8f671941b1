"""Taking a row out again that an undone action made."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Mapped
from sqlmodel import Session, select

from desktop.register.errors import CannotUndoError
from desktop.store.tables.synced_row import SyncedRow
from desktop.store.whole_rows import is_named


def delete_if_alone(
    unit: Session,
    row: SyncedRow,
    *,
    what: str,
    referring: Sequence[Mapped[UUID] | Mapped[UUID | None]],
) -> None:
    """Delete the row; its line to the province is a tombstone.

    Raises:
        CannotUndoError: another row names it, be it one that was taken back itself.
    """
    # Which tables can name a row the schema says, so that a later one is not forgotten.
    if is_named(unit, row.record_kind, row.id.hex):
        raise CannotUndoError(what)
    for column in referring:
        if unit.exec(select(column).where(column == row.id).limit(1)).first() is not None:
            raise CannotUndoError(what)
    unit.delete(row)
    unit.flush()
