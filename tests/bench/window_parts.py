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
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

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
    `processEvents` in a ring would hold it, and the store thread would starve.
    """
    loop, until = QEventLoop(), time.monotonic() + _PATIENCE_S
    look = QTimer(interval=1)
    look.timeout.connect(lambda: (happened() or time.monotonic() > until) and loop.quit())
    look.start()
    loop.exec()
    if not happened():
        raise NothingHappenedError


def bury(page: QWidget) -> None:
    """End a page on the window's thread; left to the collector, a store thread might end it."""
    page.close()
    shiboken6.delete(page)
    gc.collect()


def milliseconds_since(began: float) -> float:
    """Return how long ago a reading of perf_counter is."""
    return (time.perf_counter() - began) * 1000
