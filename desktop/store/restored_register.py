"""Whether the register that was opened is a copy, or older than what this PC once sent."""

from sqlmodel import Session

from desktop.store.database import Database
from desktop.store.nearby_choices import forget_choices
from desktop.store.new_log import begin_new_log
from desktop.store.outbox import final_chain_at, place
from desktop.store.outbox_pruning import cut_at
from desktop.store.register_copy import IS_BACKUP
from desktop.store.sent_mark import SentMark, keep_sent_mark, read_sent_mark


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
        forget_choices(unit)
        unit.connection().exec_driver_sql("DELETE FROM setting WHERE key = ?", (IS_BACKUP,))
        # Who stood at the desk when the copy was made has gone home since.
        unit.connection().exec_driver_sql("DELETE FROM desk")
    note_sent_mark(database)
    return True


def note_sent_mark(database: Database) -> None:
    """Write down, beside the register, how far its log is confirmed."""
    with database.reading() as unit:
        now = place(unit)
    mark = SentMark(log=now.log, seq=now.mark, chain=now.mark_chain.hex())
    keep_sent_mark(database.path, mark)


def _is_copy(unit: Session) -> bool:
    found = unit.connection().exec_driver_sql("SELECT 1 FROM setting WHERE key = ?", (IS_BACKUP,))
    return found.first() is not None


def _has(unit: Session, mark: SentMark) -> bool:
    if place(unit).log != mark.log:
        return False
    if mark.seq < cut_at(unit.connection()):
        return True  # what was let go of since was durable: the register is newer than the mark
    chain = final_chain_at(unit, mark.seq)
    return chain is not None and chain.hex() == mark.chain
