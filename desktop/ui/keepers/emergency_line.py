"""The line about the emergency sheet: whether there is one, and the way to print it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.emergency_sheet import EmergencyState, emergency_state
from desktop.ui import theme, wording
from desktop.ui.keepers.emergency_printing import EmergencyPrinting
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped


class EmergencyLine(QWidget):
    """Shown where somebody has a PIN, or a sheet lies in the drawer."""

    def __init__(self, store: StoreThread, page: QWidget) -> None:
        super().__init__()
        self._store = store
        printing = EmergencyPrinting(store, page, self)
        printing.kept.connect(self.reload)
        self._said = wrapped("", "soft")
        self.show_sheet = button(self.tr("Print an emergency sheet"), "", "printer")
        self.show_sheet.clicked.connect(printing.open_sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._said)
        column.addWidget(self.show_sheet, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def reload(self) -> None:
        """Say how it stands."""
        self._store.read(emergency_state, then=self._show)

    def sentence(self) -> str:
        """Return what is said of the sheet."""
        return self._said.text()

    def _show(self, state: EmergencyState) -> None:
        self.setVisible(state.is_needed or state.printed_at is not None)
        self._said.setText(
            self.tr("There is no emergency sheet. It helps whoever forgets their PIN.")
            if state.printed_at is None
            else self.tr(
                "The emergency sheet was printed on {day}. Does it still lie in the drawer?"
            ).format(day=wording.short_date(wording.day_of(state.printed_at)))
        )
