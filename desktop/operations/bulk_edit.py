"""One change to many titles, or to all their copies: shown on three first, undone as a whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.register.catalogue import KEPT, search_text
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, SHORT_TEXT, optional_text
from desktop.store.tables.catalogue import CopyRow, TitleRow

SAMPLES = 3
MOST_AT_ONCE = 2_000
"""So many titles are changed at once; a longer list goes in parts."""

OfTitle = Literal["author", "publisher", "place", "category", "call_number", "call_scheme"]
Field = OfTitle | Literal["owner", "holder", "should_be_at"]
OF_COPIES = frozenset({"owner", "holder", "should_be_at"})
"""The fields that each copy has for itself; the others are the title's."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One title or copy of those that change, and what stands there now.

    `number` is the copy's in the accession register; None where the title itself changes.
    """

    title: str
    before: str | None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """How many titles or copies change, from what (the commonest first), and three of them."""

    count: int
    after: str | None
    befores: tuple[tuple[str | None, int], ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class TitlesChanged(Done):
    """Many titles, or their copies, were changed at once."""

    count: int
    field: Field
    after: str | None


@dataclass(frozen=True, slots=True)
class FieldsBefore:
    """What stood in the field of each title, or copy."""

    field: Field
    values: tuple[tuple[UUID, str | None], ...]


def preview_bulk(
    unit: Session, moment: Moment, *, title_ids: Sequence[UUID], field: Field, value: str | None
) -> BulkPreview:
    """Return what would change, and how.

    Raises:
        TextTooLongError: the value is too long.
    """
    after = _kept(field, value)
    rows = _changing(unit, title_ids, field, after)
    befores = Counter(getattr(row, field) for row in rows).most_common()
    samples = tuple(_sample(unit, row, field) for row in rows[:SAMPLES])
    return BulkPreview(len(rows), after, tuple(befores), samples)


def change_titles(
    unit: Session, moment: Moment, *, title_ids: Sequence[UUID], field: Field, value: str | None
) -> TitlesChanged:
    """Write the value into this field of every title, or of every copy they have on the shelf.

    Those that have it are left alone, and a title without a call number gets no scheme for it.

    Raises:
        TextTooLongError: the value is too long.
    """
    after = _kept(field, value)
    rows = _changing(unit, title_ids, field, after)
    before = FieldsBefore(field, tuple((row.id, getattr(row, field)) for row in rows))
    for row in rows:
        _set(row, field, after)
    done = TitlesChanged(len(rows), field, after)
    if rows:
        journal(unit, moment, done, before)
    return done


def restore_fields(unit: Session, moment: Moment, before: FieldsBefore) -> None:
    """Write back what stood in each title, or copy.

    Raises:
        CannotUndoError: one of them is gone.
    """
    of_copies = before.field in OF_COPIES
    for row_id, value in before.values:
        row = unit.get(CopyRow, row_id) if of_copies else unit.get(TitleRow, row_id)
        if row is None:
            raise CannotUndoError(TitlesChanged.__name__)
        _set(row, before.field, value)


def _kept(field: Field, value: str | None) -> str | None:
    most = LONG_TEXT if field == "author" else SHORT_TEXT
    return optional_text(value, field=field, most_bytes=most)


def _changing(
    unit: Session, title_ids: Sequence[UUID], field: Field, after: str | None
) -> Sequence[TitleRow | CopyRow]:
    if field in OF_COPIES:
        rows = _copies(unit, title_ids)
    else:
        rows = _titles(unit, title_ids, numbered=field == "call_scheme")
    return [row for row in rows if getattr(row, field) != after]


def _titles(
    unit: Session, title_ids: Sequence[UUID], *, numbered: bool
) -> Sequence[TitleRow | CopyRow]:
    chosen = select(TitleRow).where(
        col(TitleRow.id).in_(title_ids), col(TitleRow.trashed_on).is_(None)
    )
    if numbered:
        chosen = chosen.where(col(TitleRow.call_number).is_not(None))
    return unit.exec(chosen.order_by(col(TitleRow.folded), col(TitleRow.id))).all()


def _copies(unit: Session, title_ids: Sequence[UUID]) -> Sequence[TitleRow | CopyRow]:
    # Asked for its state as well, SQLite would walk the index of the whole stock instead.
    found = unit.exec(
        select(CopyRow)
        .where(col(CopyRow.title_id).in_(title_ids))
        .order_by(col(CopyRow.accession_number), col(CopyRow.id))
    )
    return [copy for copy in found if copy.state == KEPT]


def _sample(unit: Session, row: TitleRow | CopyRow, field: Field) -> Sample:
    if isinstance(row, TitleRow):
        return Sample(row.title, getattr(row, field))
    title = unit.get_one(TitleRow, row.title_id).title
    return Sample(title, getattr(row, field), row.accession_number)


def _set(row: TitleRow | CopyRow, field: Field, value: str | None) -> None:
    setattr(row, field, value)
    if isinstance(row, TitleRow):
        row.folded, row.initials = search_text(row.title, row.author, row.category, row.call_number)
