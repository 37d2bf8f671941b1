"""What stands in the frame when the register is there and its key is not: a place for the code."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.recovery.code_field import CodeField


class LockedPage(QWidget):
    """Says why, and opens the register with the code from the sheet in the drawer.

    Signals:
        code_given: open it with this code; carries what was typed.
        again_asked: try without a code, as somebody who logged in as before would.
    """

    code_given = Signal(str)
    again_asked = Signal()

    def __init__(self, sentence: str, *, typed: str = "") -> None:
        super().__init__()
        card = Card(self.tr("The register is locked"))
        said = SentenceLine()
        said.say(sentence, ATTENTION)
        self._code = CodeField()
        self._code.set_typed(typed)
        self._code.entered.connect(self._on_open)
        row = Flow()
        opening = button(self.tr("Open the register"), "main")
        opening.clicked.connect(self._on_open)
        again = button(self.tr("Try again without the code"), "quiet")
        again.clicked.connect(self.again_asked)
        row.addWidget(opening)
        row.addWidget(again)
        card.body.addWidget(said)
        card.body.addWidget(
            wrapped(
                self.tr(
                    "Type the groups from the sheet with the recovery code. Small and capital "
                    "letters, gaps and dashes make no difference."
                )
            )
        )
        card.body.addWidget(self._code)
        card.body.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 8)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        column.addLayout(middle)
        column.addStretch()

    def _on_open(self) -> None:
        self.code_given.emit(self._code.typed())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._code.setFocus()
