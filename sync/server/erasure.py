"""Empties the ledger's lines of a row that was erased; their place in the chain stays.

Number, chain and fingerprint are kept: the chain after them stands on the chain that is stored,
and a line that comes again under another log is known and not kept either.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, func, literal, or_, select

from sync.protocol.lines import DERIVED_IDS, Line
from sync.server.judgement import ERASED, Verdict, judge
from sync.server.ledger import save_verdicts
from sync.server.tables import held_row, ledger_line

Key = tuple[str, str]
"""Kind and row id."""

_ERASED = Verdict(ERASED)
_ROWS_A_FETCH = 2_000


def tells_of(key: Key, line: Line | None, text: bytes) -> bool:
    """Return whether a line is one of this row; of one that cannot be read, whether it may be."""
    if line is None:
        return key[1].encode() in text
    return (line.kind, line.row_id) == key


def erased_rows(connection: Connection, house_id: str) -> list[Key]:
    """Return the rows of a house that were erased."""
    statement = select(held_row.c.kind, held_row.c.row_id).where(
        held_row.c.house_id == house_id, held_row.c.erased
    )
    return [(row.kind, row.row_id) for row in connection.execute(statement)]


def tells_of_any(keys: Iterable[Key], lines: Iterable[bytes]) -> bool:
    """Return whether any of the lines is of one of these rows, or may be."""
    sought = list(keys)
    return bool(sought) and any(
        tells_of(key, line, text)
        for text, (line, _) in ((text, judge(text)) for text in lines)
        for key in sought
    )


def empty_lines(connection: Connection, house_id: str, key: Key) -> list[tuple[str, int]]:
    """Empty every line of the row that is in the ledger; return their logs and numbers."""
    places = list(_places(connection, house_id, key))
    save_verdicts(connection, house_id, dict.fromkeys(places, _ERASED))
    return places


def _places(connection: Connection, house_id: str, key: Key) -> Iterator[tuple[str, int]]:
    # An id that is made of the fields stands in no line; one may be written with escapes.
    needle = key[0] if key[0] in DERIVED_IDS else key[1]
    statement = (
        select(ledger_line.c.log, ledger_line.c.seq, ledger_line.c.line)
        .where(
            ledger_line.c.house_id == house_id,
            or_(
                _holds(connection, needle.encode()),
                _holds(connection, b"\\u"),
            ),
        )
        .execution_options(yield_per=_ROWS_A_FETCH)
    )
    for row in connection.execute(statement):
        text = bytes(row.line)
        if tells_of(key, judge(text)[0], text):
            yield row.log, row.seq


def _holds(connection: Connection, needle: bytes) -> ColumnElement[bool]:
    if connection.dialect.name == "postgresql":
        return func.position(literal(needle).op("IN")(ledger_line.c.line)) > 0
    return func.instr(ledger_line.c.line, needle) > 0
