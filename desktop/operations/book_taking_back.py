"""Taking an import of books back: all of it, or as much as was not used since."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlmodel import Session, col, delete, func, select

from desktop.operations.book_import import BooksImported
from desktop.operations.import_uses import (
    Staying,
    TakenBack,
    TakingBack,
    WhyStays,
    used_copies,
)
from desktop.operations.list_import import (
    ImportMade,
    in_pieces,
    note_taken_back,
    standing_import,
)
from desktop.operations.permission import require
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow


def undo_import(unit: Session, moment: Moment, *, import_id: UUID) -> None:
    """Take the whole import back, also on a later day.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was used since.
    """
    require(unit, BooksImported.needs)
    take_back_import(unit, moment, ImportMade(import_id))
    note_taken_back(unit, moment, import_id)


def take_back_import(unit: Session, moment: Moment, made: ImportMade) -> None:
    """Remove the copies of the import, and the titles that no other copy stands under.

    Raises:
        NoLongerThereError: it was taken back before.
        CannotUndoError: one of its copies was used since.
    """
    row = standing_import(unit, made.import_id)
    if used_copies(unit, made.import_id):
        raise CannotUndoError(BooksImported.__name__)
    _take_out(unit, made.import_id, frozenset())
    row.undone_at = moment.at


def take_back_unused_books(unit: Session, moment: Moment, *, import_id: UUID) -> TakenBack:
    """Take out what was not used since; the rest stays, as if it had come one by one.

    Raises:
        NoLongerThereError: it was taken back before.
    """
    require(unit, BooksImported.needs)
    row = standing_import(unit, import_id)
    used = used_copies(unit, import_id)
    taken_back = _take_out(unit, import_id, used)
    row.undone_at = moment.at
    note_taken_back(unit, moment, import_id)
    return TakenBack(taken_back, len(used))


def look_back_at_books(unit: Session, import_id: UUID) -> TakingBack:
    """Return how much of an import could go, and what would stay or stayed."""
    used = used_copies(unit, import_id)
    asked = select(CopyRow.id, CopyRow.accession_number, TitleRow).join(
        TitleRow, col(TitleRow.id) == col(CopyRow.title_id)
    )
    rows = [
        row
        for some in in_pieces(list(used))
        for row in unit.exec(asked.where(col(CopyRow.id).in_(some)))
    ]
    rows.sort(key=lambda row: (row[2].folded, row[1]))
    stays = [Staying(title.title, number, used[copy_id]) for copy_id, number, title in rows]
    staying_titles = {title.id for _, _, title in rows}
    with_others = _titles_with_others(unit, import_id)
    stays += [
        Staying(title, "", WhyStays.OTHER_COPIES)
        for title_id, title in with_others
        if title_id not in staying_titles
    ]
    copies = select(func.count(col(CopyRow.id))).where(CopyRow.import_id == import_id)
    return TakingBack(unit.exec(copies).one() - len(used), tuple(stays), len(used))


def _titles_with_others(unit: Session, import_id: UUID) -> Sequence[tuple[UUID, str]]:
    """Return the titles of the import under which stands a copy that came otherwise."""
    otherwise = col(CopyRow.import_id).is_(None) | (col(CopyRow.import_id) != import_id)
    other = select(CopyRow.id).where(col(CopyRow.title_id) == col(TitleRow.id), otherwise)
    return unit.exec(
        select(TitleRow.id, TitleRow.title)
        .where(TitleRow.import_id == import_id, other.exists())
        .order_by(col(TitleRow.folded))
    ).all()


def _take_out(unit: Session, import_id: UUID, used: Collection[UUID]) -> int:
    copies = unit.exec(select(CopyRow.id).where(CopyRow.import_id == import_id)).all()
    going = [copy_id for copy_id in copies if copy_id not in used]
    for some in in_pieces(going):
        unit.exec(delete(CopyRow).where(col(CopyRow.id).in_(some)))
    still_there = select(CopyRow.id).where(col(CopyRow.title_id) == col(TitleRow.id)).exists()
    unit.exec(delete(TitleRow).where(col(TitleRow.import_id) == import_id, ~still_there))
    return len(going)
