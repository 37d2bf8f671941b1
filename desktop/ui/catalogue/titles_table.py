"""Titles as a table: more rows are fetched when the last one comes into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from desktop.operations.catalogue import TitleLine
from desktop.ui import theme
from desktop.ui.parts.value_table import Column, ValueTable

translate = QCoreApplication.translate
_AUTHOR, _NUMBER = 1, 3
_AUTHOR_SHARE = 0.28
_ROOM_FOR_AUTHOR, _ROOM_FOR_NUMBER = 460, 760


class TitlesTable(ValueTable[TitleLine]):
    """Title, author, copies in the house of all copies, accession numbers.

    Signals:
        end_reached: the last row is in sight and there may be more.
    """

    end_reached = Signal()

    def __init__(self) -> None:
        columns: tuple[Column[TitleLine], ...] = (
            Column(translate("TitlesTable", "Title"), lambda title: title.title, stretch=True),
            Column(
                translate("TitlesTable", "Author"), lambda title: title.author or "", stretch=True
            ),
            Column(
                translate("TitlesTable", "In the house"),
                _copies,
                number=True,
                ink=lambda title: "" if title.copies_in else theme.OCHRE,
            ),
            Column(translate("TitlesTable", "Number"), lambda title: title.accession_numbers),
        )
        super().__init__(translate("TitlesTable", "Books"), columns)
        self.horizontalHeader().setSectionResizeMode(_AUTHOR, QHeaderView.ResizeMode.Fixed)
        self._asked_at = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @override
    def show_values(self, values: Sequence[TitleLine]) -> None:
        """Show these titles and no others; the place in the list stays."""
        place = self.verticalScrollBar().value()
        super().show_values(values)
        self.verticalScrollBar().setValue(place)

    def _on_scrolled(self, value: int) -> None:
        at_end = value > 0 and value == self.verticalScrollBar().maximum()
        if at_end and self._asked_at != self.model().rowCount():
            self._asked_at = self.model().rowCount()
            self.end_reached.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self.horizontalHeader().resizeSection(_AUTHOR, round(width * _AUTHOR_SHARE))
        self.setColumnHidden(_AUTHOR, width < theme.pixels(_ROOM_FOR_AUTHOR))
        self.setColumnHidden(_NUMBER, width < theme.pixels(_ROOM_FOR_NUMBER))
        super().resizeEvent(event)


def _copies(title: TitleLine) -> str:
    return f"{title.copies_in} / {title.copies}"
