"""A place that scrolls up and down inside a card."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override


def scroller(inside: QWidget | None = None) -> QScrollArea:
    """Return a place that takes the height that is left and never asks for more."""
    made = _DownScroller()
    made.setWidgetResizable(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside or QWidget())
    return made


class _DownScroller(QScrollArea):
    """Never narrower than what is in it: it scrolls down, and what stands out would be cut off."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()  # what is in it may have become wider
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        # It scrolls: what is in it must not make the whole page taller than the window.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        hint, inside = super().minimumSizeHint(), self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), inside.minimumSizeHint().width() + bar), 0)
