"""What becomes of a line that is already in the ledger; a pure function of the line.

Accept first, judge later: nothing here can stop a log.
"""

from dataclasses import dataclass

from sync.protocol.facts import UnfitFactError, check_fact
from sync.protocol.lines import Line, UnreadableLineError, read_line
from sync.protocol.versions import SCHEMA

APPLIED = "applied"
SET_ASIDE = "set_aside"
WAITING = "waiting"
FUTURE = "future"
REPEATED = "repeated"
"""The same line came before under another log of the house."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a line and, if it is not applied, why."""

    verdict: str
    code: str | None = None
    field: str | None = None
    waits_for: str | None = None


TO_APPLY = Verdict(APPLIED)


def judge(text: bytes) -> tuple[Line | None, Verdict]:
    """Return the change in a line, if it can be read, and the verdict on its form."""
    try:
        line = read_line(text)
    except UnreadableLineError as error:
        return None, Verdict(SET_ASIDE, "unreadable", error.where)
    if line.schema > SCHEMA:
        return None, Verdict(FUTURE)
    try:
        check_fact(line)
    except UnfitFactError as error:
        return None, Verdict(SET_ASIDE, error.code, error.field)
    return line, TO_APPLY
