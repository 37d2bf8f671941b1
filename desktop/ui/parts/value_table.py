"""A table of frozen values: one row a value, one column a way to read it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.ui import theme

Value = TypeVar("Value")
Index = QModelIndex | QPersistentModelIndex
_SCREENFUL = 16
_PADDING = 20
_TALLEST = 10_000
_SIDES = 32  # what the style sheet leaves free beside the words of a cell, and a little more


@dataclass(frozen=True, slots=True)
class Column(Generic[Value]):
    """A heading and how to read a value under it.

    Attributes:
        heading: the words at the top.
        text: what stands in the cell.
        stretch: takes the width that is left; its words go on in a second line.
        ink: the colour of the words ("" for the usual ink); never the only sign of anything.
        bold: whether the words stand out.
        number: stands to the right, as numbers do.
        struck: whether the words are struck through: it was undone.
    """

    heading: str
    text: Callable[[Value], str]
    stretch: bool = False
    ink: Callable[[Value], str] | None = None
    bold: bool = False
    number: bool = False
    struck: Callable[[Value], bool] | None = None


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
        value = self.value_at(index.row())
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
    font = QFont("Noto Sans")
    font.setPixelSize(theme.letters("TEXT"))
    font.setBold(column.bold)
    font.setStrikeOut(struck)
    return font


def _lines_of(words: str, metrics: QFontMetrics, width: int) -> int:
    if metrics.horizontalAdvance(words) <= width:
        return 1
    room = QRect(0, 0, max(width, 1), _TALLEST)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() // metrics.height()


class ValueTable(QTableView, Generic[Value]):
    """A table to read and to choose from with the arrow keys.

    Signals:
        chosen_value: the keys or the mouse came to this value.
        activated_value: Enter or a double click on this value.
    """

    chosen_value = Signal(object)
    activated_value = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Value]],
        parent: QWidget | None = None,
        *,
        model: ValueModel[Value] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values_model = model or ValueModel(columns, self)
        self.setModel(self._values_model)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrows walk in it
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        # The widths of a screenful; all fifty rows would be measured at every reading.
        self.horizontalHeader().setResizeContentsPrecision(_SCREENFUL)
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode
            self.horizontalHeader().setSectionResizeMode(
                place, mode.Stretch if column.stretch else mode.ResizeToContents
            )
        self._fitted: tuple[int, ...] = ()
        self._values_model.modelReset.connect(self._forget_fit)
        # Widths settle after the values came, and again when the letters grow.
        self._refit = QTimer(self, interval=0, singleShot=True)
        self._refit.timeout.connect(self._fit)
        self.horizontalHeader().sectionResized.connect(self._refit.start)
        self.doubleClicked.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_values(self, values: Sequence[Value]) -> None:
        """Show these values; the one that was chosen stays chosen if it is still there."""
        chosen = self.chosen()
        self._values_model.show_values(values)
        self._fit()
        if chosen is not None:
            self.selectRow(self._values_model.row_of(chosen))

    def chosen(self) -> Value | None:
        """Return the value of the row that is chosen."""
        return self._values_model.value_at(self.currentIndex().row())

    def choose_first(self) -> None:
        """Take the keys, on the first row."""
        self.setFocus()
        if not self.currentIndex().isValid():
            self.selectRow(0)

    def _forget_fit(self) -> None:
        self._fitted = ()

    def _fit(self) -> None:
        self._fit_columns()
        self._fit_rows()

    def _fit_columns(self) -> None:
        """Let the wide columns share what is left, but none be narrower than its longest word."""
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        wide = [n for n, one in enumerate(self._values_model.columns) if one.stretch]
        for place in wide:
            header.setSectionResizeMode(place, mode.Stretch)
        for place in wide:
            needed = max(header.sectionSizeHint(place), self._longest_word(place) + _SIDES)
            if header.sectionSize(place) < needed:
                header.setSectionResizeMode(place, mode.Fixed)
                header.resizeSection(place, needed)

    def _longest_word(self, place: int) -> int:
        column = self._values_model.columns[place]
        values = map(self._values_model.value_at, self._values_model.known_rows())
        return max(
            (
                self._metrics(column, value).horizontalAdvance(word)
                for value in values
                if value is not None
                for word in column.text(value).split()
            ),
            default=0,
        )

    def _fit_rows(self) -> None:
        # As many lines as the words need: nothing is cut off.
        one_line = self.fontMetrics().height()
        room = [
            (column, self.columnWidth(place) - _SIDES)
            for place, column in enumerate(self._values_model.columns)
            if column.stretch and not self.isColumnHidden(place)
        ]
        fit = (one_line, *(width for _, width in room))
        if fit == self._fitted:  # a table that comes into sight is laid out several times
            return
        self._fitted = fit
        for row in self._values_model.known_rows():
            height = one_line * self._lines(row, room) + _PADDING
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _lines(self, row: int, room: Sequence[tuple[Column[Value], int]]) -> int:
        value = self._values_model.value_at(row)
        if value is None:
            return 1
        needed = (
            _lines_of(column.text(value), self._metrics(column, value), width)
            for column, width in room
        )
        return max(needed, default=1)

    def _metrics(self, column: Column[Value], value: Value) -> QFontMetrics:
        font = _font(column, value)
        return self.fontMetrics() if font is None else QFontMetrics(font)

    def _on_activated(self, index: QModelIndex) -> None:
        self.activated_value.emit(self._values_model.value_at(index.row()))

    def _on_row_changed(self, current: QModelIndex) -> None:
        value = self._values_model.value_at(current.row())
        if value is not None:
            self.chosen_value.emit(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() is not None:
            self.activated_value.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
