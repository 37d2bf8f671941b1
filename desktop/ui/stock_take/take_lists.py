"""The lists of a stock take, one behind the other, and which of their books is chosen."""

from enum import IntEnum

from PySide6.QtCore import QObject, QSize, Signal
from typing_extensions import override

from desktop.operations.stock_take_report import StockLine, StockTakeReport
from desktop.ui import theme
from desktop.ui.parts.tab_row import TabRow
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.stock_take.take_words import list_lines, tab_words, why_words
from desktop.ui.wording import number

_LOWEST = 120
_LISTS = 6


class TakeList(IntEnum):
    """The lists in the order of their names (take_words.tab_words)."""

    MISSING, LATER, MISPLACED, UNEXPECTED, UNKNOWN, PRESENT = range(_LISTS)


class _Lines(ValueTable[StockLine]):
    """Scrolls itself: its wish for height must not push the buttons out of a small window."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class TakeLists(QObject):
    """Joins the tabs and the table, which stand on the page one under the other.

    Signals:
        turned: another list is shown, or another book is chosen.
    """

    turned = Signal()

    def __init__(self, page: QObject | None = None) -> None:
        super().__init__(page)
        self._lines: tuple[tuple[StockLine, ...], ...] = ((),) * _LISTS
        self.tabs = TabRow(_LISTS)
        self.table = _Lines(
            self.tr("Books of the list"),
            (
                Column(self.tr("Number"), lambda line: line.accession_number),
                Column(self.tr("Book"), lambda line: line.title, stretch=1),
                Column(self.tr("Shelf"), lambda line: line.shelf or "–"),
                Column(self.tr("How it stands"), why_words, stretch=1),
            ),
        )
        self.table.setMinimumHeight(theme.pixels(_LOWEST))
        self.tabs.opened.connect(lambda _: self._turn())
        self.table.chosen_value.connect(lambda _: self.turned.emit())

    def show_report(self, report: StockTakeReport | None) -> None:
        """Show what was found; the list that is looked at stays open."""
        self._lines = ((),) * _LISTS if report is None else list_lines(report)
        for place, words in enumerate(tab_words()):
            self.tabs.name(place, words.format(count=number(len(self._lines[place]))))
        self._turn()

    def shown(self) -> TakeList:
        """Return which list is looked at."""
        return TakeList(self.tabs.place())

    def count(self, which: TakeList) -> int:
        """Return how many books are on a list."""
        return len(self._lines[which])

    def chosen(self) -> StockLine | None:
        """Return the book that is chosen."""
        return self.table.chosen()

    def _turn(self) -> None:
        self.table.show_values(self._lines[self.tabs.place()])
        self.turned.emit()
