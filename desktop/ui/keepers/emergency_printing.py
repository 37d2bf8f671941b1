"""Brings a new emergency sheet onto the screen, and keeps it once it is on paper."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.emergency_sheet import (
    EmergencySheet,
    keep_emergency_sheet,
    new_emergency_sheet,
)
from desktop.ui.keepers.emergency_drawing import emergency_paper
from desktop.ui.recovery.sheet_dialog import SheetDialog


class EmergencyPrinting(QObject):
    """Opens the sheet over a window.

    Signals:
        kept: the sheet is good from now on.
    """

    kept = Signal()

    def __init__(self, store: StoreThread, page: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._page = page

    def open_sheet(self) -> None:
        """Show a new sheet; it is good as soon as it is on paper."""
        self._store.read(new_emergency_sheet, then=self._on_sheet)

    def _on_sheet(self, sheet: EmergencySheet) -> None:
        dialog = SheetDialog(emergency_paper(sheet), self._page.window())
        # Paper in a drawer that is good for nothing would be worse than a sheet too many.
        for seen in (dialog.on_paper, dialog.put_away):
            seen.connect(lambda: self._keep(sheet))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, sheet: EmergencySheet) -> None:
        self._store.change(
            lambda unit, moment: keep_emergency_sheet(unit, moment, sheet=sheet),
            then=lambda _: self.kept.emit(),
        )
