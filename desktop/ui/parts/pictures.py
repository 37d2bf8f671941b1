"""Line icons and the woven band: drawn fresh at the size they are shown, so they stay crisp."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui import theme


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class _LineIcon(QIconEngine):
    """Draws one icon in one colour; paler where its widget is switched off."""

    def __init__(self, name: str, colour: str, checked: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._checked = checked

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._checked if state is QIcon.State.On else self._colour
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        _renderer(self._name, colour).render(painter, QRectF(rect))
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return picture

    @override
    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._colour, self._checked)


def icon(name: str, colour: str = theme.INDIGO, *, checked: str = "") -> QIcon:
    """Return a line icon of `resources/icons` in one colour (another one where it is checked)."""
    return QIcon(_LineIcon(name, colour, checked or colour))


class Picture(QLabel):
    """A line icon that stands beside words and grows with them; nothing for a screen reader."""

    def __init__(self, name: str, colour: str, *, size: int = 20) -> None:
        super().__init__()
        self._icon = icon(name, colour)
        self._size = size

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._icon = icon(name, colour)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.pixels(self._size), theme.pixels(self._size))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            side = self.sizeHint()
            corner = self.rect().center() - QRect(QPoint(0, 0), side).center()
            self._icon.paint(painter, QRect(corner, side))


class WovenBand(QWidget):
    """A thin band of lozenges, as on a M'Nông or Ê Đê blanket."""

    _HEIGHT = 16

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(self._HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self._HEIGHT // 2
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.INDIGO_DEEP))
            for middle in range(rows, self.width() + self._HEIGHT, self._HEIGHT):
                for row in range(rows):
                    reach = min(row, rows - row)
                    lozenge = QRect(middle - reach * 2, row * 2, max(2, reach * 4), 2)
                    painter.fillRect(lozenge, QColor(theme.STRAW))
