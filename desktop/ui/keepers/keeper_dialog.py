"""The sheet of one person who works here: name, role, PIN."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.keepers import (
    KeeperDraft,
    KeeperLine,
    add_keeper,
    change_keeper,
    end_keeper,
)
from desktop.register.keepers import Role
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.keepers.change_dialog import pin_line
from desktop.ui.keepers.keeper_words import role_sentence
from desktop.ui.parts.buttons import button
from desktop.ui.parts.form_dialog import FormDialog

_MOST = 60


class KeeperDialog(FormDialog):
    """Somebody new, or somebody who works here already.

    Signals:
        saved: it is kept; carries the KeeperLine of somebody new, else None.
    """

    saved = Signal(object)

    def __init__(self, store: StoreThread, line: KeeperLine | None, parent: QWidget) -> None:
        super().__init__(parent, repeats=False)
        self._store = store
        self._line = line
        self._presenter = ErrorPresenter(self)
        self.set_title(line.name if line else self.tr("Another person at the desk"))
        self.name = QLineEdit(line.name if line else "")
        self.name.setMaxLength(_MOST)
        self.role = QComboBox()
        for role in Role:
            self.role.addItem(role_sentence(role), role.value)
        self.role.setCurrentIndex(self.role.findData((line.role if line else Role.HELPER).value))
        self.pin = pin_line(self.tr("PIN"))
        self.again = pin_line(self.tr("The PIN once more"))
        self.without = QCheckBox(self.tr("No PIN any more"))
        self._lay_out()
        self.save_asked.connect(self._save)
        self.name.setFocus()

    def _lay_out(self) -> None:
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("What they do"), self.role),
        ):
            field.setAccessibleName(words)
            self.add_field(words, field)
        self.add_field(
            self.tr("PIN"),
            self.pin,
            self.tr("Leave it empty to keep the PIN as it is.")
            if self._line and self._line.has_pin
            else self.tr("4 to 6 digits; it may be left empty."),
        )
        self.add_field(
            self.tr("The PIN once more"),
            self.again,
            self.tr("It keeps entries from being made in another's name; it keeps no thief out."),
        )
        if self._line is None:
            return
        if self._line.has_pin:
            self.add_field("", self.without)
        self.end = button(self.tr("No longer works here"), "quiet")
        self.end.setAutoDefault(False)  # Qt has no name for it
        self.end.clicked.connect(self._end)
        self.add_field("", self.end)

    def _save(self) -> None:
        draft = KeeperDraft(
            self.name.text(),
            Role(self.role.currentData()),  # Qt hands back a plain str
            self.pin.text(),
            self.again.text(),
            self.without.isChecked(),
        )
        if self._line is None:
            self._keep(partial(add_keeper, draft=draft))
        else:
            self._keep(partial(change_keeper, keeper_id=self._line.keeper_id, draft=draft))

    def _end(self) -> None:
        if self._line is not None:
            self._keep(partial(end_keeper, keeper_id=self._line.keeper_id))

    def _keep(self, deed: Operation[object]) -> None:
        self._store.change(
            deed,
            then=self._on_kept,
            failed=lambda error: self.complain(self._presenter.sentence(error)),
        )

    def _on_kept(self, made: object) -> None:
        self.saved.emit(made)
        self.accept()
