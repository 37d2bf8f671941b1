"""A store and an application for the figures of the window."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.register.moment import Moment
from desktop.store.database import Database
from desktop.ui import theme

_PATIENCE_S = 30


class NothingHappenedError(Exception):
    """What was waited for did not come."""


def application() -> QApplication:
    """Return the application, with its look."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication([])
    theme.install(app)
    return app


@contextmanager
def store_in(folder: Path) -> Iterator[StoreThread]:
    """Give a store on a new register; everything as in the program, the disk writes too."""
    store = StoreThread(
        lambda: Database(folder / "register.nvh", bytes(32)),
        lambda: Moment.of(datetime.now(UTC).astimezone()),
    )
    try:
        yield store
    finally:
        store.stop()


def wait_until(app: QApplication, happened: Callable[[], bool]) -> None:
    """Let the window work until it happened, looking once a millisecond.

    The window's own loop lets go of Python's lock while it waits, as it does in the program;
    `processEvents` would hold it, and the store thread would starve.
    """
    loop, until = QEventLoop(app), time.monotonic() + _PATIENCE_S
    look = QTimer(interval=1)
    look.timeout.connect(lambda: (happened() or time.monotonic() > until) and loop.quit())
    look.start()
    if not happened():
        loop.exec()
    if not happened():
        raise NothingHappenedError


def bury(page: QWidget) -> None:
    """End a page on the window's thread; left to the collector, a store thread might end it."""
    page.close()
    shiboken6.delete(page)
    gc.collect()


class Shown(QObject):
    """Takes the time from its making until a table has painted what it was given.

    With `other_rows`, what it is given first may be what stood there before, and does not count.

    Signals:
        painted: the time is taken.
    """

    painted = Signal()

    def __init__(self, table: QTableView, parent: QObject, *, other_rows: bool) -> None:
        super().__init__(parent)
        self.milliseconds: float | None = None
        self._is_new = False
        self._any_rows = not other_rows
        self._table = table
        self._before = self._first_row()
        table.model().modelReset.connect(self._on_reset)
        table.viewport().installEventFilter(self)
        self._began = time.perf_counter()

    def _on_reset(self) -> None:
        self._is_new = self._is_new or self._any_rows or self._first_row() != self._before

    def _first_row(self) -> list[object]:
        model = self._table.model()
        cells = [model.index(0, column).data() for column in range(model.columnCount())]
        return [*cells, model.rowCount()]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_new and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)  # after the paint that begins now
        return False

    def _on_painted(self) -> None:
        self.milliseconds = (time.perf_counter() - self._began) * 1000
        self.painted.emit()

    def wait(self) -> float:
        """Wait until it was painted, without a look in between; return the milliseconds."""
        loop = QEventLoop(self)
        self.painted.connect(loop.quit)
        QTimer.singleShot(_PATIENCE_S * 1000, loop, loop.quit)
        if self.milliseconds is None:
            loop.exec()
        if self.milliseconds is None:
            raise NothingHappenedError
        return self.milliseconds
