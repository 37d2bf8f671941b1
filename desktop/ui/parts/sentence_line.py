"""One large sentence: what just happened, what to do next, or a question with two keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import Picture

CALM, DONE, ATTENTION = "calm", "done", "attention"
_PICTURES = {
    CALM: ("chevron-right", theme.INDIGO),
    DONE: ("check", theme.FOREST),
    ATTENTION: ("triangle-alert", theme.OCHRE),
}


class SentenceLine(QFrame):
    """Says one sentence; a question has two answers, each with its key on the button.

    Signals:
        accepted: the first answer was pressed.
        declined: the second answer was pressed.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentence")
        self._picture = Picture("chevron-right", theme.INDIGO)
        self._words = wrapped("", "large")
        self._yes = button("", "main")
        self._no = button("")
        self._yes.clicked.connect(self.accepted)
        self._no.clicked.connect(self.declined)
        self._answers = QWidget()
        answers = Flow()
        self._answers.setLayout(answers)
        answers.addWidget(self._yes)
        answers.addWidget(self._no)
        words = QVBoxLayout()
        words.addWidget(self._words)
        words.addWidget(self._answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GAP, theme.GAP, 2 * theme.GAP, theme.GAP)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        self.say("")

    def say(self, sentence: str, tone: str = CALM) -> None:
        """Show a sentence; it takes the place of a question that waits."""
        self._show(sentence, tone)
        self._answers.hide()

    def ask(self, sentence: str, *, yes: str, no: str) -> None:
        """Show a question; nothing waits for the answer."""
        self._show(sentence, ATTENTION)
        for answer, words in ((self._yes, yes), (self._no, no)):
            answer.setText(words)
            answer.setAccessibleName(words)
        self._answers.show()

    def sentence(self) -> str:
        """Return what stands here now."""
        return self._words.text()

    def is_asking(self) -> bool:
        """Return whether a question waits for its answer."""
        return not self._answers.isHidden()

    def _show(self, sentence: str, tone: str) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._picture.show_icon(*_PICTURES[tone])
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
