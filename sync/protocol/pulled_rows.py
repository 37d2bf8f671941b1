"""One row as the province holds it, as one line of a page.

`{"t":kind,"i":id,"r":revision,"d":{open fields},"p":box}`; `"g":1` in place of the fields says
that the row is gone, `"e":1` that it was erased and must be blanked for ever.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.protocol.lines import DERIVED_IDS, UnreadableLineError, derived_id
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json

HERE, GONE, ERASED = "here", "gone", "erased"
_MARKS = {"g": GONE, "e": ERASED}
_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")
_ROW_ID = re.compile(r"[0-9a-f]{32}")


class UnreadableRowError(ValueError):
    """A line that says no row; `where` is the member of it that is wrong."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class PulledRow:
    """A row whole: what a house without it needs to have it. `box` opens in its house alone."""

    kind: str
    row_id: str
    rev: int
    fields: Mapping[str, Json] = field(default_factory=dict)
    box: str | None = None
    state: str = HERE


def write_pulled_row(row: PulledRow) -> bytes:
    """Return the line of a row."""
    said: dict[str, Json] = {"t": row.kind}
    if not _says_its_id(row):
        said["i"] = row.row_id
    said["r"] = row.rev
    if row.state == HERE:
        said["d"] = dict(row.fields)
        if row.box is not None:
            said["p"] = row.box
    else:
        said |= {member: 1 for member, state in _MARKS.items() if state == row.state}
    return write_json(said)


def read_pulled_row(line: bytes) -> PulledRow:
    """Return the row in a line; raise UnreadableRowError, and no other error, if none is."""
    try:
        said = read_object(line)
    except NotStrictJsonError as error:
        raise UnreadableRowError("json") from error
    kind, fields, box = _matching(said, "t", _KIND), said.get("d", {}), said.get("p")
    if not isinstance(fields, dict):
        raise UnreadableRowError("d")
    if not isinstance(box, str | None):
        raise UnreadableRowError("p")
    rev = said.get("r")
    if not isinstance(rev, int) or isinstance(rev, bool) or rev < 0:
        raise UnreadableRowError("r")
    row_id = _matching(said, "i", _ROW_ID) if "i" in said else _derived(kind, fields)
    states = [state for member, state in _MARKS.items() if said.get(member) == 1]
    return PulledRow(kind, row_id, rev, fields, box, states[-1] if states else HERE)


def _says_its_id(row: PulledRow) -> bool:
    # Such an id is 16 random bytes that no compression takes out; the reader makes it again.
    if row.kind not in DERIVED_IDS or row.state != HERE:
        return False
    try:
        return derived_id(row.kind, row.fields) == row.row_id
    except UnreadableLineError:
        return False


def _derived(kind: str, fields: Mapping[str, Json]) -> str:
    try:
        return derived_id(kind, fields)
    except UnreadableLineError as error:
        raise UnreadableRowError(error.where) from error


def _matching(said: Mapping[str, Json], member: str, pattern: re.Pattern[str]) -> str:
    value = said.get(member)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise UnreadableRowError(member)
    return value
