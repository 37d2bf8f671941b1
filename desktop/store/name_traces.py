"""Where else in the register the name of a person stands whom nobody is to read of any more.

A field of names that is the name, whole, is somebody's name for certain; words are read by a
person first. What has not left the house yet loses the name with the rows.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic_core import to_json
from sqlalchemy import Connection
from sqlmodel import Session, col, select

from desktop.register.folding import fold
from desktop.register.name_traces import (
    LEFT_OUT,
    holds_name,
    is_name,
    names_told,
    without_names,
    without_whole,
)
from desktop.register.people import search_text
from desktop.store.tables.people import PersonRow
from desktop.store.what_leaves import WHAT_LEAVES

Column = tuple[str, str]
"""Table and column."""

FIELDS_OF_NAMES: frozenset[Column] = frozenset(
    {
        ("person", "guardian"),
        ("person", "former_names"),
        ("consent", "given_by"),
        ("return_detail", "brought_by"),
        ("club", "leader"),
        ("delegation", "name"),
    }
)
"""What stands there is the name of somebody, or several."""

FREE_WORDS: frozenset[Column] = frozenset(
    {
        ("person", "nickname"),
        ("person", "address"),
        ("consent", "form_number"),
        ("consent", "recorded_by"),
        ("reminder", "keeper"),
        ("late_change", "keeper"),
        ("month_closing", "keeper"),
        ("return_detail", "note"),
        ("club", "name"),
        ("club", "place"),
        ("club_session", "topic"),
        ("club_session", "place"),
        ("club_session", "note"),
        ("crate", "name"),
        ("list_import", "file_name"),
    }
)
"""Anybody may be named there."""

_MUST_SAY_SOMETHING = frozenset({("club", "name"), ("crate", "name"), ("list_import", "file_name")})
_FOUND_BY = frozenset({("person", "nickname"), ("person", "former_names")})
_PERSON = PersonRow.record_kind
_OUTSIDE = {
    (row_type.record_kind, wire): (str(row_type.__tablename__), column)
    for row_type, leaving in WHAT_LEAVES.items()
    for column, wire in (*leaving.open_columns.items(), *leaving.sealed_columns.items())
}
"""Which column a word of a line is."""


@dataclass(frozen=True, slots=True)
class NameTrace:
    """One place where the name stands; `is_certain` where the field is a name and nothing else."""

    table: str
    column: str
    row_id: str
    text: str
    is_certain: bool


def names_of(unit: Session, person_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the folded names, former ones too, of people who can still be read."""
    unit.flush()
    rows = [
        row
        for person_id in person_ids
        for row in unit.connection().exec_driver_sql(
            "SELECT full_name, former_names FROM person WHERE id = ? AND NOT erased", (person_id,)
        )
    ]
    told = (names_told(full_name, former_names) for full_name, former_names in rows)
    return tuple(dict.fromkeys(name for names in told for name in names))


