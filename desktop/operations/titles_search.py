"""Finding titles: by words, initials, accession number, barcode or ISBN."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from desktop.operations.crate_lists import copies_away
from desktop.operations.loans import is_open
from desktop.operations.settings import read_settings
from desktop.operations.titles_by_copy import titles_begun, titles_numbered, titles_on_shelf
from desktop.register.catalogue import (
    KEPT,
    TAKEN_BACK,
    number_ranges,
)
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.store.search_index import found_ids, newest_ids, row_count
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.title_filters import (
    FEW,
    MOST_LISTED,
    TitleFilter,
    folded_words,
    listed_ids,
    those_listed,
)

__all__ = [
    "MOST_FOUND",
    "MOST_LISTED",
    "WINDOW",
    "CatalogueSize",
    "TitleFilter",
    "TitleLine",
    "TitlesFound",
    "catalogue_size",
    "find_titles",
    "search_titles",
    "titles_in_rows",
    "titles_window",
]

WINDOW = 30
"""So many titles are read at once; a screen shows about sixteen."""
MOST_FOUND = 100
"""So many titles are found at most: whoever has not found it among them types another letter."""


@dataclass(frozen=True, slots=True)
class TitleLine:
    """One title in a list; `copies_in` are in the house now: neither lent nor with another."""

    title_id: UUID
    title: str
    author: str | None
    category: str | None
    copies: int
    copies_in: int
    accession_numbers: str


@dataclass(frozen=True, slots=True)
class TitlesFound:
    """How many titles were found, and those of them that are in sight, by where they begin.

    `ids` are the closest first; None where nothing was typed and all are meant, newest first.
    """

    count: int
    ids: tuple[UUID, ...] | None
    windows: Mapping[int, tuple[TitleLine, ...]]


@dataclass(frozen=True, slots=True)
class CatalogueSize:
    """How much the house has, and whether copies are marked to be looked for."""

    titles: int
    copies: int
    has_sought: bool = False


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
    if typed.strip():
        return _lines(unit, _found(unit, typed, limit=limit))
    return _lines(unit, newest_ids(unit, "title", first=0, limit=limit))


def search_titles(
    unit: Session,
    moment: Moment,
    *,
    typed: str = "",
    only: TitleFilter | None = None,
    firsts: Sequence[int] = (0,),
) -> TitlesFound:
    """Return what was found among those that `only` names, with the windows that begin there."""
    ids = _ids(unit, moment, typed.strip(), only)
    windows = {first: titles_window(unit, moment, ids=ids, first=first) for first in firsts}
    count = row_count(unit, "title") if ids is None else len(ids)
    return TitlesFound(count, ids, windows)


def titles_window(
    unit: Session, moment: Moment, *, ids: tuple[UUID, ...] | None, first: int
) -> tuple[TitleLine, ...]:
    """Return the titles from this place on, out of those found, or of all if `ids` is None."""
    if ids is None:
        return _lines(unit, newest_ids(unit, "title", first=first, limit=WINDOW))
    return _lines(unit, ids[first : first + WINDOW])


def titles_in_rows(
    unit: Session, moment: Moment, *, ids: tuple[UUID, ...] | None, rows: Sequence[range]
) -> tuple[UUID, ...]:
    """Return the titles that stand in these rows of the list, whether they were fetched or not."""
    chosen = []
    for some in rows:
        for first in range(some.start - some.start % WINDOW, some.stop, WINDOW):
            window = titles_window(unit, moment, ids=ids, first=first)
            within = enumerate(window, start=first)
            chosen += [title.title_id for row, title in within if row in some]
    return tuple(chosen)


def catalogue_size(unit: Session, moment: Moment) -> CatalogueSize:
    """Return how many titles and copies the house has."""
    copies = select(func.count(col(CopyRow.id))).where(CopyRow.state == KEPT)
    mistakes = select(func.count(col(TitleRow.id))).where(
        col(TitleRow.id).in_(_mistaken()), col(TitleRow.trashed_on).is_(None)
    )
    sought = select(CopyRow.id).where(col(CopyRow.sought_since).is_not(None)).limit(1)
    return CatalogueSize(
        titles=row_count(unit, "title") - unit.exec(mistakes).one(),
        copies=unit.exec(copies).one(),
        has_sought=unit.exec(sought).first() is not None,
    )


def _ids(
    unit: Session, moment: Moment, typed: str, only: TitleFilter | None
) -> tuple[UUID, ...] | None:
    if only is None:
        return tuple(_found(unit, typed, limit=MOST_FOUND)) if typed else None
    if typed and only not in FEW:
        return tuple(those_listed(unit, only, _found(unit, typed, limit=MOST_FOUND)))
    house_number = read_settings(unit, moment).house_number
    listed = listed_ids(unit, only, house_number=house_number)
    return tuple(_matching(unit, listed, typed) if typed else listed)


def _matching(unit: Session, ids: Sequence[UUID], typed: str) -> list[UUID]:
    """Return those of a short list whose words begin as was typed, or that have the number."""
    begun, found = fold(typed).split(), {*titles_numbered(unit, typed), *_of_copies(unit, typed)}
    if begun:
        words = folded_words(unit, ids)
        found |= {title_id for title_id in ids if _begins(words[title_id], begun)}
    return [title_id for title_id in ids if title_id in found]


def _begins(words: Sequence[str], typed: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in typed)


def _found(unit: Session, typed: str, *, limit: int) -> list[UUID]:
    exactly, of_copies = titles_numbered(unit, typed), _of_copies(unit, typed)
    # A shelf with as many words as half of the house's titles is found nevertheless.
    worded = found_ids(unit, "title", typed, limit=limit - min(len(of_copies), limit // 2))
    return list(dict.fromkeys((*exactly, *worded, *of_copies)))[:limit]


def _of_copies(unit: Session, typed: str) -> Sequence[UUID]:
    begun = titles_begun(unit, typed, limit=MOST_FOUND)
    return begun or titles_on_shelf(unit, typed, limit=MOST_FOUND)


def _mistaken() -> SelectOfScalar[UUID]:
    """A title is a mistake when all of it was taken back; a loan that is undone still names it."""
    kept = aliased(CopyRow)
    has_copy = select(kept.id).where(kept.title_id == CopyRow.title_id, kept.state == KEPT)
    return select(CopyRow.title_id).where(CopyRow.state == TAKEN_BACK, ~has_copy.exists())


def _lines(unit: Session, ids: Sequence[UUID]) -> tuple[TitleLine, ...]:
    titles = select(TitleRow.id, TitleRow.title, TitleRow.author, TitleRow.category)
    known = {
        title_id: (title, author, category)
        for title_id, title, author, category in unit.exec(titles.where(col(TitleRow.id).in_(ids)))
    }
    # Asked for its state as well, SQLite would walk the index of the whole stock instead.
    copies = unit.exec(
        select(CopyRow.id, CopyRow.title_id, CopyRow.state, CopyRow.accession_number).where(
            col(CopyRow.title_id).in_(known)
        )
    ).all()
    out = _out(unit, [copy_id for copy_id, *_ in copies])
    numbers: dict[UUID, list[str]] = {title_id: [] for title_id in known}
    absent = dict.fromkeys(known, 0)
    mistaken = set()
    for copy_id, title_id, state, number in copies:
        if state != KEPT:
            if state == TAKEN_BACK:
                mistaken.add(title_id)
            continue
        numbers[title_id].append(number)
        absent[title_id] += copy_id in out
    return tuple(
        TitleLine(
            title_id,
            *known[title_id],
            copies=len(numbers[title_id]),
            copies_in=len(numbers[title_id]) - absent[title_id],
            accession_numbers=number_ranges(numbers[title_id]),
        )
        for title_id in ids
        # A title is a mistake when all of it was taken back.
        if title_id in known and (numbers[title_id] or title_id not in mistaken)
    )


def _out(unit: Session, copy_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of the copies that are not in the house: lent, or kept or sent elsewhere."""
    lent = select(LoanRow.copy_id).where(is_open(), col(LoanRow.copy_id).in_(copy_ids))
    kept = select(CopyRow.id).where(col(CopyRow.id).in_(copy_ids), col(CopyRow.holder).is_not(None))
    return {*unit.exec(lent), *unit.exec(kept), *copies_away(unit, copy_ids)}
