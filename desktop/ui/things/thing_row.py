"""One thing to look at: the sentence, its code for the telephone, and the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.things.thing_answers import Answer


class ThingRow(Card):
    """A sentence with its best buttons; the last one puts it off.

    Signals:
        put_off_asked: not now; it comes back tomorrow.
    """

    put_off_asked = Signal()

    def __init__(self, sentence: str, code: str, answers: Sequence[Answer]) -> None:
        super().__init__("")
        self.setAccessibleName(sentence)
        self.title.hide()
        self.body.addWidget(wrapped(sentence, "large"))
        below = QWidget()
        row = Flow(gap=theme.GAP)
        below.setLayout(row)
        self.buttons: list[QPushButton] = []
        for answer in answers:
            made = button(answer.words)
            made.clicked.connect(lambda _=False, act=answer.act: act())
            self.buttons.append(made)
        later = button(self.tr("Later"), "quiet")
        later.clicked.connect(self.put_off_asked)
        self.buttons.append(later)
        for made in self.buttons:
            made.setAccessibleDescription(sentence)
            row.addWidget(made)
        told = labelled(self.tr("Code for the telephone: {code}").format(code=code), "soft")
        row.addWidget(told)
        self.body.addWidget(below)
