"""Which titles a keeper asks for by one press: those in the house, lent, travelling, for children.

Each list begins with what is newest and ends after a thousand. Each is read by an index, or stops
early because most titles are on it; of the longest, a search asks only about what it has found.
"""

import json
from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from sqlmodel import Session

from desktop.register.barcodes import COPY

TitleFilter = Literal[
    "in_house", "lent", "travelling", "children", "unlabelled", "unfinished", "sought"
]
MOST_LISTED = 1_000
_CHILDREN = 'rest : "thieu nhi"'
"""Thiếu nhi, folded, in the category, the call number or the author."""
_FIRST_AHEAD = "50000000"
_MOST_UNLABELLED = 5_000

# A plus before a column keeps SQLite from walking the index of the whole stock.
_IN_HOUSE = """EXISTS (
    SELECT 1 FROM copy WHERE copy.title_id = title.id AND +copy.state = 'kept'
    AND copy.holder IS NULL
    AND NOT EXISTS (SELECT 1 FROM loan WHERE loan.copy_id = copy.id AND loan.closed_how IS NULL)
    AND NOT EXISTS (
        SELECT 1 FROM crate_copy JOIN crate ON crate.id = crate_copy.crate_id
        WHERE crate_copy.copy_id = copy.id AND crate_copy.until IS NULL
        AND crate.state IN ('sent', 'there', 'home')))"""
_UNLABELLED = """EXISTS (
    SELECT 1 FROM copy WHERE copy.title_id = title.id AND +copy.state = 'kept'
    AND +copy.labelled_at IS NULL)"""
_LENT = """SELECT copy.title_id FROM loan JOIN copy ON copy.id = loan.copy_id
    WHERE loan.closed_how IS NULL ORDER BY loan.lent_on DESC, loan.id DESC"""
_TRAVELLING = """SELECT copy.title_id FROM crate
    JOIN crate_copy ON crate_copy.crate_id = crate.id AND crate_copy.until IS NULL
    JOIN copy ON copy.id = crate_copy.copy_id
    WHERE crate.state IN ('sent', 'there', 'home', 'coming', 'here') AND +copy.state = 'kept'
    ORDER BY crate_copy.id DESC"""
_WITHOUT_LABEL = f"""SELECT title_id FROM copy INDEXED BY ix_copy_unlabelled
    WHERE labelled_at IS NULL AND state = 'kept' ORDER BY id DESC LIMIT {_MOST_UNLABELLED}"""
# Another label than a house gives to its own copies, and nothing known but what the desk asks.
_UNFINISHED = """SELECT copy.title_id FROM copy JOIN title ON title.id = copy.title_id
    WHERE (copy.barcode < :own OR copy.barcode >= :ahead) AND +copy.state = 'kept'
    AND +title.isbn IS NULL AND title.publisher IS NULL AND title.year IS NULL
    AND title.pages IS NULL AND title.category IS NULL AND title.call_number IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM crate_copy JOIN crate ON crate.id = crate_copy.crate_id
        WHERE crate_copy.copy_id = copy.id AND crate.state IN ('coming', 'here', 'given_back'))
    ORDER BY copy.id DESC"""
# As operations.sought_copies has it: whatever was seen of the copy since answers the mark.
_SOUGHT = """SELECT copy.title_id FROM copy
    WHERE copy.sought_since IS NOT NULL AND +copy.state = 'kept'
    AND NOT EXISTS (
        SELECT 1 FROM loan WHERE loan.copy_id = copy.id AND loan.closed_how IS NOT 'undone'
        AND (loan.closed_on IS NULL OR loan.closed_on > copy.sought_since))
    AND NOT EXISTS (
        SELECT 1 FROM stock_scan WHERE stock_scan.copy_id = copy.id
        AND stock_scan.on_day >= copy.sought_since)
    ORDER BY copy.sought_since DESC, copy.id DESC"""
_FOR_CHILDREN = f"""SELECT title_number.id FROM (
        SELECT rowid AS number FROM title_search WHERE title_search MATCH :children
        ORDER BY rowid DESC LIMIT {MOST_LISTED}
    ) JOIN title_number USING (number)"""

_HOLDS = {
    "in_house": _IN_HOUSE,
    "unlabelled": _UNLABELLED,
    "children": "title.id IN (SELECT id FROM title_number JOIN title_search "
    "ON title_search.rowid = number WHERE title_search MATCH :children)",
}
_LISTED = {
    "in_house": f"SELECT title.id FROM title_number JOIN title USING (id) WHERE {_IN_HOUSE} "
    f"ORDER BY number DESC LIMIT {MOST_LISTED}",
    "lent": _LENT,
    "travelling": _TRAVELLING,
    "unfinished": _UNFINISHED,
    "sought": _SOUGHT,
    "unlabelled": _WITHOUT_LABEL,
    "children": _FOR_CHILDREN,
}
FEW = frozenset({"lent", "travelling", "unfinished", "sought"})
"""The lists that are short in every house: they are searched; the long ones sift what was found."""


def listed_ids(unit: Session, chosen: TitleFilter, *, house_number: str) -> list[UUID]:
    """Return the newest titles of this list, a thousand at most."""
    own = COPY + house_number
    rows = unit.connection().exec_driver_sql(
        _LISTED[chosen], {"own": own, "ahead": own + _FIRST_AHEAD, "children": _CHILDREN}
    )
    # A title with two copies comes twice.
    return [UUID(row_id) for row_id in dict.fromkeys(rows.scalars())][:MOST_LISTED]


def folded_words(unit: Session, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return the words that each of these titles is found by."""
    rows = unit.connection().exec_driver_sql(
        "SELECT id, folded FROM title WHERE id IN (SELECT value FROM json_each(?))",
        (_as_list(ids),),
    )
    return {UUID(row_id): folded.split() for row_id, folded in rows}


def those_listed(unit: Session, chosen: TitleFilter, ids: Sequence[UUID]) -> list[UUID]:
    """Return those of the titles that are on one of the long lists, in the same order."""
    rows = unit.connection().exec_driver_sql(
        "SELECT title.id FROM title WHERE title.id IN (SELECT value FROM json_each(:ids)) "
        f"AND {_HOLDS[chosen]}",
        {"ids": _as_list(ids), "children": _CHILDREN},
    )
    kept = {UUID(row_id) for row_id in rows.scalars()}
    return [title_id for title_id in ids if title_id in kept]


def _as_list(ids: Sequence[UUID]) -> str:
    return json.dumps([title_id.hex for title_id in ids])


def shelf_names(unit: Session) -> list[str]:
    """Return the shelves on which copies belong."""
    # From one name in the index to the next: the names are few, the copies many.
    names = unit.connection().exec_driver_sql(
        "WITH RECURSIVE shelf (name) AS ("
        "SELECT min(should_be_at) FROM copy WHERE should_be_at > '' UNION ALL "
        "SELECT (SELECT min(should_be_at) FROM copy WHERE should_be_at > shelf.name) "
        "FROM shelf WHERE name IS NOT NULL) SELECT name FROM shelf WHERE name IS NOT NULL"
    )
    return list(names.scalars())
