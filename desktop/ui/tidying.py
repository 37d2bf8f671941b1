"""Collects Python's garbage on the window's thread, and on no other.

Python collects in whatever thread happens to allocate. On the store thread it could destroy a
widget that nobody holds any more, and Qt allows that in the window's thread alone: the process
dies. So automatic collection is off, and a timer of the window does it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Tidying(QObject):
    """Collects what is due, once a second while the window has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Collect the oldest generation that has reached its threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > thresholds[age]]
        if due:
            gc.collect(due[-1])
