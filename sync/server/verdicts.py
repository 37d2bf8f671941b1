"""The rows by which a house learns which of its lines were set aside, and why.

One for each such line, with no value of it; gone when the line was mended or replayed.
"""

from hashlib import blake2b

from sync.protocol.lines import Line
from sync.protocol.strict_json import Json
from sync.server.judgement import Verdict
from sync.server.merging import HeldRow

VERDICT = "verdict"
_ID_BYTES = 16


def verdict_key(log: str, seq: int) -> tuple[str, str]:
    """Return the key of the row that tells of a line."""
    return VERDICT, blake2b(f"{log}:{seq}".encode(), digest_size=_ID_BYTES).hexdigest()


def verdict_row(log: str, seq: int, line: Line | None, verdict: Verdict) -> HeldRow:
    """Return the row that tells of a line; one that cannot be read is known by its place only."""
    said: dict[str, Json] = {
        "log": log,
        "seq": seq,
        "of": line.kind if line else None,
        "row": line.row_id if line else None,
        "code": verdict.code,
        "field": verdict.field,
    }
    return HeldRow(fields={name: value for name, value in said.items() if value is not None})
