"""Whether the register that was opened is a copy, or older than what this PC once sent."""

from sqlmodel import Session

from desktop.store.database import Database
from desktop.store.new_log import begin_new_log
from desktop.store.outbox import exchange_row
from desktop.store.register_copy import IS_BACKUP
from desktop.store.sent_mark import SentMark, keep_sent_mark, read_sent_mark
from desktop.store.tables.house import SettingRow
from sync.protocol.chain import chain_root


def begin_new_log_if_restored(database: Database) -> bool:
    """Give a restored register a log of its own before its first new line; return if it was one.

    A cut before the end leaves it restored, and the next opening does the same.
    """
    mark = read_sent_mark(database.path)
    with database.reading() as unit:
        restored = _is_copy(unit) or (mark is not None and not _has(unit, mark))
    if not restored:
        return False
    # No line is dated by this unit of work, so it needs no clock.
    with database.unit_of_work(now=0) as unit:
        begin_new_log(unit)
        if copied := unit.get(SettingRow, IS_BACKUP):
            unit.delete(copied)
    note_sent_mark(database)
    return True


def note_sent_mark(database: Database) -> None:
    """Write down, beside the register, how far its log is confirmed."""
    with database.reading() as unit:
        row = exchange_row(unit)
        mark = SentMark(log=row.log, seq=row.mark, chain=row.mark_chain)
    keep_sent_mark(database.path, mark)


def _is_copy(unit: Session) -> bool:
    return unit.get(SettingRow, IS_BACKUP) is not None


def _has(unit: Session, mark: SentMark) -> bool:
    log = exchange_row(unit).log
    if log != mark.log:
        return False
    if mark.seq == 0:
        return chain_root(log).hex() == mark.chain
    chain = (
        unit.connection()
        .exec_driver_sql("SELECT hex(chain) FROM outbox WHERE seq = ?", (mark.seq,))
        .scalar()
    )
    return str(chain or "").lower() == mark.chain
