"""Small drawings for the help: what is pressed, what is scanned, what then stands there.

They are drawn in a box of 120 by 76, with the colours of the pages and without words: the line
under each says what it shows.
"""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.labels import wrapped

_WIDE, _HIGH = 120.0, 76.0
_SHOWN = 144
Sketch: TypeAlias = Callable[[QPainter], None]


class SketchedStep(QWidget):
    """One drawing and the line under it."""

    def __init__(self, sketch: Sketch, words: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        column.addWidget(_Drawing(sketch, words), alignment=Qt.AlignmentFlag.AlignLeft)
        said = wrapped(words)
        said.setMinimumWidth(theme.pixels(_SHOWN))
        said.setMaximumWidth(theme.pixels(_SHOWN))
        column.addWidget(said)
        column.addStretch()


class _Drawing(QWidget):
    def __init__(self, sketch: Sketch, words: str) -> None:
        super().__init__()
        self._sketch = sketch
        self.setAccessibleName(words)
        wide = theme.pixels(_SHOWN)
        self.setFixedSize(QSize(wide, round(wide * _HIGH / _WIDE)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.width() / _WIDE, self.height() / _HIGH)
            _box(painter, QRectF(0.5, 0.5, _WIDE - 1, _HIGH - 1), theme.PAPER, theme.LINE)
            self._sketch(painter)


def tiles(painter: QPainter) -> None:
    """Boxes of visitors, one of them pressed."""
    for place, count in enumerate(("12", "5")):
        box = QRectF(12 + place * 50, 14, 46, 36)
        _box(painter, box, theme.CARD, theme.INDIGO if place == 0 else theme.LINE)
        _words(painter, box.adjusted(0, 8, 0, 0), count, 16, theme.INK)
        _bar(painter, box.left() + 8, 20, 24)
    _finger(painter, 44, 44)


def undo_bar(painter: QPainter) -> None:
    """The bar at the bottom that takes back."""
    _box(painter, QRectF(8, 44, 104, 22), theme.INK, theme.INK)
    _bar(painter, 14, 53, 44, theme.PAPER)
    key = QRectF(76, 48, 32, 14)
    _box(painter, key, theme.INK, theme.STRAW)
    _words(painter, key, "Ctrl+Z", 7, theme.STRAW)
    for row in range(3):
        _bar(painter, 14, 12 + row * 9, 60 - row * 12)


def day_sheet(painter: QPainter) -> None:
    """A paper sheet with strokes, and its day."""
    _box(painter, QRectF(28, 6, 64, 64), theme.CARD, theme.EDGE)
    _words(painter, QRectF(28, 8, 64, 14), "14/11", 9, theme.OCHRE)
    for row in range(4):
        _bar(painter, 34, 28 + row * 10, 16)
        for stroke in range(5 - row):
            painter.setPen(QPen(QColor(theme.INK), 1.2))
            painter.drawLine(
                QPointF(58 + stroke * 5, 25 + row * 10), QPointF(58 + stroke * 5, 32 + row * 10)
            )


def card_scan(painter: QPainter) -> None:
    """A reader's card under the scanner."""
    _box(painter, QRectF(14, 26, 58, 36), theme.CARD, theme.EDGE)
    _bar(painter, 20, 33, 34)
    _code(painter, 20, 44)
    _beam(painter)


def books_scan(painter: QPainter) -> None:
    """Books under the scanner, one after the other."""
    for place, colour in enumerate((theme.INDIGO, theme.FOREST, theme.BRICK)):
        _box(painter, QRectF(12 + place * 20, 18 + place * 6, 34, 44), colour, theme.INK)
    _box(painter, QRectF(56, 44, 26, 14), theme.CARD, theme.CARD)
    _code(painter, 58, 46, bars=9, high=10)
    _beam(painter)


def due_day(painter: QPainter) -> None:
    """A title with the day on which it is due back."""
    _box(painter, QRectF(10, 16, 100, 44), theme.CARD, theme.LINE)
    _bar(painter, 18, 25, 60)
    _bar(painter, 18, 34, 40)
    _words(painter, QRectF(64, 38, 42, 18), "06/12", 12, theme.FOREST)
    _tick(painter, 20, 48)


def roll(painter: QPainter) -> None:
    """A roll: present, absent, not marked."""
    for row, mark in enumerate(("tick", "cross", "")):
        top = 12 + row * 18
        fill = theme.INDIGO_PALE if row == 0 else theme.CARD
        _box(painter, QRectF(10, top, 100, 16), fill, theme.LINE)
        _box(painter, QRectF(14, top + 3, 10, 10), theme.CARD, theme.EDGE)
        _bar(painter, 30, top + 6, 52 - row * 10)
        if mark == "tick":
            _tick(painter, 16, top + 8)
        elif mark:
            painter.setPen(QPen(QColor(theme.BRICK), 1.8))
            painter.drawLine(QPointF(16, top + 5), QPointF(22, top + 11))
            painter.drawLine(QPointF(22, top + 5), QPointF(16, top + 11))


def space_bar(painter: QPainter) -> None:
    """The long key of the keyboard, pressed."""
    for row in range(2):
        for key in range(7 - row):
            _box(
                painter,
                QRectF(12 + row * 7 + key * 14, 12 + row * 15, 11, 12),
                theme.CARD,
                theme.EDGE,
            )
    _box(painter, QRectF(26, 44, 68, 14), theme.INDIGO, theme.INDIGO)
    _finger(painter, 60, 52)


def count(painter: QPainter) -> None:
    """How many came, and those without a name."""
    _words(painter, QRectF(6, 12, 70, 34), "17/23", 19, theme.INK)
    _box(painter, QRectF(80, 18, 30, 20), theme.CARD, theme.EDGE)
    _words(painter, QRectF(80, 18, 30, 20), "4", 12, theme.INK)
    _bar(painter, 14, 54, 50)
    _bar(painter, 80, 44, 24)


def _box(painter: QPainter, box: QRectF, fill: str, edge: str) -> None:
    painter.setPen(QPen(QColor(edge), 1.2))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, 4, 4)


def _bar(painter: QPainter, left: float, top: float, wide: float, colour: str = theme.EDGE) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(left, top, wide, 3.4), 1.7, 1.7)


def _words(painter: QPainter, box: QRectF, text: str, size: int, colour: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _code(painter: QPainter, left: float, top: float, bars: int = 15, high: float = 12) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.INK))
    for place in range(bars):
        wide = 1.8 if place % 3 == 0 else 1.0
        painter.drawRect(QRectF(left + place * 2.6, top, wide, high))


def _beam(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.INK_SOFT))
    painter.drawRoundedRect(QRectF(92, 14, 20, 14), 3, 3)
    painter.drawRoundedRect(QRectF(99, 24, 9, 22), 3, 3)
    painter.setPen(QPen(QColor(theme.BRICK), 1.6))
    painter.drawLine(QPointF(91, 22), QPointF(52, 50))


def _tick(painter: QPainter, left: float, middle: float) -> None:
    painter.setPen(QPen(QColor(theme.FOREST), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF(
            [QPointF(left, middle), QPointF(left + 2.5, middle + 3), QPointF(left + 7, middle - 4)]
        )
    )


def _finger(painter: QPainter, at: float, top: float) -> None:
    painter.setPen(QPen(QColor(theme.INK), 1.4))
    painter.setBrush(QColor(theme.STRAW))
    painter.drawRoundedRect(QRectF(at - 4, top, 8, 22), 4, 4)
    painter.drawRoundedRect(QRectF(at - 5, top + 12, 18, 12), 4, 4)
