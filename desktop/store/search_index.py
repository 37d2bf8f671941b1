"""The full-text index over folded titles and names, kept by triggers.

`number` is an INTEGER PRIMARY KEY of its own: the hidden row numbers of a table with a text key
change in a VACUUM, and every backup is one.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from desktop.register.folding import fold

SEARCHED_TABLES = {"title": "title", "person": "full_name"}
"""Each searched table, and the column that its folded text was made from."""
_MOST_CANDIDATES = 200
_AFTER_Z = "{"
"""The character after z: folded text has only digits, letters and spaces, all before it."""


def index_tables() -> Iterator[str]:
    """Return the SQL that makes the index of each searched table."""
    for table in SEARCHED_TABLES:
        yield f"CREATE INDEX {table}_folded ON {table} (folded, id)"
        yield f"CREATE TABLE {table}_number (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL)"
        yield (
            f"CREATE VIRTUAL TABLE {table}_search USING fts5(folded, initials, content='', "
            "contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
        )


def index_triggers() -> Iterator[str]:
    """Return the SQL that makes the triggers of each index."""
    for table in SEARCHED_TABLES:
        yield (
            f"CREATE TRIGGER search_{table}_made AFTER INSERT ON {table} BEGIN "
            f"INSERT INTO {table}_number (id) VALUES (NEW.id); "
            f"INSERT INTO {table}_search (rowid, folded, initials) "
            f"SELECT number, NEW.folded, NEW.initials FROM {table}_number WHERE id = NEW.id; END"
        )
        yield (
            f"CREATE TRIGGER search_{table}_changed AFTER UPDATE OF folded, initials ON {table} "
            f"BEGIN UPDATE {table}_search SET folded = NEW.folded, initials = NEW.initials "
            f"WHERE rowid = (SELECT number FROM {table}_number WHERE id = NEW.id); END"
        )
        yield (
            f"CREATE TRIGGER search_{table}_gone AFTER DELETE ON {table} BEGIN "
            f"DELETE FROM {table}_search "
            f"WHERE rowid = (SELECT number FROM {table}_number WHERE id = OLD.id); "
            f"DELETE FROM {table}_number WHERE id = OLD.id; END"
        )


def match_expression(typed: str) -> str:
    """Return the FTS5 query for what was typed: every word as the beginning of a word.

    Empty when nothing that can be searched was typed. Folding leaves only letters, digits and
    spaces, so nothing typed can be read as an operator.
    """
    words = fold(typed).split()
    if not words:
        return ""
    all_words = " AND ".join(f'folded : "{word}" *' for word in dict.fromkeys(words))
    together = "".join(words)
    return f'({all_words}) OR initials : "{together}" *'


def found_ids(unit: Session, table: str, typed: str, *, limit: int) -> list[UUID]:
    """Return up to `limit` rows of a searched table that match, the closest first.

    Closest: the whole text, its beginning, a whole word, the beginning of a word; within each,
    the marks as they were typed, then the order of the alphabet.
    """
    expression = match_expression(typed)
    if table not in SEARCHED_TABLES or not expression:
        return []
    folded = fold(typed)
    found = {row.id: row for row in _beginning_with(unit, table, folded, limit=limit)}
    if len(found) < limit:
        found |= {row.id: row for row in _with_words(unit, table, expression)}
    closest = sorted(found.values(), key=lambda row: _distance(row, folded, _plain(typed)))
    return [UUID(row.id) for row in closest[:limit]]


class _Found(NamedTuple):
    id: str
    folded: str
    text: str


def _beginning_with(unit: Session, table: str, folded: str, *, limit: int) -> list[_Found]:
    # An index gives them in their order, however many there are: "t" is as fast as "truyen k".
    rows = unit.connection().exec_driver_sql(
        f"SELECT id, folded, {SEARCHED_TABLES[table]} FROM {table} "
        "WHERE folded >= ? AND folded < ? ORDER BY folded, id LIMIT ?",
        (folded, folded + _AFTER_Z, limit),
    )
    return [_Found(*row) for row in rows]


def _with_words(unit: Session, table: str, expression: str) -> list[_Found]:
    # FTS5 gives them newest first without sorting: a bare letter may match half of the house.
    rows = unit.connection().exec_driver_sql(
        f"SELECT {table}.id, {table}.folded, {table}.{SEARCHED_TABLES[table]} FROM "
        f"(SELECT rowid AS number FROM {table}_search WHERE {table}_search MATCH ? "
        "ORDER BY rowid DESC LIMIT ?) "
        f"JOIN {table}_number USING (number) JOIN {table} ON {table}.id = {table}_number.id",
        (expression, _MOST_CANDIDATES),
    )
    return [_Found(*row) for row in rows]


def _distance(row: _Found, folded: str, plain: str) -> tuple[int, bool, str, str]:
    if row.folded == folded:
        nearness = 0
    elif row.folded.startswith(folded):
        nearness = 1
    elif f" {folded} " in f" {row.folded} ":
        nearness = 2
    else:
        nearness = 3
    return nearness, plain not in _plain(row.text), row.folded, row.id


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().strip()
