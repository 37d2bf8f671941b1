"""The roll as large rows: Space turns a mark, letters jump to a name."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.operations.roll_call import RollEntry
from desktop.register.clubs import ABSENT, EXCUSED, PRESENT
from desktop.ui import theme
from desktop.ui.clubs.club_words import mark_words
from desktop.ui.clubs.roll_model import ENTRY, RollModel, called
from desktop.ui.parts.choice_list import painted_row
from desktop.ui.parts.pictures import icon

Index = QModelIndex | QPersistentModelIndex
_LETTERS_MS = 900
_INKS = {
    PRESENT: theme.FOREST,
    ABSENT: theme.BRICK,
    EXCUSED: theme.OCHRE,
    None: theme.INK_SOFT,
}
_GROUNDS = {
    PRESENT: theme.FOREST_PALE,
    ABSENT: theme.BRICK_PALE,
    EXCUSED: theme.OCHRE_PALE,
    None: theme.CARD,
}
_PICTURES = {PRESENT: "check", ABSENT: "x", EXCUSED: "minus"}


class RollList(QListView):
    """Everybody on the roll.

    Signals:
        turn_asked: the mark of this row is to be turned.
    """

    turn_asked = Signal(int)

    def __init__(self, model: RollModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The roll"))
        self._roll = model
        self._letters = ""
        self._forget = QTimer(self, interval=_LETTERS_MS, singleShot=True)
        self._forget.timeout.connect(self._on_pause)
        self.setModel(model)
        self.setItemDelegate(_LargeRow(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.turn_asked.emit(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat() and self.currentIndex().isValid():
                self.turn_asked.emit(self.currentIndex().row())
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._jump(event.text())
        else:
            super().keyPressEvent(event)

    def _jump(self, letter: str) -> None:
        here = self.currentIndex().row()
        row = self._roll.row_called(self._letters + letter, after=here - bool(self._letters))
        if row < 0:  # no name begins with all of them: the last letter begins a new one
            self._letters = ""
            row = self._roll.row_called(letter, after=here)
        if row >= 0:
            self._letters += letter
            self.setCurrentIndex(self._roll.index(row))
        self._forget.start()

    def _on_pause(self) -> None:
        self._letters = ""


class _LargeRow(QStyledItemDelegate):
    """Draws a row: a box with a tick or a cross, the name, the mark in words."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.letters("LARGE") + theme.pixels(25))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, RollEntry):
            return
        row, chosen = painted_row(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(row, QColor(theme.INDIGO_PALE if chosen else theme.CARD))
        painter.fillRect(_underline(row), QColor(theme.LINE))
        _draw_box(painter, _box(row), entry.mark)
        place = row.adjusted(_box(row).width() + 24, 0, -12, 0)
        width = _write(painter, place, mark_words(entry.mark), ink=_INKS[entry.mark], name="TEXT")
        name = place.adjusted(0, 0, -width - 12, 0)
        _write(painter, name, called(entry), ink=theme.INK, name="LARGE")
        painter.restore()


def _underline(row: QRect) -> QRect:
    return QRect(row.left(), row.bottom(), row.width(), 1)


def _box(row: QRect) -> QRect:
    side = theme.pixels(28)
    return QRect(row.left() + 12, row.center().y() - side // 2, side, side)


def _draw_box(painter: QPainter, box: QRect, mark: str | None) -> None:
    painter.setPen(QColor(_INKS[mark]))
    painter.setBrush(QColor(_GROUNDS[mark]))
    painter.drawRoundedRect(box, 6, 6)
    if mark is not None:
        icon(_PICTURES[mark], _INKS[mark]).paint(painter, box.adjusted(4, 4, -4, -4))


def _write(painter: QPainter, place: QRect, words: str, *, ink: str, name: str) -> int:
    large = name == "LARGE"
    font = QFont("Noto Sans")
    font.setPixelSize(theme.letters(name))
    font.setBold(not large)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    side = Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignRight
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return QFontMetrics(font).horizontalAdvance(shown)
