"""A row that goes on in the next line when it is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from desktop.ui import theme


class Flow(QLayout):
    """Lays widgets out like words: from the left, with a new line where the row is full."""

    def __init__(self, *, gap: int = theme.GAP, line_gap: int = theme.GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._line_gap = line_gap
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt ends with null
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(shown) - 1)
        return QSize(
            sum(size.width() for size in shown) + gaps,
            max((size.height() for size in shown), default=0),
        )

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            tallest = max(self._size(item, rect).height() for item in line)
            left = rect.left()
            for item in line:
                size = self._size(item, rect)
                if move:
                    above = (tallest - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + above), size))
                left += size.width() + self.spacing()
            top += tallest + self._line_gap
        return max(0, top - self._line_gap - rect.top())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), width)
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines

    @staticmethod
    def _size(item: QLayoutItem, rect: QRect) -> QSize:
        hint = item.sizeHint()
        return QSize(min(hint.width(), max(rect.width(), 1)), hint.height())


def flow_row(*parts: QWidget) -> QWidget:
    """Return these in a row that goes on in the next line when it is full."""
    row, flow = QWidget(), Flow()
    row.setLayout(flow)
    for part in parts:
        flow.addWidget(part)
    return row
