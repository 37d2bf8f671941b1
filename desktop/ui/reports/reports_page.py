"""The totals of a month, the same numbers as everywhere else in the program."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.closings import MonthView, month_view
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.page_key import button_key
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.strip import Strip
from desktop.ui.reports.closing_strip import ClosingStrip
from desktop.ui.reports.figures_card import FiguresCard
from desktop.ui.reports.month_figures import month_figures

_DECEMBER = 12


class ReportsPage(FreshPage):
    """One month at a time, with the months beside it.

    Signals:
        books_asked: the registers are to be printed as books.
        hours_asked: when people come is to be shown; carries the first day of the month.
    """

    books_asked = Signal()
    hours_asked = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._month: tuple[int, int] | None = None
        self._title = labelled("", "pageTitle")
        self._later = button(self.tr("Next month"), "", "chevron-right")
        self._gaps = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        self.closing = ClosingStrip(store)
        self._visits = FiguresCard(self.tr("Visits"))
        self._loans = FiguresCard(self.tr("Book loans"))
        self._clubs = FiguresCard(self.tr("Club sessions"))
        self._house = FiguresCard(self.tr("People and books of the house"))
        self._assemble()

    @override
    def reload(self) -> None:
        """Count the month again."""
        month = self._month
        self._store.read(
            lambda unit, moment: (
                month_view(
                    unit,
                    moment,
                    year=month[0] if month else moment.today.year,
                    month=month[1] if month else moment.today.month,
                ),
                (moment.today.year, moment.today.month),
            ),
            then=self._show,
        )

    def show_month(self, month: date) -> None:
        """Show the month of this day."""
        self._month = (month.year, month.month)
        self.reload()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = Flow(gap=theme.GAP)
        earlier = button(self.tr("Month before"), "", "chevron-left")
        earlier.clicked.connect(lambda: self._go(-1))
        self._later.clicked.connect(lambda: self._go(1))
        row.addWidget(earlier)
        row.addWidget(self._later)
        row.addWidget(self._title)
        books = button(self.tr("Print books and records…"), "quiet", "printer")
        books.clicked.connect(self.books_asked)
        button_key(self, "Ctrl+P", books)
        row.addWidget(books)
        self.hours = button(self.tr("Hours and weekdays…"), "quiet", "clock")
        self.hours.clicked.connect(self._ask_for_hours)
        row.addWidget(self.hours)
        column.addLayout(row)
        column.addWidget(self._gaps)
        column.addWidget(self.closing)
        self._gaps.hide()
        first, second = SideBySide(narrowest=640), SideBySide(narrowest=640)
        first.add(self._visits)
        first.add(self._loans)
        second.add(self._clubs)
        second.add(self._house)
        column.addWidget(first)
        column.addWidget(second)
        column.addStretch()

    def _go(self, step: int) -> None:
        if self._month is not None:
            year, month = self._month
            place = year * _DECEMBER + month - 1 + step
            self._month = (place // _DECEMBER, place % _DECEMBER + 1)
            self.reload()

    def _ask_for_hours(self) -> None:
        if self._month is not None:
            self.hours_asked.emit(date(*self._month, 1))

    def _show(self, shown: tuple[MonthView, tuple[int, int]]) -> None:
        view, this_month = shown
        totals = view.totals
        self._month = (totals.year, totals.month)
        self._title.setText(
            self.tr("Month {month}/{year}").format(month=totals.month, year=totals.year)
        )
        self._later.setEnabled(self._month < this_month)
        self._show_gaps(totals.open_days_without_entry)
        self.closing.show_month(view)
        figures = month_figures(view)
        self._visits.show_figures(figures.visits)
        self._loans.show_figures(figures.loans)
        self._clubs.show_figures(figures.clubs)
        self._house.show_figures(figures.house)

    def _show_gaps(self, days: int) -> None:
        self._gaps.setVisible(days > 0)
        self._gaps.say(self.tr("%n open day(s) have nothing written down.", "", days))
