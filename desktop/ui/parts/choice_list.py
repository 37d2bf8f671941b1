"""A small list to pick one thing from with the arrow keys: a name in bold, then what tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES = 8
_AROUND = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: the words in bold, the words after them, and what picking it means."""

    words: str
    detail: str
    value: object


class _ChoiceModel(QAbstractListModel):
    """Holds the choices on offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these and nothing else."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.choices):
            return None
        choice = self.choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(filter(None, (choice.words, choice.detail)))
        return choice if role == Qt.ItemDataRole.UserRole else None


class _TwoInks(QStyledItemDelegate):
    """Draws the words in bold and the detail after them, paler."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.letters("TEXT") + theme.pixels(20))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(choice, Choice):
            return
        row, chosen = painted_row(option)
        painter.save()
        painter.fillRect(row, QColor(theme.INDIGO_PALE if chosen else theme.CARD))
        place = row.adjusted(_AROUND, 0, -_AROUND, 0)
        used = _write(painter, place, choice.words, bold=True)
        _write(painter, place.adjusted(used + _AROUND, 0, 0, 0), choice.detail, bold=False)
        painter.restore()


def painted_row(option: QStyleOptionViewItem) -> tuple[QRect, bool]:
    """Return where a row is painted and whether it is chosen."""
    # PySide6's stubs leave out what an option inherits.
    row: QRect = option.rect  # type: ignore[attr-defined]  # see above
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # see above
    return row, bool(state & QStyle.StateFlag.State_Selected)


def _write(painter: QPainter, place: QRect, words: str, *, bold: bool) -> int:
    font = QFont("Noto Sans")
    font.setPixelSize(theme.letters("TEXT"))
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(theme.INK if bold else theme.INK_SOFT))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return QFontMetrics(font).horizontalAdvance(shown)


class ChoiceList(QListView):
    """Offers choices; hidden while there are none.

    Signals:
        picked: Enter or a click on a choice; carries its value.
        left_upwards: the arrow up was pressed on the first line.
    """

    picked = Signal(object)
    left_upwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._choices = _ChoiceModel(self)
        self.setModel(self._choices)
        self.setItemDelegate(_TwoInks(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these choices instead of those before; none hides the list."""
        self._choices.show_choices(choices)
        lines = min(len(choices), _MOST_LINES)
        self.setFixedHeight(lines * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + 4)
        self.setVisible(bool(choices))

    def offered(self) -> tuple[Choice, ...]:
        """Return what is on offer now."""
        return self._choices.choices

    def take_keys(self) -> None:
        """Let the arrows walk in the list, from its first line on."""
        if self._choices.choices:
            self.setFocus()
            self.setCurrentIndex(self._choices.index(0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self._choices.choices[index.row()].value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._choices.choices:
            self.setCurrentIndex(self._choices.index(0))
