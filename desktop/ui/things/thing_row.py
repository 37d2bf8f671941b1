"""One thing to look at: the sentence, its code for the telephone, and the buttons."""

from collections.abc import Callable, Sequence

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
        pressed: one of the buttons; carries what its press does.

    A press only tells; whoever hears it acts after the press is over (a queued connection), for
    what it does takes this very row out.
    """

    pressed = Signal(object)

    def __init__(
        self, sentence: str, code: str, answers: Sequence[Answer], *, put_off: Callable[[], None]
    ) -> None:
        super().__init__("")
        self.setAccessibleName(sentence)
        self.title.hide()
        self.body.addWidget(wrapped(sentence, "large"))
        below = QWidget()
        row = Flow(gap=theme.GAP)
        below.setLayout(row)
        self.buttons = [self._button(answer.words, answer.act) for answer in answers]
        self.buttons.append(self._button(self.tr("Later"), put_off, name="quiet"))
        for made in self.buttons:
            made.setAccessibleDescription(sentence)
            row.addWidget(made)
        told = labelled(self.tr("Code for the telephone: {code}").format(code=code), "soft")
        row.addWidget(told)
        self.body.addWidget(below)

    def _button(self, words: str, act: Callable[[], None], *, name: str = "") -> QPushButton:
        made = button(words, name)
        made.clicked.connect(lambda: self.pressed.emit(act))
        return made
