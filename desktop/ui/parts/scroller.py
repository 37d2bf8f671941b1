"""A place that scrolls up and down inside a card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


def scroller(inside: QWidget | None = None) -> QScrollArea:
    """Return a place that takes the height that is left and never asks for more."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    # It scrolls: what is in it must not make the whole page taller than the window.
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if inside is not None:
        made.setWidget(inside)
    return made
