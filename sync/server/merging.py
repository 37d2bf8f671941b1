"""How a line changes a row that others may have changed meanwhile; a pure function of both.

The order is that in which the province took the lines, never a clock. What one house's machine
changed without having seen another's change is never lost in silence: the later arrival holds,
and the other value is handed back as a conflict. Facts (a visit, a presence, a loan) have no
fields that two could quarrel about: there the later arrival simply holds.
"""

import json
from dataclasses import dataclass, field

from sync.protocol.lines import Line
from sync.protocol.strict_json import Json

EDITED_TWICE = "edited_twice"
EDITED_AFTER_DELETION = "edited_after_deletion"

_MERGED = frozenset(
    {"person", "club_session", "title", "club", "copy", "club_member", "club_pause"}
    | {"crate", "stock_take"}
    | {"household", "person_trait"}
)
_BOX = "p"
_DELETION = ""  # no field has this name


@dataclass(frozen=True, slots=True)
class Entry:
    """A line and its place: the log and number it came under, the revision it came with."""

    log: str
    seq: int
    rev: int
    line: Line
    fingerprint: bytes


Stamp = tuple[int, str, int]
"""Where a value comes from: revision, log and number of its line."""


@dataclass(slots=True)
class HeldRow:
    """A row as the lines so far have left it. Its fields outlive its deletion.

    `edits` has a stamp for each field that was edited since the row was made.
    """

    fields: dict[str, Json] = field(default_factory=dict)
    box: str | None = None
    gone: bool = False
    erased: bool = False
    edits: dict[str, Stamp] = field(default_factory=dict)
    rev: int = 0
    from_log: str = ""
    rev_before: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two machines changed one thing, and neither had seen the other's change."""

    what: str
    field: str | None = None
    kept: Json = None
    lost: Json = None
    lost_box: str | None = None


def change(row: HeldRow, entry: Entry) -> tuple[Conflict, ...]:
    """Change the row by the line, and return what a person should look at."""
    if entry.line.operation == "d":
        return _delete(row, entry)
    if entry.line.operation == "i":
        _make(row, entry)
        return ()
    return _edit(row, entry)


def blank(row: HeldRow) -> None:
    """Leave nothing of the row but that it was there."""
    row.fields, row.box, row.edits = {}, None, {}
    row.gone = row.erased = True


def read_edits(text: str | None) -> dict[str, Stamp]:
    """Return the stamps as they are kept in the table."""
    return {} if text is None else {name: tuple(stamp) for name, stamp in json.loads(text).items()}


def _make(row: HeldRow, entry: Entry) -> None:
    if row.gone:
        row.fields, row.box, row.edits, row.gone = {}, None, {}, False
    said, here = entry.line.fields, row.fields
    # A line that is applied later than it came changes nothing that is there by now.
    both = said if not here else {**said, **here} if entry.rev < row.rev else {**here, **said}
    row.fields = {name: value for name, value in both.items() if value is not None}
    if isinstance(entry.line.sealed, str) and (row.box is None or entry.rev >= row.rev):
        row.box = entry.line.sealed


def _edit(row: HeldRow, entry: Entry) -> tuple[Conflict, ...]:
    found: list[Conflict] = []
    if row.gone:
        deletion = row.edits.get(_DELETION)
        if deletion and _is_own_later(deletion, entry):
            return ()
        if deletion and _is_unseen(deletion, entry):
            found.append(Conflict(EDITED_AFTER_DELETION))
        row.edits.pop(_DELETION, None)
        row.gone = False
    for name, value in entry.line.fields.items():
        found += _set(row, entry, name, value)
    if isinstance(entry.line.sealed, str):
        found += _set(row, entry, _BOX, entry.line.sealed)
    return tuple(found)


def _delete(row: HeldRow, entry: Entry) -> tuple[Conflict, ...]:
    stamps = [stamp for name, stamp in row.edits.items() if name != _DELETION]
    if not row.gone and any(_is_unseen(stamp, entry) for stamp in stamps):
        return (Conflict(EDITED_AFTER_DELETION),)
    if not any(_is_own_later(stamp, entry) for stamp in stamps):
        row.gone = True
        row.edits[_DELETION] = (entry.rev, entry.log, entry.seq)
    return ()


def _set(row: HeldRow, entry: Entry, name: str, value: Json) -> tuple[Conflict, ...]:
    here = row.box if name == _BOX else row.fields.get(name)
    stamp = row.edits.get(name)
    if stamp and _is_own_later(stamp, entry):
        return ()
    if value == here:
        # Said again, it is newer: an earlier line of this log that is applied late must not win.
        if not stamp or stamp[0] <= entry.rev:
            row.edits[name] = (entry.rev, entry.log, entry.seq)
        return ()
    is_quarrel = bool(stamp and entry.line.kind in _MERGED and _is_unseen(stamp, entry))
    if stamp and stamp[0] > entry.rev:  # this line came first, and is applied only now
        return (_quarrel(name, kept=here, lost=value),) if is_quarrel else ()
    if name == _BOX:
        row.box = str(value)
    elif value is None:
        row.fields.pop(name, None)
    else:
        row.fields[name] = value
    row.edits[name] = (entry.rev, entry.log, entry.seq)
    return (_quarrel(name, kept=value, lost=here),) if is_quarrel else ()


def _quarrel(name: str, *, kept: Json, lost: Json) -> Conflict:
    if name == _BOX:
        return Conflict(EDITED_TWICE, name, lost_box=lost if isinstance(lost, str) else None)
    return Conflict(EDITED_TWICE, name, kept, lost)


def _is_unseen(stamp: Stamp, entry: Entry) -> bool:
    """Return whether whoever wrote the line could not know of that edit."""
    return stamp[1] != entry.log and stamp[0] > entry.line.base


def _is_own_later(stamp: Stamp, entry: Entry) -> bool:
    """Return whether the line's own log says something newer: the line is applied late."""
    return stamp[1] == entry.log and stamp[2] > entry.seq
