"""Other computers in the same building: this one keeps for them, or sends through one of them."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from desktop.background.nearby_worker import NearbyWorker
from desktop.background.store_thread import StoreThread

PATIENCE_MS = 3_000
_LEFT_BEHIND: list[QObject] = []  # Qt ends the process for a thread object that is thrown away


class Nearby(QObject):
    """Owns the thread; does nothing until it is asked.

    Signals:
        opened: other computers may come; carries OpenMailbox, again whenever it changes.
        closed: no other computer may come.
        not_opened: why they may not; carries the error.
        sent: what waits lies with another computer; carries ByMailbox.
        not_sent: it does not, nothing is lost; carries the error.
    """

    opened = Signal(object)
    closed = Signal()
    not_opened = Signal(object)
    sent = Signal(object)
    not_sent = Signal(object)
    _opening_asked = Signal()
    _closing_asked = Signal()
    _sending_asked = Signal(str)

    def __init__(self, store: StoreThread, folder: Path, parent: QObject | None = None) -> None:
        """Start the thread; `folder` is where a mailbox keeps what it was given."""
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = NearbyWorker(store, folder)
        self._worker.moveToThread(self._thread)
        self._opening_asked.connect(self._worker.open)
        self._closing_asked.connect(self._worker.close)
        self._sending_asked.connect(self._worker.send)
        self._worker.opened.connect(self.opened)
        self._worker.closed.connect(self.closed)
        self._worker.not_opened.connect(self.not_opened)
        self._worker.sent.connect(self.sent)
        self._worker.not_sent.connect(self.not_sent)
        self._thread.finished.connect(self._worker.close)
        self._thread.start()

    def open(self) -> None:
        """Let other computers come, until the program is closed."""
        self._opening_asked.emit()

    def close(self) -> None:
        """Let nobody come any more."""
        self._closing_asked.emit()

    def send(self, typed: str) -> None:
        """Send through the computer at this address."""
        self._sending_asked.emit(typed)

    def stop(self) -> None:
        """End the thread; a line that hangs is not waited for."""
        self.blockSignals(True)  # what ends now has nobody left to tell  # noqa: FBT003
        self._thread.quit()
        if not self._thread.wait(PATIENCE_MS):
            self._thread.setParent(None)
            _LEFT_BEHIND.extend((self._thread, self._worker))
