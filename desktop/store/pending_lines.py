"""What this house changed and the province has not taken up: it holds here, whatever comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from sync.protocol.lines import Line, UnreadableLineError, read_line

BOX = "p"
RowKey = tuple[str, str]

_UNCONFIRMED = (
    "SELECT line, 1 FROM outbox WHERE seq > (SELECT mark FROM exchange) "
    # A line that was set aside there is not the province's either, until somebody mends it.
    "UNION ALL SELECT line, 0 FROM outbox JOIN received_row ON kind = 'verdict' "
    "AND json_extract(fields, '$.log') = (SELECT log FROM exchange) "
    "AND json_extract(fields, '$.seq') = seq WHERE seq <= (SELECT mark FROM exchange)"
)


@dataclass(slots=True)
class Pending:
    """What of a row holds here. `unsent` says that its lines are still to be confirmed."""

    fields: set[str] = field(default_factory=set)
    gone: bool = False
    unsent: bool = False


def pending_rows(connection: Connection) -> dict[RowKey, Pending]:
    """Return the rows with changes that the province has not taken up."""
    found: dict[RowKey, Pending] = {}
    for line, is_unsent in _lines(connection):
        row = found.setdefault((line.kind, line.row_id), Pending())
        row.fields |= line.fields.keys()
        if line.sealed is not None:
            row.fields.add(BOX)
        row.gone = line.operation == "d"
        row.unsent = row.unsent or is_unsent
    return found


def rows_between(connection: Connection, after: int, up_to: int) -> set[RowKey]:
    """Return which rows this log's lines after one number and up to another are about."""
    found = connection.exec_driver_sql(
        "SELECT line, 1 FROM outbox WHERE seq > ? AND seq <= ?", (after, up_to)
    )
    return {(line.kind, line.row_id) for line, _ in _read(found)}


def _lines(connection: Connection) -> Iterator[tuple[Line, bool]]:
    return _read(connection.exec_driver_sql(_UNCONFIRMED))


def _read(found: Iterable[Any]) -> Iterator[tuple[Line, bool]]:
    for text, is_unsent in found:
        try:
            yield read_line(text.encode()), bool(is_unsent)
        except UnreadableLineError:
            # An erased line is empty: it says nothing any more.
            continue
