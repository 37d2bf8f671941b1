"""Frozen values as a model of a table: one row a value, one column a way to read it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui import theme

Value = TypeVar("Value")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[Value]):
    """A heading and how to read a value under it.

    Attributes:
        heading: the words at the top.
        text: what stands in the cell.
        stretch: how many shares it takes of the width that is left; its words go on in a second
            line. A column without any is as wide as its words.
        ink: the colour of the words ("" for the usual ink); never the only sign of anything.
        bold: whether the words stand out.
        number: stands to the right, as numbers do.
        struck: whether the words are struck through: it was undone.
        from_width: it is not shown in a table that is narrower, in pixels at 100 %.
        only_with_words: it is not shown while it says nothing of any value.
    """

    heading: str
    text: Callable[[Value], str]
    stretch: int = 0
    ink: Callable[[Value], str] | None = None
    bold: bool = False
    number: bool = False
    struck: Callable[[Value], bool] | None = None
    from_width: int = 0
    only_with_words: bool = False


_ROLE = Qt.ItemDataRole
_ANSWERED = frozenset(
    {
        *(_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ForegroundRole),
        *(_ROLE.TextAlignmentRole, _ROLE.FontRole),
    }
)


class ValueModel(QAbstractTableModel, Generic[Value]):
    """Shows values it was given; asks nobody."""

    def __init__(self, columns: Sequence[Column[Value]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._values: tuple[Value, ...] = ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Show these values and nothing else."""
        self.beginResetModel()
        self._values = tuple(values)
        self.endResetModel()

    def value_at(self, row: int) -> Value | None:
        """Return the value in a row, or None where there is none."""
        return self._values[row] if 0 <= row < len(self._values) else None

    def row_of(self, value: Value) -> int:
        """Return the row of a value, -1 where it is not shown."""
        return self._values.index(value) if value in self._values else -1

    def known_rows(self) -> Iterable[int]:
        """Return the rows whose values are here."""
        return range(len(self._values))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else self._row_total()

    def _row_total(self) -> int:
        return len(self._values)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        # Most of what a view asks for, at every cell, is not answered.
        value = self.value_at(index.row()) if role in _ANSWERED else None
        if value is None:
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(value)
        if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None:
            return QColor(column.ink(value) or theme.INK)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return _font(column, value)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None


def _alignment(column: Column[Value]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(column: Column[Value], value: Value) -> QFont | None:
    struck = column.struck is not None and column.struck(value)
    if not (struck or column.bold):
        return None
    font = cell_font(bold=column.bold)
    font.setStrikeOut(struck)
    return font


def cell_font(*, bold: bool) -> QFont:
    """Return the letters of a cell as large as they are drawn now."""
    font = QFont("Noto Sans")
    font.setPixelSize(theme.letters("TEXT"))
    font.setBold(bold)
    return font
