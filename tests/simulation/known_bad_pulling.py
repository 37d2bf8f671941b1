"""Known-bad ways to take in what the province tells, to erase, and to let go of lines."""

from contextlib import contextmanager

from typing_extensions import override

from desktop.store import outbox_pruning, pulled_pages, pulled_rows
from sync.protocol.pulled_rows import read_pulled_row
from sync.server.posting import Posting
from tests.simulation.desk import MachineInbox
from tests.simulation.known_bad import Mutant
from tests.simulation.machine import Machine


@contextmanager
def _echoes(connection):
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    yield


class _CursorFirstInbox(MachineInbox):
    """Notes how far it has come, and then keeps what it came for."""

    @override
    def take(self, page, *, after):
        def reach(unit, _):
            reached = (page.scope, page.to, page.more)
            unit.connection().exec_driver_sql(pulled_pages._REACHED, reached)

        def keep(unit, _):
            rows = [(read_pulled_row(line), line.decode()) for line in page.rows]
            kept = [(page.scope, row.kind, row.row_id, row.rev, line) for row, line in rows]
            if kept:
                unit.connection().exec_driver_sql(pulled_pages._KEEP, kept)

        self._store.submit(reach).result()
        if page.rows:
            self.may_stop()
        self._store.submit(keep).result()


class _CursorFirst(Machine):
    inbox_type = _CursorFirstInbox


def _forgives(posting, entry, verdict):
    row = posting.holdings.rows[entry.line.kind, entry.line.row_id]
    if row is not None:
        row.erased = False
    return _post(posting, entry, verdict)


def _never_asks_again(connection, _held_back):
    _note_seen(connection, None)


_post, _note_seen = Posting.post, pulled_rows._note_seen
_TO_THE_MARK = outbox_pruning._LAST_WHOLE.replace("min(durable, mark)", "mark")

_HAD_SEEN = "sync.server.posting._had_seen"

PULLING = {
    "echoes what it pulled": Mutant({"desktop.store.pulled_rows._without_capture": _echoes}),
    "moves the cursor before the rows": Mutant(types={"machine_type": _CursorFirst}),
    "stays with its cursor when the province went back": Mutant(
        {"desktop.store.outbox._notice_another_province": lambda *_: None}
    ),
    "believes what a province said before it was put back": Mutant(
        {"desktop.store.pulled_pages.doubt_received": lambda *_: None}
    ),
    "counts revisions on from where it was put back": Mutant(
        {"sync.server.ledger.following": lambda rev, **_: rev + 1}
    ),
    "takes what it pulled for newer than its own": Mutant(
        {"desktop.store.pulled_rows.pending_rows": lambda _: {}}
    ),
    # Each of the two alone is covered by the other: the house asks again, or it is told.
    "neither asks again for what it held back nor is told what it had not seen": Mutant(
        {"desktop.store.pulled_rows._note_seen": _never_asks_again, _HAD_SEEN: lambda *_: True}
    ),
    "takes lines of an erased person": Mutant({"sync.server.posting.Posting.post": _forgives}),
    "does not erase again after a restore": Mutant(
        {"tests.simulation.machine.erase_again": lambda _: None}
    ),
    "lets go of what is not durable": Mutant(
        {"desktop.store.outbox_pruning._LAST_WHOLE": _TO_THE_MARK}
    ),
}
