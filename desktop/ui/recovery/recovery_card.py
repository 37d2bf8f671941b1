"""The card about the recovery code: whether its sheet was printed, and the way to print it."""

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.recovery import (
    RecoverySheet,
    RecoveryState,
    note_sheet_printed,
    recovery_sheet,
)
from desktop.ui import wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.recovery.sheet_dialog import SheetDialog
from desktop.ui.recovery.sheet_drawing import recovery_paper


class RecoveryCard(Card):
    """Says that names come back only with the sheet."""

    def __init__(self, store: StoreThread, page: QWidget) -> None:
        super().__init__("")
        self.title.setText(self.tr("Recovery code"))
        self._store = store
        self._page = page
        self._dialog: SheetDialog | None = None
        self._said = wrapped("")
        self.body.addWidget(self._said)
        row = Flow()
        self._show = button(self.tr("Show and print the sheet"), "", "printer")
        self._show.clicked.connect(self.open_sheet)
        row.addWidget(self._show)
        self.body.addLayout(row)

    def show_state(self, state: RecoveryState) -> None:
        """Show whether the sheet was printed."""
        if state.printed_at is None:
            self._said.setText(
                self.tr(
                    "The sheet with the recovery code is not printed yet. If this computer is "
                    "lost, that sheet alone brings back the names of your people."
                )
            )
        else:
            self._said.setText(
                self.tr(
                    "Sheet {mark} was printed on {day}. Does it still lie in the drawer?"
                ).format(mark=state.mark, day=wording.short_date(wording.day_of(state.printed_at)))
            )

    def open_sheet(self) -> None:
        """Show the sheet."""
        self._store.read(recovery_sheet, then=self._on_sheet)

    def _on_sheet(self, sheet: RecoverySheet) -> None:
        dialog = SheetDialog(recovery_paper(sheet), self._page.window())
        dialog.put_away.connect(lambda: self._store.change(note_sheet_printed))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
