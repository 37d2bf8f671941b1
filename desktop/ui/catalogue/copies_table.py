"""The copies of one title: the number of each, and where it is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.operations.copies import CopyLine
from desktop.register.catalogue import KEPT
from desktop.ui import theme
from desktop.ui.catalogue.copy_words import is_here, place_words
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

translate = QCoreApplication.translate
_MOST_ROWS = 6


class CopiesTable(ValueTable[CopyLine]):
    """As tall as its rows, up to six of them; one is chosen always."""

    def __init__(self) -> None:
        columns: tuple[Column[CopyLine], ...] = (
            Column(translate("CopiesTable", "Number"), lambda copy: copy.accession_number),
            Column(translate("CopiesTable", "Where is it?"), place_words, stretch=1, ink=_ink),
        )
        super().__init__(translate("CopiesTable", "Copies"), columns)
        self.horizontalHeader().hide()

    @override
    def _overflows(self, heights: Mapping[int, int]) -> bool:
        return self.model().rowCount() > _MOST_ROWS

    @override
    def _apply(self, widths: Mapping[int, int], heights: Mapping[int, int]) -> None:
        super()._apply(widths, heights)
        high = sum(heights[row] for row in sorted(heights)[:_MOST_ROWS]) + 2 * self.frameWidth()
        if sum(widths.values()) > self.maximumViewportSize().width():
            high += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(high)


def _ink(copy: CopyLine) -> str:
    if is_here(copy):
        return theme.FOREST
    return theme.OCHRE if copy.state == KEPT else theme.INK_SOFT
