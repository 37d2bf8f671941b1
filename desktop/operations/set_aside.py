"""What the province keeps but does not count, and how each entry comes to count after all.

A line is mended by an ordinary edit of its row. One that was mended here and is not sent yet is
nothing to look at any more; if the edit was not enough, the province says so again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from desktop.operations.done import Done, journal
from desktop.operations.records import Record, record_of
from desktop.operations.things import HeldBack, NotCounted, Thing
from desktop.register.errors import NoLongerThereError
from desktop.register.moment import Moment
from desktop.register.visits import check_count
from desktop.store.pending_lines import pending_rows
from desktop.store.received_rows import ReceivedRow, received
from desktop.store.tables.visits import VisitRow

MOST_SINGLY = 5
"""Beyond it, entries with the same fault are one thing: a list of hundreds helps nobody."""

REVOKED, ELSEWHERE, PROGRAM = "revoked", "elsewhere", "program"
_MENDABLE = frozenset({"missing", "malformed"})


@dataclass(frozen=True, slots=True)
class VisitCorrected(Done):
    """The number of one entry was written anew."""

    group_label: str
    count: int


@dataclass(frozen=True, slots=True)
class VisitBefore:
    """The number that undo puts back."""

    visit_id: UUID
    count: int


def set_aside_things(unit: Session) -> Iterator[Thing]:
    """Return what a person can mend, entry by entry, and the rest as numbers."""
    verdicts = received(unit, "verdict")
    if not verdicts:
        return
    under_way = {key for key, waits in pending_rows(unit.connection()).items() if waits.unsent}
    found: dict[tuple[str, str, str], list[Record]] = {}
    rest: Counter[str] = Counter()
    for verdict in _first_of_each_row(verdicts):
        of, row_id, code = (_text(verdict, name) for name in ("of", "row", "code"))
        if (of, row_id) in under_way:
            continue
        record = record_of(unit, of, UUID(row_id)) if row_id else None
        why = _why(code, row_id, record)
        if why is None and record is not None:
            found.setdefault((of, code, _text(verdict, "field")), []).append(record)
        else:
            rest[why or PROGRAM] += 1
    for (_, code, field), records in found.items():
        shown = records if len(records) <= MOST_SINGLY else records[:1]
        others = len(records) - len(shown)
        yield from (NotCounted(record, code, field, others) for record in shown)
    yield from (HeldBack(why, rest[why]) for why in (REVOKED, PROGRAM, ELSEWHERE) if rest[why])


def correct_visit(unit: Session, moment: Moment, *, visit_id: UUID, count: int) -> VisitCorrected:
    """Write the number of one entry anew: for one that the province could not count.

    Raises:
        NumberOutOfRangeError: less than nobody, or more than can be meant.
        NoLongerThereError: there is no such entry.
    """
    check_count(count, field="count", lowest=0)
    row = unit.get(VisitRow, visit_id)
    if row is None:
        raise NoLongerThereError(VisitRow.record_kind)
    before = VisitBefore(visit_id, row.count)
    record = record_of(unit, VisitRow.record_kind, visit_id)
    row.count = count
    done = VisitCorrected(record.name if record else "", count)
    if count != before.count:
        journal(unit, moment, done, before)
    return done


def restore_visit(unit: Session, moment: Moment, before: VisitBefore) -> None:
    """Put the number of the entry back."""
    unit.get_one(VisitRow, before.visit_id).count = before.count


def _first_of_each_row(verdicts: Sequence[ReceivedRow]) -> Iterator[ReceivedRow]:
    seen: set[tuple[str, str]] = set()
    for verdict in verdicts:
        key = _text(verdict, "of"), _text(verdict, "row")
        if not key[1] or key not in seen:
            yield verdict
        seen.add(key)


def _why(code: str, row_id: str, record: Record | None) -> str | None:
    """Return why nobody can mend the line here, None if somebody can."""
    if code == REVOKED:
        return REVOKED
    if code not in _MENDABLE or not row_id:
        return PROGRAM
    return ELSEWHERE if record is None else None


def _text(verdict: ReceivedRow, name: str) -> str:
    value = verdict.fields.get(name)
    return value if isinstance(value, str) else ""
