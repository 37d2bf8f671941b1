"""Whether lines that were no fact each by itself are one together: how a house mends its own.

Nothing in the ledger changes. A line that was set aside is mended by a later line of its row
that names the wrong field again; the row is then judged as a whole.
"""

from collections.abc import Sequence

from sync.protocol.lines import Line
from sync.protocol.strict_json import Json
from sync.server.judgement import TO_APPLY, verdict_on
from sync.server.merging import Entry


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Return the lines of a row in the order they have their effect: first the one that makes it.

    The rest stand as they came.
    """
    return sorted(entries, key=lambda one: (one.line.operation != "i", one.rev, one.log, one.seq))


def fit_together(entries: Sequence[Entry], *, is_held: bool) -> bool:
    """Return whether the lines make, or change, their row in good form."""
    is_made = any(one.line.operation == "i" for one in entries)
    if not (is_made or is_held):
        return False
    fields: dict[str, Json] = {}
    sealed: Json = None
    for one in entries:
        if one.line.operation == "d":
            continue
        fields.update(one.line.fields)
        sealed = sealed if one.line.sealed is None else one.line.sealed
    first = entries[0].line
    whole = Line(
        kind=first.kind,
        row_id=first.row_id,
        operation="i" if is_made else "u",
        schema=first.schema,
        fields=fields,
        sealed=sealed,
    )
    return verdict_on(whole) is TO_APPLY
