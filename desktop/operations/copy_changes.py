"""One copy changed later: whose it is, who keeps it, its shelf and its call number."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from desktop.operations.done import Done, journal
from desktop.operations.still_there import copy_row, title_row
from desktop.register.catalogue import TRASHED, search_text
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.register.text import optional_text
from desktop.store.tables.catalogue import CopyRow, TitleRow


@dataclass(frozen=True, slots=True)
class CopyDraft:
    """What is written on the sheet of a copy. The call number is that of its title."""

    owner: str | None = None
    holder: str | None = None
    should_be_at: str | None = None
    call_number: str | None = None
    call_scheme: str | None = None


@dataclass(frozen=True, slots=True)
class CopyChanged(Done):
    """Something about one copy was changed."""

    title_id: UUID
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class CopyBefore:
    """A copy as the sheet had it before a change."""

    copy_id: UUID
    draft: CopyDraft


def change_copy(unit: Session, moment: Moment, *, copy_id: UUID, draft: CopyDraft) -> CopyChanged:
    """Make the copy, and the call number of its title, what the sheet says.

    Raises:
        TextTooLongError: the sheet cannot be kept so.
        NoLongerThereError: there is no such copy, or it was thrown away.
    """
    copy = copy_row(unit, copy_id)
    if copy.state == TRASHED:
        raise NoLongerThereError(CopyRow.record_kind)
    title = title_row(unit, copy.title_id)
    before = CopyBefore(copy_id, _draft(copy, title))
    _write(copy, title, draft)
    done = CopyChanged(title.id, title.title, copy.accession_number)
    if _draft(copy, title) != before.draft:
        journal(unit, moment, done, before)
    return done


def restore_copy(unit: Session, moment: Moment, before: CopyBefore) -> None:
    """Make the copy what the sheet was before.

    Raises:
        CannotUndoError: it is gone.
    """
    copy = unit.get(CopyRow, before.copy_id)
    if copy is None:
        raise CannotUndoError(CopyChanged.__name__)
    _write(copy, title_row(unit, copy.title_id), before.draft)


def _write(copy: CopyRow, title: TitleRow, draft: CopyDraft) -> None:
    owner = optional_text(draft.owner, field="owner")
    holder = optional_text(draft.holder, field="holder")
    shelf = optional_text(draft.should_be_at, field="should_be_at")
    call_number = optional_text(draft.call_number, field="call_number")
    copy.owner, copy.holder, copy.should_be_at = owner, holder, shelf
    title.call_number = call_number
    title.call_scheme = draft.call_scheme if call_number else None
    title.folded, title.initials = search_text(
        title.title, title.author, title.category, call_number
    )


def _draft(copy: CopyRow, title: TitleRow) -> CopyDraft:
    return CopyDraft(
        owner=copy.owner,
        holder=copy.holder,
        should_be_at=copy.should_be_at,
        call_number=title.call_number,
        call_scheme=title.call_scheme,
    )
