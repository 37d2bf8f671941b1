"""The triggers that note every change of a synced row as a numbered line, in its transaction.

Made from `what_leaves`, so that raw SQL and bulk statements are noted too, and a renamed column
does not change the wire. A line that is not yet finalised carries the personal fields open
under `p`: the database is encrypted, and `outbox` seals them before the line can leave.
"""

from collections.abc import Iterator, Mapping

from desktop.store.tables.synced_row import SyncedRow
from desktop.store.what_leaves import WHAT_LEAVES, Leaving

WIRE_SCHEMA = 1
"""The version of the words in a line (`s`); raised when `what_leaves` gains a word."""

CAPTURE_TABLES = (
    "CREATE TABLE outbox ("
    "seq INTEGER PRIMARY KEY AUTOINCREMENT, "
    "line TEXT NOT NULL, "
    "chain BLOB CHECK (chain IS NULL OR length(chain) = 16), "
    # The province refuses strings over 4,096 bytes, and a line that it refuses would hold up
    # all that follow: 2,900 open bytes are at most 3,904 in a sealed box.
    "CONSTRAINT line_fits CHECK (chain IS NOT NULL OR octet_length(line) <= 2900)) STRICT",
    # One row. `applying` silences the triggers while pulled rows are written: no echo. `seen` is
    # the revision of the house's scope that the registers show.
    "CREATE TABLE capture ("
    "one INTEGER PRIMARY KEY CHECK (one = 1), "
    # `latest` is the latest time that could be believed: what `clock_check` goes by.
    "user TEXT NOT NULL, at INTEGER NOT NULL, number INTEGER NOT NULL, "
    "applying INTEGER NOT NULL, latest INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT",
    "INSERT INTO capture VALUES (1, '', 0, 0, 0, 0, 0)",
)

_FINAL_LINES_STAY = (
    "CREATE TRIGGER capture_final BEFORE UPDATE ON outbox WHEN OLD.chain IS NOT NULL "
    "BEGIN SELECT RAISE(ABORT, 'a finalised line never changes'); END"
)


def trigger_statements() -> Iterator[str]:
    """Return the SQL that makes every trigger, in the order of the list of what leaves."""
    yield _FINAL_LINES_STAY
    for row_type, leaving in WHAT_LEAVES.items():
        yield from _triggers(row_type, leaving)


def _triggers(row_type: type[SyncedRow], leaving: Leaving) -> Iterator[str]:
    kind, table = row_type.record_kind, str(row_type.__tablename__)
    columns = [*leaving.open_columns, *leaving.sealed_columns]
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
    made = _made_fields("d", leaving.open_columns) + _made_fields("p", leaving.sealed_columns)
    edited = _changed_fields(leaving) + _whole_box(leaving.sealed_columns)
    new_id, old_id = ("", "") if leaving.identity else ("'i', NEW.id, ", "'i', OLD.id, ")
    yield (
        f"CREATE TRIGGER capture_{table}_made AFTER INSERT ON {table} "
        f"{_note(kind, 'i', new_id, made)}"
    )
    yield (
        f"CREATE TRIGGER capture_{table}_changed AFTER UPDATE ON {table} "
        f"WHEN {changed} {_note(kind, 'u', new_id, edited)}"
    )
    yield (
        f"CREATE TRIGGER capture_{table}_gone AFTER DELETE ON {table} "
        f"{_note(kind, 'd', old_id, _identity_fields(leaving))}"
    )


def boxes_again(row_type: type[SyncedRow]) -> str:
    """Return the SQL that notes the personal fields of every row once more, for a new house key.

    Its one value is the JSON list of the ids of rows to be left out.
    """
    leaving, table = WHAT_LEAVES[row_type], str(row_type.__tablename__)
    known = " OR ".join(f"coalesce({column}, '') <> ''" for column in leaving.sealed_columns)
    pairs = ", ".join(f"'{wire}', {column}" for column, wire in leaving.sealed_columns.items())
    return (
        "INSERT INTO outbox (line) "
        f"SELECT json_object('t', '{row_type.record_kind}', 'i', id, 'o', 'u', 'a', capture.at, "
        f"'u', capture.user, 'x', capture.number, 's', {WIRE_SCHEMA}, 'b', capture.seen, "
        f"'p', json_patch('{{}}', json_object({pairs}))) "
        f"FROM {table}, capture WHERE ({known}) AND id NOT IN (SELECT value FROM json_each(?))"
    )


def _note(kind: str, operation: str, row_id: str, fields: str) -> str:
    # What was made here nobody else can have changed.
    seen = "" if operation == "i" else ", 'b', seen"
    return (
        "BEGIN INSERT INTO outbox (line) "
        f"SELECT json_object('t', '{kind}', {row_id}'o', '{operation}', "
        f"'a', at, 'u', user, 'x', number, 's', {WIRE_SCHEMA}{seen}{fields}) "
        "FROM capture WHERE NOT applying; END"
    )


def _made_fields(member: str, columns: Mapping[str, str]) -> str:
    """Every field that has a value: an absent field of a new row is empty."""
    if not columns:
        return ""
    pairs = ", ".join(f"'{wire}', NEW.{column}" for column, wire in columns.items())
    return f", '{member}', json_patch('{{}}', json_object({pairs}))"


def _changed_fields(leaving: Leaving) -> str:
    """Only the fields that changed, and those of the identity; null says that one was emptied."""
    fields = " UNION ALL ".join(
        f"SELECT '{wire}' AS name, json_quote(NEW.{column}) AS value "
        f"WHERE {'1' if column in leaving.identity else f'OLD.{column} IS NOT NEW.{column}'}"
        for column, wire in leaving.open_columns.items()
    )
    return f", 'd', (SELECT json_group_object(name, json(value)) FROM ({fields}))"


def _identity_fields(leaving: Leaving) -> str:
    if not leaving.identity:
        return ""
    pairs = ", ".join(
        f"'{wire}', OLD.{column}"
        for column, wire in leaving.open_columns.items()
        if column in leaving.identity
    )
    return f", 'd', json_object({pairs})"


def _whole_box(columns: Mapping[str, str]) -> str:
    """All personal fields if one changed: the province cannot merge boxes it cannot open."""
    if not columns:
        return ""
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
    pairs = ", ".join(f"'{wire}', NEW.{column}" for column, wire in columns.items())
    return f", 'p', CASE WHEN {changed} THEN json_patch('{{}}', json_object({pairs})) ELSE NULL END"
