"""The sync client's outbox, kept by the store thread."""

from desktop.background.store_thread import StoreThread
from desktop.store import outbox
from desktop.store.new_log import begin_new_log
from desktop.store.restored_register import note_sent_mark
from sync.protocol.house_log import Backlog, Confirmed, Lines, LogPlace


class StoreOutbox:
    """Asks the store thread and waits: for the exchange thread, never for the window's.

    No transaction is open between two calls, so none is held while the network is waited for.
    """

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def place(self) -> LogPlace:
        """Return where the log stands."""
        return self._store.submit_reading(lambda unit, _: outbox.place(unit)).result()

    def backlog(self) -> Backlog:
        """Return how much waits."""
        return self._store.submit_reading(lambda unit, _: outbox.backlog(unit)).result()

    def lines_after(self, seq: int, *, most_lines: int, most_bytes: int) -> Lines:
        """Return the lines that follow `seq`, finalised in one transaction if they are not yet."""
        limits = {"most_lines": most_lines, "most_bytes": most_bytes}
        found = self._store.submit_reading(
            lambda unit, _: outbox.final_lines_after(unit, seq, **limits)
        ).result()
        if found is not None:
            return found
        return self._store.submit(lambda unit, _: outbox.lines_after(unit, seq, **limits)).result()

    def chain_at(self, seq: int) -> bytes | None:
        """Return the chain at a line, or None if the log has no such line."""
        # What was sent is final: it needs no transaction, and no flush of the disk.
        found = self._store.submit_reading(
            lambda unit, _: outbox.final_chain_at(unit, seq)
        ).result()
        return found or self._store.submit(lambda unit, _: outbox.chain_at(unit, seq)).result()

    def settle(self, confirmed: Confirmed) -> None:
        """Move the mark; when this returns, it survives a power cut."""
        self._store.submit(
            lambda unit, moment: outbox.settle(unit, confirmed, now=moment.at)
        ).result()
        self._note_sent_mark()

    def begin_new_log(self) -> None:
        """Leave the log for a new one; when this returns, it survives a power cut."""
        self._store.submit(lambda unit, _: begin_new_log(unit)).result()
        self._note_sent_mark()

    def _note_sent_mark(self) -> None:
        self._store.submit_below(lambda database, _: note_sent_mark(database)).result()
