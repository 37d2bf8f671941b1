"""The full-text index over folded titles and names, kept by triggers.

`number` is an INTEGER PRIMARY KEY of its own: the hidden row numbers of a table with a text key
change in a VACUUM, and every backup is one.
"""

from collections.abc import Iterator
from uuid import UUID

from sqlmodel import Session

from desktop.register.folding import fold

SEARCHED_TABLES = ("title", "person")


def index_tables() -> Iterator[str]:
    """Return the SQL that makes the index of each searched table."""
    for table in SEARCHED_TABLES:
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
    all_words = " AND ".join(f'folded : "{word}" *' for word in words)
    together = "".join(words)
    return f'({all_words}) OR initials : "{together}" *'


def found_ids(unit: Session, table: str, typed: str, *, limit: int) -> list[UUID]:
    """Return up to `limit` rows of a searched table that match, the closest first.

    Closest: the text begins with what was typed, then FTS5's own rank.
    """
    expression = match_expression(typed)
    if table not in SEARCHED_TABLES or not expression:
        return []
    rows = unit.connection().exec_driver_sql(
        f"SELECT {table}_number.id FROM {table}_search "
        f"JOIN {table}_number ON {table}_number.number = {table}_search.rowid "
        f"JOIN {table} ON {table}.id = {table}_number.id "
        f"WHERE {table}_search MATCH ? "
        f"ORDER BY {table}.folded LIKE ? DESC, {table}.folded LIMIT ?",
        (expression, fold(typed) + "%", limit),
    )
    return [UUID(row_id) for row_id in rows.scalars()]
