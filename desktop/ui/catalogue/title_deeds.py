"""What is done with the chosen title and its copies without a sheet of its own."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.catalogue import TitleCard, add_copies
from desktop.operations.copy_history import copy_history
from desktop.operations.holds import cancel_hold
from desktop.operations.sought_copies import found_again
from desktop.operations.trash import trash_copy, trash_title
from desktop.ui.catalogue.hold_dialog import HoldDialog
from desktop.ui.catalogue.title_pane import TitlePane


class TitleDeeds(QObject):
    """Does at once what is asked for beside the list.

    Signals:
        refused: it could not be done; carries the error.
    """

    refused = Signal(object)

    def __init__(self, store: StoreThread, page: QWidget, pane: TitlePane) -> None:
        super().__init__(page)
        self._store = store
        self._page = page
        self._pane = pane
        pane.copies_asked.connect(self._add_copies)
        pane.trash_asked.connect(lambda one: self._do(partial(trash_title, title_id=one)))
        pane.copy_trash_asked.connect(lambda one: self._do(partial(trash_copy, copy_id=one)))
        pane.copy_found_asked.connect(lambda one: self._do(partial(found_again, copy_id=one)))
        pane.hold_cancel_asked.connect(lambda one: self._do(partial(cancel_hold, hold_id=one)))
        pane.hold_asked.connect(self.ask_who_waits)
        pane.history_asked.connect(lambda copy_id: self._read_history(copy_id, named=False))
        pane.names_asked.connect(lambda copy_id: self._read_history(copy_id, named=True))

    def ask_who_waits(self, card: TitleCard) -> HoldDialog:
        """Open the sheet on which a reader is found who waits for the title."""
        sheet = HoldDialog(self._store, self._page, card=card)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_over(self._page)
        return sheet

    def _add_copies(self, title_id: UUID, copies: int) -> None:
        self._do(partial(add_copies, title_id=title_id, copies=copies))

    def _do(self, deed: Operation[object]) -> None:
        self._store.change(deed, failed=self.refused.emit)

    def _read_history(self, copy_id: UUID, *, named: bool) -> None:
        asked = partial(copy_history, copy_id=copy_id, named=named)
        self._store.read(asked, then=self._pane.show_history)
