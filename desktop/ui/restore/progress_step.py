"""How far the old register has come, while it comes."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine


class ProgressStep(QWidget):
    """One sentence and a bar; a cut is told, and nothing of what came is lost by it."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self._said = SentenceLine()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addWidget(
            wrapped(
                self.tr(
                    "If the line is cut, what has come stays here, and the rest follows from "
                    "there. This sheet may be closed: it goes on by itself."
                ),
                "soft",
            )
        )
        column.addStretch()

    def show_asking(self) -> None:
        """Say that the centre is asked."""
        self._say(self.tr("Asking the centre…"))

    def show_taken(self, entries: int) -> None:
        """Say how much has come."""
        self._say(self.tr("%n entry(s) have come so far…", "", entries))

    def show_trouble(self, sentence: str) -> None:
        """Say why it does not go on now."""
        self._said.say(sentence, ATTENTION)
        self._bar.hide()

    def sentence(self) -> str:
        """Return what stands there."""
        return self._said.sentence()

    def _say(self, sentence: str) -> None:
        self._said.say(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.show()
