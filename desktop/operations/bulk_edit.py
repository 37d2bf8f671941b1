"""One change to many titles at once: shown on three of them first, undone as a whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.register.catalogue import search_text
from desktop.register.errors import CannotUndoError
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, SHORT_TEXT, optional_text
from desktop.store.tables.catalogue import TitleRow

SAMPLES = 3
Field = Literal["author", "publisher", "place", "category", "call_number"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One title of those that change, and what stands there now."""

    title: str
    before: str | None


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """How many titles change, from what (the commonest first), and three of them."""

    count: int
    after: str | None
    befores: tuple[tuple[str | None, int], ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class TitlesChanged(Done):
    """Many titles were changed at once."""

    count: int
    field: Field
    after: str | None


@dataclass(frozen=True, slots=True)
class FieldsBefore:
    """What stood in the field of each title."""

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
    samples = tuple(Sample(row.title, getattr(row, field)) for row in rows[:SAMPLES])
    return BulkPreview(len(rows), after, tuple(befores), samples)


def change_titles(
    unit: Session, moment: Moment, *, title_ids: Sequence[UUID], field: Field, value: str | None
) -> TitlesChanged:
    """Write the value into this field of every title; those that have it are left alone.

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
    """Write back what stood in each title.

    Raises:
        CannotUndoError: one of the titles is gone.
    """
    for title_id, value in before.values:
        row = unit.get(TitleRow, title_id)
        if row is None:
            raise CannotUndoError(TitlesChanged.__name__)
        _set(row, before.field, value)


def _kept(field: Field, value: str | None) -> str | None:
    most = LONG_TEXT if field == "author" else SHORT_TEXT
    return optional_text(value, field=field, most_bytes=most)


def _changing(
    unit: Session, title_ids: Sequence[UUID], field: Field, after: str | None
) -> list[TitleRow]:
    rows = unit.exec(
        select(TitleRow).where(col(TitleRow.id).in_(title_ids), col(TitleRow.trashed_on).is_(None))
    ).all()
    changing = [row for row in rows if getattr(row, field) != after]
    return sorted(changing, key=lambda row: (row.folded, row.id))


def _set(row: TitleRow, field: Field, value: str | None) -> None:
    setattr(row, field, value)
    row.folded, row.initials = search_text(row.title, row.author, row.category, row.call_number)
