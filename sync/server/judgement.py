"""What a line says, and whether it is a fact in good form; a pure function of the line.

Accept first, judge later: nothing here can stop a log.
"""

from dataclasses import dataclass

from sync.protocol import versions
from sync.protocol.facts import UnfitFactError, check_fact
from sync.protocol.lines import Line, UnreadableLineError, read_line
from sync.protocol.upcasts import UnknownSchemaError, upcast

APPLIED = "applied"
SET_ASIDE = "set_aside"
WAITING = "waiting"
FUTURE = "future"
REPEATED = "repeated"
"""The same line came before under another log of the house."""
ERASED = "erased"
"""A line of a row that was erased; it is kept empty, for its place in the chain."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a line and, if it is not applied, why.

    `waits_for` is the row, as kind:id, whose next line may have it applied.
    """

    verdict: str
    code: str | None = None
    field: str | None = None
    waits_for: str | None = None


TO_APPLY = Verdict(APPLIED)


def judge(text: bytes) -> tuple[Line | None, Verdict]:
    """Return what the line says, if its frame can be read, and the verdict on its form."""
    try:
        line = read_line(text)
    except UnreadableLineError as error:
        return None, Verdict(SET_ASIDE, "unreadable", error.where)
    if line.schema != versions.SCHEMA:
        return _judge_other_schema(line)
    return line, verdict_on(line)


def verdict_on(line: Line) -> Verdict:
    """Return the verdict on a line of this version's words."""
    try:
        check_fact(line)
    except UnfitFactError as error:
        return Verdict(SET_ASIDE, error.code, error.field)
    return TO_APPLY


def _judge_other_schema(line: Line) -> tuple[Line, Verdict]:
    if line.schema > versions.SCHEMA:
        return line, Verdict(FUTURE)
    try:
        today = upcast(line)
    except UnknownSchemaError:
        return line, Verdict(SET_ASIDE, "unknown_schema", "s")
    return today, verdict_on(today)
