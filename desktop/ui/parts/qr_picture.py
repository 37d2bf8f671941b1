"""A QR code on the screen, for the camera of another machine or a scanner."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.operations.qr_code import Modules
from desktop.ui import theme

_QUIET = 4  # modules around the code that stay light (ISO/IEC 18004)
_PIXELS = 5


class QrPicture(QWidget):
    """Draws whole pixels for each module: a blurred edge is read badly."""

    def __init__(self) -> None:
        super().__init__()
        self._modules: Modules = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_modules(self, modules: Modules, name: str) -> None:
        """Show a code; `name` is what a screen reader says of it."""
        self._modules = modules
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = (len(self._modules) + 2 * _QUIET) * _PIXELS
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.WHITE))
            for down, row in enumerate(self._modules, start=_QUIET):
                for across, dark in enumerate(row, start=_QUIET):
                    if dark:
                        module = QRectF(across * _PIXELS, down * _PIXELS, _PIXELS, _PIXELS)
                        painter.fillRect(module, QColor("black"))
