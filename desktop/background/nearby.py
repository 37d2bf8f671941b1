"""Other computers in the same building: this one keeps for them, or sends through one of them."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from desktop.background.nearby_worker import NearbyNews, NearbyWorker
from desktop.background.store_thread import StoreThread

PATIENCE_MS = 3_000
_LEFT_BEHIND: list[QObject] = []  # Qt ends the process for a thread object that is thrown away


class Nearby(NearbyNews):
    """Owns the thread; does nothing until it is asked."""

    _recall_asked = Signal()
    _opening_asked = Signal()
    _closing_asked = Signal()
    _sending_asked = Signal(str)

    def __init__(self, store: StoreThread, folder: Path, parent: QObject | None = None) -> None:
        """Start the thread; `folder` is where a mailbox keeps what it was given."""
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = NearbyWorker(store, folder)
        self._worker.moveToThread(self._thread)
        self._recall_asked.connect(self._worker.recall)
        self._opening_asked.connect(self._worker.open)
        self._closing_asked.connect(self._worker.shut)
        self._sending_asked.connect(self._worker.send)
        self._worker.tell(self)
        self._thread.finished.connect(self._worker.close)
        self._thread.start()

    def recall(self) -> None:
        """Go on as it was chosen before; `recalled` tells what that was."""
        self._recall_asked.emit()

    def open(self) -> None:
        """Let other computers come, whenever the program runs."""
        self._opening_asked.emit()

    def close(self) -> None:
        """Let nobody come any more, not after the next start either."""
        self._closing_asked.emit()

    def send(self, typed: str) -> None:
        """Send through the computer at this address."""
        self._sending_asked.emit(typed)

    def stop(self) -> None:
        """End the thread; a line that hangs is not waited for."""
        self.blockSignals(True)  # what ends now has nobody left to tell  # noqa: FBT003
        self._worker.stop_soon()
        self._thread.quit()
        if not self._thread.wait(PATIENCE_MS):
            self._thread.setParent(None)
            _LEFT_BEHIND.extend((self._thread, self._worker))
