"""The copies of one title: the number of each, and where it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from typing_extensions import override

from desktop.operations.copies import CopyLine
from desktop.register.catalogue import KEPT
from desktop.ui import theme
from desktop.ui.catalogue.copy_words import is_here, place_words
from desktop.ui.parts.value_table import Column, ValueTable

translate = QCoreApplication.translate
_MOST_ROWS = 6


class CopiesTable(ValueTable[CopyLine]):
    """As tall as its rows, up to six of them; one is chosen always."""

    def __init__(self) -> None:
        columns: tuple[Column[CopyLine], ...] = (
            Column(translate("CopiesTable", "Number"), lambda copy: copy.accession_number),
            Column(translate("CopiesTable", "Where is it?"), place_words, stretch=True, ink=_ink),
        )
        super().__init__(translate("CopiesTable", "Copies"), columns)
        self.horizontalHeader().hide()

    @override
    def show_values(self, values: Sequence[CopyLine]) -> None:
        super().show_values(values)
        self._fit_height()

    @override
    def _fit_rows(self) -> None:
        super()._fit_rows()
        self._fit_height()

    @override
    def _lines(self, row: int, room: Sequence[tuple[Column[CopyLine], int]]) -> int:
        """As many lines as the words need: beside the list there is little width."""
        copy, metrics = self._values_model.value_at(row), self.fontMetrics()
        if copy is None or not room:
            return 1
        [(column, width)] = room
        wide, wrap = QRect(0, 0, max(width, 1), 0), Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(wide, wrap, column.text(copy)).height()
        return -(-needed // metrics.height())

    def _fit_height(self) -> None:
        rows = range(min(self.model().rowCount(), _MOST_ROWS))
        frame = 2 * self.frameWidth()
        self.setFixedHeight(sum(self.rowHeight(row) for row in rows) + frame)


def _ink(copy: CopyLine) -> str:
    if is_here(copy):
        return theme.FOREST
    return theme.OCHRE if copy.state == KEPT else theme.INK_SOFT
