"""Things that stand side by side where there is room, and one under the other where not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class SideBySide(QWidget):
    """Takes widgets with a share of the width; stacks them when one would get too little.

    `narrowest` is the width, at 100 % letters, under which things are stacked.
    """

    def __init__(self, *, narrowest: int, gap: int = 2 * theme.GAP) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._places: list[QWidget] = []
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget, share)
        self._places.append(widget)

    @override
    def minimumSizeHint(self) -> QSize:
        # As narrow as the widest of them, or the page could never become narrow enough to stack.
        hint = self._row.minimumSize()
        widths = [place.minimumSizeHint().width() for place in self._places]
        return QSize(max(widths, default=0), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= theme.pixels(self._narrowest)
        direction = _ACROSS if roomy else _DOWN
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self.updateGeometry()
