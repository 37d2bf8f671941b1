"""A place that scrolls up and down inside a card."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override


def scroller(inside: QWidget | None = None) -> QScrollArea:
    """Return a place that takes the height that is left and never asks for more."""
    made = _DownScroller()
    made.setWidgetResizable(True)
    # It scrolls: what is in it must not make the whole page taller than the window.
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside or QWidget())
    return made


class _DownScroller(QScrollArea):
    """Never narrower than what is in it: it scrolls down, and what stands out would be cut off."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint, inside = super().minimumSizeHint(), self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), inside.minimumSizeHint().width() + bar), hint.height())