def names_of_nobody_else(
    unit: Session, names: Iterable[str], *, but_of: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return those of the names that nobody of the house has, some people (by id) apart."""
    people = unit.exec(
        select(PersonRow.id, PersonRow.full_name).where(
            col(PersonRow.erased).is_(False), col(PersonRow.merged_into).is_(None)
        )
    )
    here = {fold(name) for person_id, name in people if person_id.hex not in but_of}
    return tuple(name for name in names if name not in here)


def traces_of(
    unit: Session, names: tuple[str, ...], *, but_of: frozenset[str] = frozenset()
) -> tuple[NameTrace, ...]:
    """Return every place where one of the names stands, the rows of the person themselves apart."""
    unit.flush()
    if not names:
        return ()
    connection = unit.connection()
    return tuple(
        NameTrace(table, column, row_id, text, is_certain)
        for table, column in sorted(FIELDS_OF_NAMES | FREE_WORDS)
        for text, is_certain in _texts(connection, (table, column), names)
        for row_id in connection.exec_driver_sql(
            f"SELECT id FROM {table} WHERE {column} = ? ORDER BY id", (text,)
        ).scalars()
        if row_id not in but_of
    )


def clear_names(unit: Session, names: tuple[str, ...], *, words: bool) -> None:
    """Take the names out of where they stand for certain and, if `words`, out of all words.

    Lines that have not left lose them in the same way.
    """
    if not names:
        return
    connection = unit.connection()
    for trace in traces_of(unit, names):
        if words or trace.is_certain:
            _clear(connection, trace, names, words=words)
            quoted = to_json(trace.text).decode()
            connection.exec_driver_sql("DELETE FROM action WHERE instr(facts, ?)", (quoted,))
    _clear_unsent(connection, names, words=words)
    unit.expire_all()


def _texts(
    connection: Connection, place: Column, names: tuple[str, ...]
) -> Iterator[tuple[str, bool]]:
    table, column = place
    # The same few keepers stand in most of these rows.
    found = connection.exec_driver_sql(
        f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''"
    )
    for text in found.scalars().all():
        is_certain = place in FIELDS_OF_NAMES and is_name(text, names)
        if is_certain or holds_name(text, names):
            yield text, is_certain


def _clear(
    connection: Connection, trace: NameTrace, names: tuple[str, ...], *, words: bool
) -> None:
    place = (trace.table, trace.column)
    connection.exec_driver_sql(
        f"UPDATE {trace.table} SET {trace.column} = ? WHERE id = ?",
        (_cleared(place, trace.text, names, words=words), trace.row_id),
    )
    if place in _FOUND_BY:
        row = connection.exec_driver_sql(
            "SELECT full_name, nickname, former_names FROM person WHERE id = ?", (trace.row_id,)
        ).one()
        connection.exec_driver_sql(
            "UPDATE person SET folded = ?, initials = ? WHERE id = ?",
            (*search_text(*row), trace.row_id),
        )
        connection.exec_driver_sql("INSERT INTO person_search (person_search) VALUES ('optimize')")


def _cleared(place: Column, text: str, names: tuple[str, ...], *, words: bool) -> str | None:
    kept: str | None = text
    if place in FIELDS_OF_NAMES:
        kept = without_whole(text, names)
    if words and kept is not None:
        kept = without_names(kept, names)
    return LEFT_OUT if kept is None and place in _MUST_SAY_SOMETHING else kept


def _clear_unsent(connection: Connection, names: tuple[str, ...], *, words: bool) -> None:
    raw = connection.exec_driver_sql("SELECT seq, line FROM outbox WHERE chain IS NULL")
    for seq, text in raw.all():
        if holds_name(text.replace("\\n", " "), names):
            line = json.loads(text)
            _clear_line(connection, line, names, words=words)
            written = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
            connection.exec_driver_sql("UPDATE outbox SET line = ? WHERE seq = ?", (written, seq))


def _clear_line(
    connection: Connection, line: dict[str, Any], names: tuple[str, ...], *, words: bool
) -> None:
    kind = line["t"]
    for part in ("d", "p"):
        fields = line.get(part) or {}
        for wire, text in list(fields.items()):
            place = _OUTSIDE.get((kind, wire))
            if place not in FIELDS_OF_NAMES | FREE_WORDS or not isinstance(text, str):
                continue
            fields[wire] = _cleared(place, text, names, words=words)
            # In a box, and in a line that makes a row, what is empty is not said.
            if fields[wire] is None and (part == "p" or line["o"] == "i"):
                del fields[wire]
    if kind == _PERSON and _is_gone(connection, line["i"]) and line.get("p"):
        line["p"] = {"name": ""}


def _is_gone(connection: Connection, person_id: str) -> bool:
    """Return whether the person was taken back again, and only lines still tell of them."""
    found = connection.exec_driver_sql("SELECT 1 FROM person WHERE id = ?", (person_id,))
    return found.first() is None
