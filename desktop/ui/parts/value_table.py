"""A table of frozen values, to read and to choose from with the arrow keys."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.cell_painter import CellPainter
from desktop.ui.parts.table_fit import Letters, Wish, shared_out
from desktop.ui.parts.value_model import Column, ValueModel, cell_font

Value = TypeVar("Value")
_PADDING = 20
_SIDES = 32  # what the style sheet leaves free beside the words of a cell, and a little more


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
        self.setItemDelegate(CellPainter(self._values_model, self))
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
        # The header decides nothing by itself: each width would be the cause of another one.
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fitted_to: tuple[object, ...] = ()
        self._readings = 0
        self._percent = 0
        self._letters: dict[bool, Letters] = {}
        self._values_model.modelReset.connect(self._on_other_values)
        self._values_model.dataChanged.connect(self._on_other_values)
        # The letters of the heading grow after those of the cells.
        self._fit_soon = QTimer(self, interval=0, singleShot=True)
        self._fit_soon.timeout.connect(self._fit)
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

    def _on_other_values(self) -> None:
        self._readings += 1

    def _fit(self) -> None:
        """Lay out what is shown in the room there is; once, for it depends on nothing else."""
        asked = (
            self.maximumViewportSize().toTuple(),
            theme.letter_size(),
            self.font().key(),
            self.horizontalHeader().font().key(),
            self._readings,
        )
        if asked == self._fitted_to:
            return
        self._fitted_to = asked
        if self._percent != theme.letter_size():
            self._percent = theme.letter_size()
            self._letters = {bold: Letters(cell_font(bold=bold)) for bold in (False, True)}
            self.verticalHeader().setDefaultSectionSize(self._row_height(1))
        self._hide_what_says_little()
        self._lay_out()

    def _hide_what_says_little(self) -> None:
        width, values = self.maximumViewportSize().width(), self._known_values().values()
        for place, column in enumerate(self._values_model.columns):
            says_nothing = column.only_with_words and not any(map(column.text, values))
            hidden = says_nothing or width < theme.pixels(column.from_width)
            if hidden != self.isColumnHidden(place):
                self.setColumnHidden(place, hidden)

    def _lay_out(self) -> None:
        """Leave room for a scroll bar where the rows need one, and not where one happens to be."""
        shown = self._shown_columns()
        values = self._known_values()
        wishes = [self._wish(place, column, values.values()) for place, column in shown.items()]
        room, heights = self.maximumViewportSize().width(), dict[int, int]()
        needs_bar = self._overflows(heights)
        if not needs_bar:
            widths = dict(zip(shown, shared_out(room, wishes), strict=True))
            heights = self._heights(widths, values)
            needs_bar = self._overflows(heights)
        if needs_bar:
            room -= self.verticalScrollBar().sizeHint().width()
            widths = dict(zip(shown, shared_out(room, wishes), strict=True))
            heights = self._heights(widths, values)
        self._apply(widths, heights)

    def _apply(self, widths: Mapping[int, int], heights: Mapping[int, int]) -> None:
        for place, width in widths.items():
            if width != self.columnWidth(place):
                self.setColumnWidth(place, width)
        for row, height in heights.items():
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _shown_columns(self) -> dict[int, Column[Value]]:
        columns = enumerate(self._values_model.columns)
        return {place: column for place, column in columns if not self.isColumnHidden(place)}

    def _overflows(self, heights: Mapping[int, int]) -> bool:
        """Return whether so high rows have to be scrolled; of the others each has one line."""
        others = self._values_model.rowCount() - len(heights)
        high = sum(heights.values()) + others * self._row_height(1)
        return high > self.maximumViewportSize().height()

    def _row_height(self, lines: int) -> int:
        return self._letters[False].height * lines + _PADDING

    def _known_values(self) -> dict[int, Value]:
        rows = {row: self._values_model.value_at(row) for row in self._values_model.known_rows()}
        return {row: value for row, value in rows.items() if value is not None}

    def _wish(self, place: int, column: Column[Value], values: Iterable[Value]) -> Wish:
        """A column that shares goes on in the next line, so it asks for its longest word."""
        letters = self._letters[column.bold]
        widest = letters.longest_word if column.stretch else letters.width
        words = max((widest(column.text(value)) for value in values), default=0)
        header = self.horizontalHeader()
        heading = 0 if header.isHidden() else header.sectionSizeHint(place)
        return Wish(max(heading, words + _SIDES), column.stretch)

    def _heights(self, widths: Mapping[int, int], values: Mapping[int, Value]) -> dict[int, int]:
        """Return for every row as many lines as the words need: nothing is cut off."""
        columns = self._values_model.columns
        sharing = [
            (columns[place], width - _SIDES)
            for place, width in widths.items()
            if columns[place].stretch
        ]
        return {row: self._row_height(self._lines(value, sharing)) for row, value in values.items()}

    def _lines(self, value: Value, sharing: Sequence[tuple[Column[Value], int]]) -> int:
        lines = (
            self._letters[column.bold].lines(column.text(value), width) for column, width in sharing
        )
        return max(lines, default=1)

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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_soon.start()
