"""Finding titles: by words, initials, accession number, barcode or ISBN."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select, text

from desktop.operations.loans import is_open
from desktop.register.barcodes import normal_isbn
from desktop.register.catalogue import KEPT, TAKEN_BACK, number_ranges, padded_accession
from desktop.register.moment import Moment
from desktop.register.text import at_the_door
from desktop.store.search_index import found_ids
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow


@dataclass(frozen=True, slots=True)
class TitleLine:
    """One title in a list; `copies_in` are on the shelf now."""

    title_id: UUID
    title: str
    author: str | None
    category: str | None
    copies: int
    copies_in: int
    accession_numbers: str


@dataclass(frozen=True, slots=True)
class CatalogueSize:
    """How much the house has."""

    titles: int
    copies: int


def find_titles(
    unit: Session,
    moment: Moment,
    *,
    typed: str = "",
    limit: int = 50,
) -> tuple[TitleLine, ...]:
    """Return the titles whose words, initials, accession number, barcode or ISBN match.

    Without anything typed: the newest first.
    """
    if not typed.strip():
        newest = select(TitleRow).where(_is_no_mistake()).order_by(text("title.rowid DESC"))
        return _lines(unit, unit.exec(newest.limit(limit)).all())
    ids = list(
        dict.fromkeys([*_by_number(unit, typed), *found_ids(unit, "title", typed, limit=limit)])
    )[:limit]
    place = {title_id: place for place, title_id in enumerate(ids)}
    rows = unit.exec(select(TitleRow).where(col(TitleRow.id).in_(ids), _is_no_mistake())).all()
    return _lines(unit, sorted(rows, key=lambda row: place[row.id]))


def catalogue_size(unit: Session, moment: Moment) -> CatalogueSize:
    """Return how many titles and copies the house has."""
    copies = select(func.count(col(CopyRow.id))).where(CopyRow.state == KEPT)
    titles = select(func.count(col(TitleRow.id))).where(_is_no_mistake())
    return CatalogueSize(
        titles=unit.exec(titles).one(),
        copies=unit.exec(copies).one(),
    )


def _is_no_mistake() -> ColumnElement[bool]:
    """A title is a mistake when all of it was taken back; a loan that is undone still names it."""
    kept = aliased(CopyRow)
    has_copy = select(kept.id).where(kept.title_id == CopyRow.title_id, kept.state == KEPT)
    mistaken = select(CopyRow.title_id).where(CopyRow.state == TAKEN_BACK, ~has_copy.exists())
    return col(TitleRow.id).not_in(mistaken)


def _by_number(unit: Session, typed: str) -> Sequence[UUID]:
    code = at_the_door(typed).replace(" ", "")
    copies = select(CopyRow.title_id).where(
        col(CopyRow.accession_number).in_({code, padded_accession(code)})
        | (col(CopyRow.barcode) == code)
    )
    titles = select(TitleRow.id).where(TitleRow.isbn == (normal_isbn(code) or code))
    return [*unit.exec(copies), *unit.exec(titles)]


def _lines(unit: Session, rows: Sequence[TitleRow]) -> tuple[TitleLine, ...]:
    out = (col(LoanRow.copy_id) == col(CopyRow.id)) & is_open()
    copies = (
        select(CopyRow.title_id, CopyRow.accession_number, LoanRow.id)
        .join(LoanRow, out, isouter=True)
        .where(CopyRow.state == KEPT, col(CopyRow.title_id).in_([row.id for row in rows]))
    )
    numbers: dict[UUID, list[str]] = {row.id: [] for row in rows}
    lent = dict.fromkeys(numbers, 0)
    for title_id, number, loan_id in unit.exec(copies):
        numbers[title_id].append(number)
        lent[title_id] += loan_id is not None
    return tuple(
        TitleLine(
            title_id=row.id,
            title=row.title,
            author=row.author,
            category=row.category,
            copies=len(numbers[row.id]),
            copies_in=len(numbers[row.id]) - lent[row.id],
            accession_numbers=number_ranges(numbers[row.id]),
        )
        for row in rows
    )
