"""The sheet for somebody who forgot their PIN: how to prove it, and the new PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.forgotten_pin import NewPin, PinGiven, WaysBack, take_new_pin
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.keepers.change_dialog import pin_line
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.labels import wrapped


class ForgottenDialog(FormDialog):
    """Says where help is: in the drawer, at the telephone, or at the desk beside.

    Signals:
        came: somebody has a new PIN and is at the desk; carries their id.
        sheet_asked: the emergency sheet is used up, and whoever came may print another.
    """

    came = Signal(str)
    sheet_asked = Signal()

    def __init__(self, store: StoreThread, ways: WaysBack, parent: QWidget) -> None:
        super().__init__(parent, repeats=False)
        self._store = store
        self._ways = ways
        self._presenter = ErrorPresenter(self)
        self.set_title(self.tr("A new PIN for {name}").format(name=ways.name))
        self.name_saving(self.tr("Take the new PIN   Ctrl+S"), can_save=True)
        for words, name in self._help():
            self.add_wide(wrapped(words, name))
        self.proof = QLineEdit()
        self.pin = pin_line(self.tr("The new PIN"))
        self.again = pin_line(self.tr("The new PIN once more"))
        self.add_field(
            self.tr("Code"),
            self.proof,
            self.tr("What stands on the sheet, or the six digits that the officer says."),
        )
        self.add_field(self.tr("The new PIN"), self.pin, self.tr("4 to 6 digits."))
        self.add_field(self.tr("The new PIN once more"), self.again)
        self.save_asked.connect(self._take)
        self.proof.setFocus()

    def _help(self) -> list[tuple[str, str]]:
        """Return the sentences above the fields, each with the name of its look."""
        ways = self._ways
        said = [
            (
                self.tr("Take the emergency sheet out of the drawer and type its code.")
                if ways.has_sheet
                else self.tr(
                    "There is no emergency sheet. The sheet with the recovery code helps as well: "
                    "type all its groups."
                ),
                "",
            )
        ]
        if ways.question:
            said.append((self.tr("Or call the officer and read out:"), ""))
            words = self.tr("House {number}, question {question}")
            said.append((words.format(number=ways.house_number, question=ways.question), "large"))
        if ways.in_charge:
            words = self.tr("Or ask {names}: whoever is in charge gives a new PIN in Settings.")
            said.append((words.format(names=", ".join(ways.in_charge)), ""))
        return said

    def _take(self) -> None:
        new = NewPin(self.proof.text(), self.pin.text(), self.again.text())
        keeper_id = self._ways.keeper_id
        self._store.change(
            lambda unit, moment: take_new_pin(unit, moment, keeper_id=keeper_id, new=new),
            then=self._on_given,
            failed=lambda error: self.complain(self._presenter.sentence(error)),
        )

    def _on_given(self, given: PinGiven) -> None:
        if given.answer.is_right:
            self.came.emit(given.answer.keeper_id)
            if given.sheet_used and given.may_print:
                self.sheet_asked.emit()
            self.accept()
            return
        self.proof.setFocus()
        self.proof.selectAll()
        self.complain(
            self.tr(
                "That was not the code. Nothing is tried for %n second(s) now; then type it again.",
                "",
                given.answer.pause,
            )
            if given.answer.pause
            else self.tr(
                "That is not the code. It can be tried %n more time(s).",
                "",
                given.answer.tries_left,
            )
        )
