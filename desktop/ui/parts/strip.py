"""A strip across the page: one sentence that wants attention, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from desktop.ui import theme
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import Picture


class Strip(QFrame):
    """A picture, a sentence, and buttons at its end; `name` is "todo", "closed" or "trouble"."""

    def __init__(self, name: str, *, picture: str, colour: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(Picture(picture, colour), alignment=Qt.AlignmentFlag.AlignVCenter)
        self._sentence = wrapped("", f"{name}Text")
        self._row.addWidget(self._sentence, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def add(self, action: QPushButton) -> None:
        """Put a button at the end."""
        self._row.addWidget(action)
