"""What is seldom needed, behind a button that opens it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.parts.buttons import button


def folded(words: str, inside: QWidget) -> QWidget:
    """Return the button with what it opens and closes."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    opener = button(words, "quiet", "chevron-right")
    opener.setCheckable(True)
    opener.toggled.connect(inside.setVisible)
    column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
    column.addWidget(inside)
    inside.hide()
    return both
