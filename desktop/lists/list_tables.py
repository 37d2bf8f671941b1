"""The table of a list among the rows of a file: its headings, and the rows below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from desktop.lists.list_file_errors import EmptyListError, WrongEncodingError
from desktop.lists.spreadsheet import Sheet
from desktop.register.legacy_letters import Letters, restored
from desktop.register.list_headings import Vocabulary

HEADING_ROWS = 30  # a title and an address may stand above the headings, never a page
_LOOKED_AT = 200
# The pairs that UTF-8 becomes when it is read as cp1252 and written once more.
_MANGLED = re.compile(r"Ã[\u00a0-¿]|á[º»]|Ä[‘\u0090]|Æ[°¡]")
_MANGLED_SHARE = 0.2

Rows = Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list as it stands in the file: texts under headings.

    Attributes:
        first_row: the number that a spreadsheet program shows beside the first of `rows`.
        sheet: the sheet that was read; `other_sheets` were not. A text file has none.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 2
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()


def table_of(sheets: Sequence[Sheet], letters: Letters, vocabulary: Vocabulary) -> ListTable:
    """Return the sheet that looks most like such a list, parted from what stands above it.

    Raises:
        EmptyListError: there is nothing below the headings.
    """
    chosen = max(
        sheets,
        key=lambda sheet: _likeness(_restored(sheet.rows[:HEADING_ROWS], letters), vocabulary),
    )
    records = _restored(chosen.rows, letters)
    headings, rows, first_row = _parted(records, vocabulary)
    others = tuple(sheet.name for sheet in sheets if sheet is not chosen and sheet.rows)
    return ListTable(headings, rows, first_row, chosen.name or None, others)


def sample_of(sheets: Sequence[Sheet], letters: Letters) -> tuple[str, ...]:
    """Return the first texts of all cells, for looking at their letters."""
    rows = (row for sheet in sheets for row in sheet.rows[:_LOOKED_AT])
    return tuple(restored(cell, letters) for row in rows for cell in row)


def texts_of(
    sheets: Sequence[Sheet], letters: Letters, vocabulary: Vocabulary, *, most: int
) -> tuple[str, ...]:
    """Return some titles or names as they read in these letters; or else the longest texts."""
    beginning = [_restored(sheet.rows[:_LOOKED_AT], letters) for sheet in sheets]
    rows = max(beginning, key=lambda some: _likeness(some, vocabulary))
    if not rows:
        return ()
    place = _heading_place(rows, vocabulary)
    mapping = vocabulary.guess(rows[place])
    column = mapping.index(vocabulary.needed) if vocabulary.needed in mapping else None
    texts = (_longest(row) if column is None else "".join(row[column : column + 1]) for row in rows)
    return tuple(islice(filter(str.strip, islice(texts, place + 1, None)), most))


def _longest(row: tuple[str, ...]) -> str:
    return max(row, key=len, default="")


def _restored(rows: Rows, letters: Letters) -> list[tuple[str, ...]]:
    return [tuple(restored(cell, letters) for cell in row) for row in rows]


def _likeness(rows: Rows, vocabulary: Vocabulary) -> tuple[bool, int]:
    """How much a sheet looks like such a list; of equals, `max` keeps the first."""
    if not rows:
        return (False, -1)
    headings = rows[_heading_place(rows, vocabulary)]
    return (vocabulary.needed in vocabulary.guess(headings), vocabulary.recognised(headings))


def _parted(
    records: Rows, vocabulary: Vocabulary
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], int]:
    """Part the headings from the rows below; empty rows at the end are no rows."""
    last = len(records)
    while last and not any(cell.strip() for cell in records[last - 1]):
        last -= 1
    if not last:
        raise EmptyListError
    place = _heading_place(records, vocabulary)
    if place + 1 >= last:
        raise EmptyListError
    return records[place], tuple(records[place + 1 : last]), place + 2


def _heading_place(records: Rows, vocabulary: Vocabulary) -> int:
    """Return the row that reads most like headings, or else the first that is not empty."""
    beginning = list(enumerate(islice(records, HEADING_ROWS)))
    found, place = max((_headings_in(cells, vocabulary), -place) for place, cells in beginning)
    if found:
        return -place
    return next((place for place, cells in beginning if any(map(str.strip, cells))), 0)


def _headings_in(cells: tuple[str, ...], vocabulary: Vocabulary) -> int:
    """One word alone is a heading only if it names what is needed: "Nam" is an author, too."""
    found = vocabulary.recognised(cells)
    return found if found > 1 or vocabulary.needed in vocabulary.guess(cells) else 0


def require_unmangled(sheets: Sequence[Sheet]) -> None:
    """Raise WrongEncodingError if the letters became Unicode through the wrong door.

    A few foreign names are no sign; every fifth row is.
    """
    rows = [row for sheet in sheets for row in sheet.rows]
    mangled = sum(any(map(_MANGLED.search, row)) for row in rows)
    if mangled > len(rows) * _MANGLED_SHARE:
        raise WrongEncodingError
