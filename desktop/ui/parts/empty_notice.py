"""What stands where a list will be: a sentence on what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import Picture


class EmptyNotice(QWidget):
    """A picture, a sentence and, if asked for, one button.

    Signals:
        asked: the button was pressed.
    """

    asked = Signal()

    def __init__(self, sentence: str, *, picture: str = "", action: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 3 * theme.GAP, 3 * theme.GAP, 3 * theme.GAP)
        column.setSpacing(2 * theme.GAP)
        column.addStretch()
        if picture:
            column.addWidget(Picture(picture, theme.INK_SOFT, size=40))
        self._sentence = wrapped(sentence, "emptyText")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._sentence)
        if action:
            ask = button(action, "main")
            ask.clicked.connect(self.asked)
            column.addWidget(ask, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def say(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)
