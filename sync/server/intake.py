"""What happens to new lines: judged, written down, applied; in the caller's transaction."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from sync.protocol.envelope import Header
from sync.server.holdings import Holdings
from sync.server.judgement import APPLIED, REPEATED, Verdict, judge
from sync.server.ledger import NewLine, append, repeated
from sync.server.tables import house, ledger_line

_VALUES_A_STATEMENT = 500


def take_in(
    connection: Connection, header: Header, new: Sequence[NewLine], *, rev: int, at: int
) -> None:
    """Write new lines into the ledger and change what is held of the house by them."""
    repeats = repeated(connection, header, new)
    holdings = Holdings(connection, header.house)
    judged = [
        (None, Verdict(REPEATED)) if line.seq in repeats else judge(line.line) for line in new
    ]
    holdings.load((line.kind, line.row_id) for line, _ in judged if line)
    verdicts = [holdings.apply(line) if line else verdict for line, verdict in judged]
    append(connection, header, new, verdicts=verdicts, at=at)
    _apply_what_waited(connection, holdings)
    holdings.save(rev + 1)
    connection.execute(update(house).where(house.c.house_id == header.house).values(rev=rev + 1))


def _apply_what_waited(connection: Connection, holdings: Holdings) -> None:
    """Apply the lines that waited for a row that has come now, in the order they came in."""
    names = sorted(holdings.made)
    for start in range(0, len(names), _VALUES_A_STATEMENT):
        waiting = connection.execute(
            select(ledger_line.c.log, ledger_line.c.seq, ledger_line.c.line)
            .where(
                ledger_line.c.house_id == holdings.house_id,
                ledger_line.c.waits_for.in_(names[start : start + _VALUES_A_STATEMENT]),
            )
            .order_by(ledger_line.c.taken_at, ledger_line.c.log, ledger_line.c.seq)
        ).all()
        for log, seq, text in waiting:
            line, _ = judge(bytes(text))
            if line:
                holdings.apply(line)
                _mark_applied(connection, holdings.house_id, log, seq)


def _mark_applied(connection: Connection, house_id: str, log: str, seq: int) -> None:
    here = (
        (ledger_line.c.house_id == house_id)
        & (ledger_line.c.log == log)
        & (ledger_line.c.seq == seq)
    )
    connection.execute(update(ledger_line).where(here).values(verdict=APPLIED, waits_for=None))
