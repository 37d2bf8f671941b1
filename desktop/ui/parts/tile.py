"""One group of visitors: a touch counts one person."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from desktop.ui import theme, wording
from desktop.ui.parts.labels import labelled, wrapped

_LONG_PRESS_MS = 600


class Tile(QPushButton):
    """A big button with a group, today's number and "+1".

    Signals:
        number_asked: the keeper wants to type the exact number (menu, right click, long press).
    """

    number_asked = Signal()

    def __init__(self, group: str, *, key: str = "") -> None:
        super().__init__()
        self.setObjectName("tile")
        self._group = group
        self._held = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(0)
        # The words stand together in the middle, however tall the tile becomes.
        column.addStretch()
        column.addWidget(wrapped(group, "strong"))
        row = QHBoxLayout()
        self._number = labelled("0", "number")
        row.addWidget(self._number)
        row.addStretch()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch()
        beside.addWidget(labelled("+1", "plus"), alignment=Qt.AlignmentFlag.AlignRight)
        beside.addWidget(labelled(key, "soft"), alignment=Qt.AlignmentFlag.AlignRight)
        row.addLayout(beside)
        column.addLayout(row)
        column.addStretch()
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._long_press = QTimer(self, interval=_LONG_PRESS_MS, singleShot=True)
        self._long_press.timeout.connect(self._on_long_press)
        self.show_count(0)

    def show_count(self, count: int, *, estimated: bool = False) -> None:
        """Show the number of the day, and whether some of it was estimated."""
        self._number.setText(wording.about(count, estimated=estimated))
        self.setAccessibleName(f"{self._group}: {wording.about(count, estimated=estimated)}")

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Type the number…")).triggered.connect(self.number_asked)
        menu.popup(place)

    def _on_long_press(self) -> None:
        self._held = True
        self.setDown(False)
        self.number_asked.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.pixels(150), theme.pixels(100))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.pixels(130), theme.pixels(96))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = False
        if event.button() is Qt.MouseButton.LeftButton:
            self._long_press.start()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._long_press.stop()
        if not self._held:  # a long press asks for the number; it does not count one more
            super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)
