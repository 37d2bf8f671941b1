"""What the province may promise of its backups, and how it goes on after it was put back to one."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select, update

from sync.protocol.chain import chain_root, next_link
from sync.protocol.envelope import ID_BYTES
from sync.server.database import open_database, read_identity
from sync.server.judgement import ERASED
from sync.server.tables import ledger_line, log, province

_ROWS_A_FETCH = 2_000


class NotOurBackupError(Exception):
    """The database is no backup of this province; nothing was recorded."""


class BackupDamagedError(Exception):
    """A log in the backup is not what its own chain says; nothing was recorded."""

    def __init__(self, house_id: str, log_id: str) -> None:
        super().__init__(f"house {house_id}, log {log_id}")


@dataclass(frozen=True, slots=True)
class BackedUpLog:
    """Up to where a backup holds a log, checked line by line."""

    house_id: str
    log: str
    hw: int
    chain: bytes


def record_backup(live: Engine, backup_url: str) -> int:
    """Verify a backup and record what it holds of each log as durable; return how many logs.

    What is durable is read from the backup itself: the province went on since it was made.

    Raises:
        NotOurBackupError: it is another province's, or none.
        BackupDamagedError: it does not hold what it says.
    """
    with live.begin() as connection:
        ours = read_identity(connection).seed
    backup = open_database(backup_url)
    try:
        with backup.begin() as connection:
            if read_identity(connection).seed != ours:
                raise NotOurBackupError
            held = list(_verified(connection))
    finally:
        backup.dispose()
    with live.begin() as connection:
        return sum(_record(connection, one) for one in held)


def begin_lineage(engine: Engine) -> str:
    """Give a province that was put back to a backup a new lineage, and return it."""
    lineage = secrets.token_hex(ID_BYTES)
    with engine.begin() as connection:
        connection.execute(update(province).values(lineage=lineage))
    return lineage


def _verified(connection: Connection) -> Iterator[BackedUpLog]:
    heads = connection.execute(select(log.c.house_id, log.c.log, log.c.hw, log.c.chain)).all()
    for head in heads:
        if _walked(connection, head.house_id, head.log) != (head.hw, bytes(head.chain)):
            raise BackupDamagedError(head.house_id, head.log)
        yield BackedUpLog(head.house_id, head.log, head.hw, bytes(head.chain))


def _walked(connection: Connection, house_id: str, log_id: str) -> tuple[int, bytes]:
    """Return the last line and the chain there, made anew from the lines' own bytes.

    Of a line that was erased only the chain is left: it stands, and the next ones must follow it.
    """
    seq, chain = 0, chain_root(log_id)
    statement = (
        select(ledger_line.c.seq, ledger_line.c.line, ledger_line.c.chain, ledger_line.c.verdict)
        .where(ledger_line.c.house_id == house_id, ledger_line.c.log == log_id)
        .order_by(ledger_line.c.seq)
        .execution_options(yield_per=_ROWS_A_FETCH)
    )
    for row in connection.execute(statement):
        if row.seq != seq + 1:
            break
        is_erased = row.verdict == ERASED and not row.line
        seq, chain = row.seq, bytes(row.chain) if is_erased else next_link(chain, bytes(row.line))
    return seq, chain


def _record(connection: Connection, held: BackedUpLog) -> int:
    """Raise a log's durable mark, unless the log went another way since; never lower it."""
    if held.hw and _chain_here(connection, held) != held.chain:
        return 0
    raised = connection.execute(
        update(log)
        .where(log.c.house_id == held.house_id, log.c.log == held.log, log.c.durable <= held.hw)
        .values(durable=held.hw)
    )
    return raised.rowcount


def _chain_here(connection: Connection, held: BackedUpLog) -> bytes | None:
    statement = select(ledger_line.c.chain).where(
        ledger_line.c.house_id == held.house_id,
        ledger_line.c.log == held.log,
        ledger_line.c.seq == held.hw,
    )
    found = connection.execute(statement).scalar_one_or_none()
    return None if found is None else bytes(found)
