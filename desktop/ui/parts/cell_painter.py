"""Paints the cells of a table: words on their ground, and nothing else.

A style sheet has each cell asked for seven things and drawn in layers; a list that is found anew at
every key would spend most of its time there. The sizes are those of `QTableView::item`.
"""

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.value_model import Column, ValueModel, cell_font

Value = TypeVar("Value")
_SIDE = 8
_FOCUS = 3  # what every style leaves beside words for its sign of the focus
_SELECTED = QStyle.StateFlag.State_Selected
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class CellPainter(QStyledItemDelegate, Generic[Value]):
    """Knows the model, so that it asks each value once."""

    def __init__(self, model: ValueModel[Value], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._fonts: dict[tuple[int, bool, bool], QFont] = {}
        self._inks: dict[str, QColor] = {}

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = option.rect  # type: ignore[attr-defined]  # the stubs leave the fields out
        selected = bool(option.state & _SELECTED)  # type: ignore[attr-defined]  # as above
        if selected:
            painter.fillRect(rect, self._ink(theme.INDIGO_PALE))
        value = self._model.value_at(index.row())
        if value is None:
            return
        column = self._model.columns[index.column()]
        ink = "" if selected or column.ink is None else column.ink(value)
        painter.setFont(self._font(column, value))
        painter.setPen(self._ink(ink or theme.INK))
        side = theme.distance(_SIDE) + _FOCUS
        words = rect.adjusted(side, 0, -side, 0)
        painter.drawText(words, _RIGHT if column.number else _LEFT, column.text(value))

    def _font(self, column: Column[Value], value: Value) -> QFont:
        struck = column.struck is not None and column.struck(value)
        key = theme.letter_size(), column.bold, struck
        if key not in self._fonts:
            font = cell_font(bold=column.bold)
            font.setStrikeOut(struck)
            self._fonts[key] = font
        return self._fonts[key]

    def _ink(self, name: str) -> QColor:
        if name not in self._inks:
            self._inks[name] = QColor(name)
        return self._inks[name]
