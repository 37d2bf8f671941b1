"""A page that shows the register as it is, whoever changes it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread


class FreshPage(QWidget):
    """Reads again when it comes into sight, and after each change while it is there."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        store.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Fetch again what is shown."""
        raise NotImplementedError

    def _on_changed(self) -> None:
        if self.isVisible():
            self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
