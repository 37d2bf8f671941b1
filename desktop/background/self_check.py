"""Proves on this very computer that the built program can keep a change and send it.

Signals between threads have broken in built programs before, where the checkout worked; so this
goes the way of every change: store thread, triggers, exchange thread, network, and back.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot, qVersion
from sqlmodel import Session

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.visits import VisitsCounted, count_visits, visit_groups
from desktop.register.moment import Moment

_PATIENCE_MS = 60_000


class SelfCheck(QObject):
    """Counts one visit, sends everything, and writes what happened into a file.

    A file, because a program with a window has no standard output on Windows.

    Signals:
        ended: the file is written; carries the exit code, 0 if the province holds the visit.
    """

    ended = Signal(int)

    def __init__(
        self, store: StoreThread, exchanger: Exchanger, report: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._exchanger = exchanger
        self._report = report
        self._counted = 0
        exchanger.succeeded.connect(self._on_sent)
        exchanger.failed.connect(self._on_failed)
        exchanger.enrolment_failed.connect(self._on_failed)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Count the visit; the rest follows."""
        self._patience.start()
        self._store.change(_count_one_visit, then=self._on_counted, failed=self._on_failed)

    def _on_counted(self, done: VisitsCounted) -> None:
        self._counted = done.count
        self._exchanger.send_now()

    @Slot(object)
    def _on_sent(self, outcome: object) -> None:
        if self._counted:
            self._end(0, confirmed_to=getattr(outcome, "confirmed_to", 0))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._end(1, error=type(error).__name__)

    @Slot()
    def _on_timeout(self) -> None:
        self._end(1, error="timeout")

    def _end(self, exit_code: int, **facts: object) -> None:
        self._patience.stop()
        facts |= {
            "visits": self._counted,
            "built": bool(getattr(sys, "frozen", False)),
            "qt": qVersion(),
            "python": sys.version.split()[0],
        }
        self._report.write_text(json.dumps(facts) + "\n", "ascii")
        self.ended.emit(exit_code)


def _count_one_visit(unit: Session, moment: Moment) -> VisitsCounted:
    return count_visits(unit, moment, group_id=visit_groups(unit, moment)[0].group_id)
