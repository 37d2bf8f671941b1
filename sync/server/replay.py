"""Judges again what was set aside or not yet understood, after a rule or the schema was raised.

House by house and some lines at a time, each in a transaction of its own: it may be cut anywhere
and called again, and what is fit by then has its effect once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, exists, or_, select, tuple_

from sync.server.intake import close
from sync.server.judgement import APPLIED, FUTURE, SET_ASIDE, Verdict, judge
from sync.server.ledger import lock_house
from sync.server.merging import Entry
from sync.server.posting import REVOKED, Posting
from sync.server.tables import device, ledger_line, log
from sync.server.verdicts import verdict_key
from sync.server.walls import speak_for

LINES_AT_ONCE = 2_000

Place = tuple[int, str, int]
"""Where a line stands in the order of arrival: revision, log, number."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many lines were judged again, and how many of them have their effect now."""

    judged: int
    applied: int


def replay(engine: Engine, *, at: int) -> Replayed:
    """Judge every house's lines again that are set aside or of a schema not known before.

    Those of a device that is revoked stay as they are.
    """
    with engine.begin() as connection:
        houses = connection.execute(
            select(ledger_line.c.house_id).where(_is_unjudged()).distinct()
        ).scalars()
        house_ids = sorted(houses)
    judged = applied = 0
    for house_id in house_ids:
        after: Place | None = (-1, "", 0)
        while after is not None:
            with engine.begin() as connection:
                speak_for(connection, house_id)
                some, after = _replay_some(connection, house_id, after, at=at)
            judged, applied = judged + some.judged, applied + some.applied
    return Replayed(judged, applied)


def _replay_some(
    connection: Connection, house_id: str, after: Place, *, at: int
) -> tuple[Replayed, Place | None]:
    rev = lock_house(connection, house_id, at=at)
    rows = _some_lines(connection, house_id, after)
    if not rows:
        return Replayed(0, 0), None
    posting = Posting(connection, house_id)
    judged = [judge(bytes(row.line)) for row in rows]
    posting.load(line for line, _ in judged if line)
    posting.holdings.load(verdict_key(row.log, row.seq) for row in rows)
    for row, (line, verdict) in zip(rows, judged, strict=True):
        if (row.log, row.seq) in posting.changed:
            continue  # an earlier one of these has mended it
        if line is None:
            now = posting.set_aside(row.log, row.seq, None, verdict)
        else:
            entry = Entry(row.log, row.seq, row.rev, line, bytes(row.fingerprint))
            posting.forget(entry)
            now = posting.post(entry, verdict)
        if now != Verdict(row.verdict, row.code, row.field, row.waits_for):
            posting.changed[row.log, row.seq] = now
        if now.verdict != SET_ASIDE:
            posting.mended((row.log, row.seq))
    applied = sum(verdict.verdict == APPLIED for verdict in posting.changed.values())
    if posting.changed or posting.holdings.has_changed:
        close(connection, posting, rev=rev)
    last = rows[-1]
    return Replayed(len(rows), applied), (last.rev, last.log, last.seq)


def _is_unjudged() -> ColumnElement[bool]:
    # One index for each of the two: a condition on both would walk the whole ledger.
    return or_(ledger_line.c.verdict == SET_ASIDE, ledger_line.c.verdict == FUTURE)


def _some_lines(connection: Connection, house_id: str, after: Place) -> Sequence[Row[Any]]:
    revoked = exists().where(
        log.c.house_id == ledger_line.c.house_id,
        log.c.log == ledger_line.c.log,
        device.c.house_id == log.c.house_id,
        device.c.device_id == log.c.device_id,
        device.c.revoked_at.is_not(None),
    )
    arrival = (ledger_line.c.rev, ledger_line.c.log, ledger_line.c.seq)
    return connection.execute(
        select(ledger_line)
        .where(
            ledger_line.c.house_id == house_id,
            _is_unjudged(),
            tuple_(*arrival) > tuple_(*after),
            ~and_(ledger_line.c.code.is_not_distinct_from(REVOKED), revoked),
        )
        .order_by(*arrival)
        .limit(LINES_AT_ONCE)
    ).all()
