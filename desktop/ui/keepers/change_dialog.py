"""Who is at the desk? A name, a PIN if there is one, and the work goes on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.keepers import KeeperLine, PinAnswer, come_to_desk
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.keepers.keeper_words import role_word
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over

_WIDTH, _HEIGHT = 520, 560
_BACKWARDS, _FORWARDS = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)


def pin_line(name: str) -> QLineEdit:
    """Return a field for a PIN: digits that nobody reads over a shoulder."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,6}"), line))
    line.setAccessibleName(name)
    return line


class ChangeDialog(Sheet):
    """The names of the house; whoever has a PIN types it, whoever has none is there at once.

    Signals:
        came: somebody is at the desk; carries their id.
        forgotten: somebody does not know their PIN; carries the KeeperLine.
    """

    came = Signal(str)
    forgotten = Signal(object)

    def __init__(self, store: StoreThread, lines: Sequence[KeeperLine], parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._presenter = ErrorPresenter(self)
        self._chosen: KeeperLine | None = None
        self.setWindowTitle(self.tr("Who is at the desk?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 2 * theme.GAP, 3 * theme.GAP, 2 * theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(wrapped(self.tr("Who is at the desk?"), "pageTitle"))
        self._group = QButtonGroup(self)
        self.names = [self._name(line) for line in lines]
        for name in self.names:
            column.addWidget(name)
        self._asked = labelled("", "strong")
        self.pin = pin_line(self.tr("PIN"))
        self._asked.setBuddy(self.pin)
        self.pin.returnPressed.connect(self._try)
        self._said = SentenceLine()
        for part in (self._asked, self.pin, self._said):
            part.hide()
            column.addWidget(part)
        column.addStretch()
        column.addWidget(self._acts())
        fit_over(self, parent, width=_WIDTH, height=_HEIGHT)

    def sentence(self) -> str:
        """Return what is said about the last try."""
        return "" if self._said.isHidden() else self._said.sentence()

    def choose(self, line: KeeperLine) -> None:
        """Ask for the PIN of this person; without one they are there at once."""
        self._chosen = line
        self._said.hide()
        for part in (self._asked, self.pin, self._go, self._forgot):
            part.setVisible(line.has_pin)
        self._asked.setText(self.tr("PIN of {name}").format(name=line.name))
        self.pin.clear()
        if line.has_pin:
            self.pin.setFocus()
        else:
            self._try()

    def _name(self, line: KeeperLine) -> QPushButton:
        made = button(f"{line.name}  ({role_word(line.role)})", "", "user-round")
        made.setCheckable(True)
        made.setAutoDefault(False)  # Qt has no name for it
        made.clicked.connect(partial(self.choose, line))
        self._group.addButton(made)
        return made

    def _acts(self) -> QWidget:
        row = QWidget()
        flow = Flow()
        row.setLayout(flow)
        self._go = button(self.tr("Come to the desk"), "main")
        self._forgot = button(self.tr("I forgot my PIN…"), "quiet")
        leave = button(self.tr("Leave it   Esc"), "quiet")
        self._go.clicked.connect(self._try)
        self._forgot.clicked.connect(self._on_forgotten)
        leave.clicked.connect(self.reject)
        for made in (self._go, self._forgot, leave):
            made.setAutoDefault(False)  # Qt has no name for it
            flow.addWidget(made)
        self._go.hide()
        self._forgot.hide()
        return row

    def _try(self) -> None:
        if self._chosen is None:
            return
        keeper_id, pin = self._chosen.keeper_id, self.pin.text()
        self._store.change(
            lambda unit, moment: come_to_desk(unit, moment, keeper_id=keeper_id, pin=pin),
            then=self._on_answer,
            failed=lambda error: self._say(self._presenter.sentence(error)),
        )

    def _on_answer(self, answer: PinAnswer) -> None:
        if answer.is_right:
            self.came.emit(answer.keeper_id)
            self.accept()
            return
        self.pin.clear()
        self.pin.setFocus()
        self._say(
            self.tr(
                "That was not the PIN. Nothing is tried for %n second(s) now; then type it again.",
                "",
                answer.pause,
            )
            if answer.pause
            else self.tr(
                "That is not the PIN. It can be tried %n more time(s).", "", answer.tries_left
            )
        )

    def _on_forgotten(self) -> None:
        self.forgotten.emit(self._chosen)
        self.reject()

    def _say(self, sentence: str) -> None:
        self._said.say(sentence, ATTENTION)
        self._said.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        elif here in self.names and event.key() in (*_BACKWARDS, *_FORWARDS):
            step = 1 if event.key() in _FORWARDS else -1
            self.names[(self.names.index(here) + step) % len(self.names)].setFocus()
        else:
            super().keyPressEvent(event)
