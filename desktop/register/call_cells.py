"""Where a book stands, in the cells of a list: its shelf, its call number and whose scheme that is.

A call number is free text with an optional scheme (domain.md, 2.4). MARC 21 says the scheme in
the first indicator of field 852, or names it in $2.
"""

import re
from collections.abc import Sequence

from desktop.register.folding import fold
from desktop.register.list_cells import OddCellError, Oddity
from desktop.register.text import SHORT_TEXT

_BETWEEN_SHELVES = ";"
_SPELLINGS = (
    ("ddc", re.compile(r"\b(ddc\d*|dewey)\b")),
    ("bbk", re.compile(r"\b(ru)?bbk\b")),
    ("classes", re.compile(r"\b19 ?(lop|day|classes)\b|^19$|^classes$")),
    ("house", re.compile(r"\b(house|rieng|noi bo|own)\b")),
)
_MARC_SCHEMES = {
    "ddc": ("1", ""),
    "bbk": ("7", "bbk"),
    "classes": ("7", "19 lớp"),
    "house": ("8", ""),
}


def scheme_in(text: str) -> str | None:
    """Return the scheme that the words name, None if they name none: "DDC 23" is ddc."""
    folded = fold(text)
    return next((scheme for scheme, spelling in _SPELLINGS if spelling.search(folded)), None)


def scheme_of(cell: str) -> str:
    """Return the scheme that the cell names, one of register.catalogue.CALL_SCHEMES."""
    scheme = scheme_in(cell)
    if scheme is None:
        raise OddCellError(Oddity.SCHEME_UNKNOWN)
    return scheme


def scheme_of_marc(indicator: str, source: str) -> str | None:
    """Return the scheme of a field: its $2 where there is one, or else its first indicator."""
    if source:
        return scheme_in(source)
    return {"1": "ddc", "8": "house"}.get(indicator)


def marc_of_scheme(scheme: str) -> tuple[str, str]:
    """Return the first indicator of field 852 and its $2; a scheme that is not said has none."""
    return _MARC_SCHEMES.get(scheme, (" ", ""))


def shelves_of(cell: str, *, copies: int) -> tuple[str, ...]:
    """Return where the copies of a row belong: one shelf for all, or one for each in its order.

    The shelf of a copy may be empty. A single copy has the whole cell.
    """
    parts = [part.strip() for part in cell.split(_BETWEEN_SHELVES)]
    shelves = (cell,) if copies == 1 else tuple(parts)
    if len(shelves) not in (1, copies):
        raise OddCellError(Oddity.SHELVES_UNEVEN)
    if any(len(shelf.encode()) > SHORT_TEXT for shelf in shelves):
        raise OddCellError(Oddity.TOO_LONG)
    return shelves


def shelves_cell(shelves: Sequence[str]) -> str:
    """Return the shelves of the copies of a row as one cell, one name where all are the same."""
    if not any(shelves):
        return ""
    if len(shelves) == 1:
        return shelves[0]
    if len(set(shelves)) == 1:
        return shelves[0].replace(_BETWEEN_SHELVES, ",")
    return f"{_BETWEEN_SHELVES} ".join(shelf.replace(_BETWEEN_SHELVES, ",") for shelf in shelves)
