"""Lets one person take over from another, and the store know who it works for."""

from PySide6.QtCore import QObject, Signal

from desktop.background.store_thread import StoreThread
from desktop.operations.forgotten_pin import WaysBack, ways_back
from desktop.operations.keepers import AtDesk, KeeperLine, keepers, whoever_begins
from desktop.ui.keepers.change_dialog import ChangeDialog
from desktop.ui.keepers.emergency_printing import EmergencyPrinting
from desktop.ui.keepers.forgotten_dialog import ForgottenDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.parts.half_filled import forget_everything


class KeeperChange(QObject):
    """Asks who is at the desk where somebody has to say it; else it is whoever works alone.

    Signals:
        alone: nobody else works here; whoever wants to change that does so in the settings.
    """

    alone = Signal()

    def __init__(self, window: MainWindow, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._store = store
        self._desk: AtDesk | None = None
        self._sheet: ChangeDialog | None = None
        self._printing = EmergencyPrinting(store, window.frame, self)
        window.desk_read.connect(self._on_desk)

    def begin(self) -> None:
        """Work for whoever was at the desk last, or ask who is there now."""
        self._store.read(whoever_begins, then=self._on_begun)

    def ask(self) -> None:
        """Ask who is at the desk."""
        if self._desk is not None and self._desk.is_asked:
            self._store.read(keepers, then=self._open)
        else:
            self.alone.emit()

    def print_sheet(self) -> None:
        """Show a new emergency sheet to whoever is in charge."""
        self._printing.open_sheet()

    def sheet(self) -> ChangeDialog | None:
        """Return the sheet that asks, if it is open."""
        return self._sheet

    def _on_begun(self, keeper_id: str) -> None:
        self._store.set_user(keeper_id)
        self._window.reload()

    def _on_desk(self, desk: AtDesk) -> None:
        is_first, self._desk = self._desk is None, desk
        if desk.keeper_id and not desk.is_asked:
            self._store.set_user(desk.keeper_id)
        if is_first and not desk.keeper_id and desk.is_asked:
            self.ask()

    def _open(self, lines: tuple[KeeperLine, ...]) -> None:
        if self._sheet is not None:
            return
        self._sheet = ChangeDialog(self._store, lines, self._window.frame)
        self._sheet.came.connect(self._on_came)
        self._sheet.forgotten.connect(self._help)
        self._sheet.finished.connect(self._on_closed)
        self._sheet.open()

    def _on_came(self, keeper_id: str) -> None:
        forget_everything()
        self._store.set_user(keeper_id)
        self._window.reload()

    def _help(self, line: KeeperLine) -> None:
        """Show somebody how they come to a new PIN."""
        keeper_id = line.keeper_id
        self._store.change(
            lambda unit, moment: ways_back(unit, moment, keeper_id=keeper_id), then=self._show_ways
        )

    def _show_ways(self, ways: WaysBack) -> None:
        sheet = ForgottenDialog(self._store, ways, self._window.frame)
        sheet.came.connect(self._on_came)
        sheet.sheet_asked.connect(self._printing.open_sheet)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_over(self._window.frame)

    def _on_closed(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
