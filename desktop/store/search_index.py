"""The full-text index over folded titles and names, kept by triggers.

Folded text may have two parts with a line break between them: what a row is called, and what else
it is found by (the author, the shelf). The break sorts before every letter, so that the index of
folded texts gives "Núi" before "Núi xanh", whoever wrote it.

`number` is an INTEGER PRIMARY KEY of its own: the hidden row numbers of a table with a text key
change in a VACUUM, and every backup is one.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from desktop.register.folding import PART_BREAK, fold

SEARCHED_TABLES = {"title": "title", "person": "full_name"}
"""Each searched table, and the column that its folded text was made from."""
_IS_FOUND = {"title": "trashed_on IS NULL"}
"""What must hold of a row that is found; a table that is not here shows every row."""
_MOST_CANDIDATES = 100
_BREAK_AT = "instr(NEW.folded || char(10), char(10))"
_NAME = f"substr(NEW.folded, 1, {_BREAK_AT} - 1)"
_REST = f"substr(NEW.folded, {_BREAK_AT} + 1)"
_AFTER_Z = "{"
"""The character after z: folded text has only digits, letters and spaces, all before it."""


def index_tables() -> Iterator[str]:
    """Return the SQL that makes the index of each searched table."""
    for table in SEARCHED_TABLES:
        found = f" WHERE {_IS_FOUND[table]}" if table in _IS_FOUND else ""
        yield f"CREATE INDEX {table}_folded ON {table} (folded, id){found}"
        yield f"CREATE TABLE {table}_number (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL)"
        yield (
            f"CREATE VIRTUAL TABLE {table}_search USING fts5(name, rest, initials, content='', "
            "contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
        )


def index_triggers() -> Iterator[str]:
    """Return the SQL that makes the triggers of each index."""
    for table in SEARCHED_TABLES:
        made = (
            f"INSERT INTO {table}_number (id) VALUES (NEW.id); "
            f"INSERT INTO {table}_search (rowid, name, rest, initials) "
            f"SELECT number, {_NAME}, {_REST}, NEW.initials FROM {table}_number "
            "WHERE id = NEW.id; "
        )
        gone = (
            f"DELETE FROM {table}_search "
            f"WHERE rowid = (SELECT number FROM {table}_number WHERE id = OLD.id); "
            f"DELETE FROM {table}_number WHERE id = OLD.id; "
        )
        is_found = _IS_FOUND.get(table, "")
        yield (
            f"CREATE TRIGGER search_{table}_made AFTER INSERT ON {table} "
            f"{is_found and f'WHEN NEW.{is_found} '}BEGIN {made}END"
        )
        yield (
            f"CREATE TRIGGER search_{table}_changed AFTER UPDATE OF folded, initials ON {table} "
            f"BEGIN UPDATE {table}_search SET name = {_NAME}, rest = {_REST}, "
            "initials = NEW.initials "
            f"WHERE rowid = (SELECT number FROM {table}_number WHERE id = NEW.id); END"
        )
        yield f"CREATE TRIGGER search_{table}_gone AFTER DELETE ON {table} BEGIN {gone}END"
        if is_found:
            yield (
                f"CREATE TRIGGER search_{table}_hidden AFTER UPDATE ON {table} "
                f"WHEN OLD.{is_found} AND NOT (NEW.{is_found}) BEGIN {gone}END"
            )
            yield (
                f"CREATE TRIGGER search_{table}_back AFTER UPDATE ON {table} "
                f"WHEN NOT (OLD.{is_found}) AND NEW.{is_found} BEGIN {made}END"
            )


def match_expressions(typed: str) -> tuple[str, ...]:
    """Return the FTS5 queries for what was typed, the closest first.

    All words in the name; their beginnings in the name; their beginnings anywhere; the initials of
    the name. None when nothing that can be searched was typed. Folding leaves only letters, digits
    and spaces, so nothing typed can be read as an operator.
    """
    words = tuple(dict.fromkeys(fold(typed).split()))
    if not words:
        return ()
    whole = " AND ".join(f'"{word}"' for word in words)
    begun = " AND ".join(f'"{word}" *' for word in words)
    together = "".join(fold(typed).split())
    return (
        f"name : ({whole})",
        f"name : ({begun})",
        f"{{name rest}} : ({begun})",
        f'initials : "{together}" *',
    )


def found_ids(unit: Session, table: str, typed: str, *, limit: int) -> list[UUID]:
    """Return up to `limit` rows of a searched table that match, the closest first.

    Closest: the whole name, its beginning, whole words of it, the beginnings of its words, words
    of the rest (the author), initials; within each, the marks as they were typed, then the order
    of the alphabet.
    """
    folded = fold(typed)
    if table not in SEARCHED_TABLES or not folded:
        return []
    begun = _beginning_with(unit, table, folded, limit=limit)
    found = {row.id: (0, row) for row in begun}
    for way, expression in enumerate(match_expressions(typed), start=1):
        if len(found) >= limit:
            break
        for row in _matching(unit, table, expression):
            found.setdefault(row.id, (way, row))
    plain = _plain(typed)
    closest = sorted(found.values(), key=lambda way_and_row: _distance(way_and_row, folded, plain))
    return [UUID(row.id) for _, row in closest[:limit]]


def newest_ids(unit: Session, table: str, *, first: int, limit: int) -> list[UUID]:
    """Return rows of a searched table from this place on, the newest first."""
    rows = unit.connection().exec_driver_sql(
        f"SELECT id FROM {table}_number ORDER BY number DESC LIMIT ? OFFSET ?", (limit, first)
    )
    return [UUID(row_id) for row_id in rows.scalars()]


def row_count(unit: Session, table: str) -> int:
    """Return how many rows of a searched table can be found."""
    found = unit.connection().exec_driver_sql(f"SELECT count(*) FROM {table}_number")
    return int(found.scalar_one())


class _Found(NamedTuple):
    id: str
    folded: str
    text: str


def _beginning_with(unit: Session, table: str, folded: str, *, limit: int) -> list[_Found]:
    # An index gives them in their order, however many there are: "t" is as fast as "truyen k".
    found = f"{_IS_FOUND[table]} AND " if table in _IS_FOUND else ""
    rows = unit.connection().exec_driver_sql(
        f"SELECT id, folded, {SEARCHED_TABLES[table]} FROM {table} "
        f"WHERE {found}folded >= ? AND folded < ? ORDER BY folded, id LIMIT ?",
        (folded, folded + _AFTER_Z, limit),
    )
    return [_Found(*row) for row in rows]


def _matching(unit: Session, table: str, expression: str) -> list[_Found]:
    # FTS5 gives them newest first without sorting: a bare letter may match half of the house.
    rows = unit.connection().exec_driver_sql(
        f"SELECT {table}.id, {table}.folded, {table}.{SEARCHED_TABLES[table]} FROM "
        f"(SELECT rowid AS number FROM {table}_search WHERE {table}_search MATCH ? "
        "ORDER BY rowid DESC LIMIT ?) "
        f"JOIN {table}_number USING (number) JOIN {table} ON {table}.id = {table}_number.id",
        (expression, _MOST_CANDIDATES),
    )
    return [_Found(*row) for row in rows]


def _distance(
    way_and_row: tuple[int, _Found], folded: str, plain: str
) -> tuple[int, bool, bool, bool, str, str]:
    way, row = way_and_row
    name = row.folded.partition(PART_BREAK)[0]
    return (
        way,
        name != folded,
        f" {folded} " not in f" {name} ",
        plain not in _plain(row.text),
        row.folded,
        row.id,
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().strip()
