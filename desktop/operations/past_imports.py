"""The lists that were brought in here, and taking one of them back on a later day.

An import that was taken back is not brought again by undo: what was deleted is told to the province
already. Its file can be imported once more.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.book_taking_back import look_back_at_books, take_back_unused_books
from desktop.operations.import_uses import TakenBack, TakingBack
from desktop.operations.people_taking_back import look_back_at_people, take_back_unused_people
from desktop.register.book_list import BOOK_LIST
from desktop.register.moment import Moment
from desktop.register.person_list import PERSON_LIST
from desktop.store.tables.keepers import KeeperRow
from desktop.store.tables.lists import ListImportRow


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import; `came_in` counts copies or people, `reported` rows of the file that did not.

    `kind` is the name of the list's kind; `keeper` is empty where nobody was named.
    """

    import_id: UUID
    kind: str
    file_name: str
    imported_at: int
    keeper: str
    came_in: int
    reported: int
    undone_at: int | None


class _TakeBack(Protocol):
    def __call__(self, unit: Session, moment: Moment, *, import_id: UUID) -> TakenBack: ...


class _Ways(NamedTuple):
    look: Callable[[Session, UUID], TakingBack]
    take_back: _TakeBack


_WAYS = {
    BOOK_LIST.name: _Ways(look_back_at_books, take_back_unused_books),
    PERSON_LIST.name: _Ways(look_back_at_people, take_back_unused_people),
}


def past_imports(unit: Session, moment: Moment) -> tuple[PastImport, ...]:
    """Return every import of this computer, the newest first."""
    rows = unit.exec(
        select(ListImportRow, KeeperRow.name)
        .join(KeeperRow, col(KeeperRow.id) == col(ListImportRow.keeper), isouter=True)
        .order_by(col(ListImportRow.imported_at).desc(), col(ListImportRow.id).desc())
    )
    return tuple(
        PastImport(
            row.id,
            row.kind,
            row.file_name,
            row.imported_at,
            name or "",
            row.came_in,
            row.refused,
            row.undone_at,
        )
        for row, name in rows
    )


def look_back(unit: Session, moment: Moment, *, import_id: UUID) -> TakingBack:
    """Return what taking this import back would take out, and what stays or stayed."""
    row = unit.get_one(ListImportRow, import_id)
    return _WAYS[row.kind].look(unit, import_id)


def take_back(unit: Session, moment: Moment, *, import_id: UUID) -> TakenBack:
    """Take out all of the import that was not used since.

    Raises:
        NoLongerThereError: it was taken back before.
    """
    row = unit.get_one(ListImportRow, import_id)
    return _WAYS[row.kind].take_back(unit, moment, import_id=import_id)
