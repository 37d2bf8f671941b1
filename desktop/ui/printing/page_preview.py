"""The pages as they will lie on the table, one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.paper.drawing import picture
from desktop.paper.marks import Page
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled

_LEAST = 180


class PagePreview(QWidget):
    """Shows one page and leafs through the others.

    Signals:
        touched: a place on the page was clicked; carries millimetres from its corner.
    """

    touched = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[Page, ...] = ()
        self._number = 0
        self._paper = _Paper()
        self._paper.touched.connect(self.touched)
        self._which = labelled("", "soft")
        self._back = button("", "step", "chevron-left")
        self._back.setAccessibleName(self.tr("Sheet before"))
        self._on = button("", "step", "chevron-right")
        self._on.setAccessibleName(self.tr("Next sheet"))
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        row = QHBoxLayout()
        row.addStretch()
        for widget in (self._back, self._which, self._on):
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._paper, 1)
        column.addLayout(row)
        self.show_pages(())

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show these pages, the first of them in front."""
        self._pages = tuple(pages)
        self._number = 0
        self._show()

    def _turn(self, step: int) -> None:
        self._number = min(max(self._number + step, 0), len(self._pages) - 1)
        self._show()

    def _show(self) -> None:
        count = len(self._pages)
        self._paper.show_page(self._pages[self._number] if count else None)
        self._which.setText(
            self.tr("Sheet {number} of {count}").format(number=self._number + 1, count=count)
            if count
            else ""
        )
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number + 1 < count)


class _Paper(QWidget):
    """One page, as large as there is room."""

    touched = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self.setMinimumSize(_LEAST, _LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: Page | None) -> None:
        self._page = page
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.pixels(300), theme.pixels(420))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        sheet = self._sheet(self._page)
        dots = self.devicePixelRatioF()
        drawn = picture(self._page, width=max(1, round(sheet.width() * dots)))
        with QPainter(self) as painter:
            painter.drawImage(sheet, drawn)
            painter.setPen(QColor(theme.EDGE))
            painter.drawRect(sheet)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._page is None or event.button() != Qt.MouseButton.LeftButton:
            return
        sheet = self._sheet(self._page)
        place: QPointF = (event.position() - sheet.topLeft()) * (self._page.width / sheet.width())
        self.touched.emit(place.x(), place.y())

    def _sheet(self, page: Page) -> QRectF:
        """Return where the page is drawn: whole, in the middle."""
        scale = min((self.width() - 2) / page.width, (self.height() - 2) / page.height)
        wide, high = page.width * scale, page.height * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
