"""The totals of a month, the same numbers as everywhere else in the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.reports import MonthTotals, month_totals
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.page_key import button_key
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.strip import Strip
from desktop.ui.reports.figures_card import Figure, FiguresCard
from desktop.ui.visits.visit_words import tally_words

_DECEMBER = 12


class ReportsPage(FreshPage):
    """One month at a time, with the months beside it.

    Signals:
        books_asked: the registers are to be printed as books.
    """

    books_asked = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._month: tuple[int, int] | None = None
        self._title = labelled("", "pageTitle")
        self._later = button(self.tr("Next month"), "", "chevron-right")
        self._gaps = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
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
                month_totals(
                    unit,
                    moment,
                    year=month[0] if month else moment.today.year,
                    month=month[1] if month else moment.today.month,
                ),
                (moment.today.year, moment.today.month),
            ),
            then=self._show,
        )

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
        column.addLayout(row)
        column.addWidget(self._gaps)
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

    def _show(self, shown: tuple[MonthTotals, tuple[int, int]]) -> None:
        totals, this_month = shown
        self._month = (totals.year, totals.month)
        self._title.setText(
            self.tr("Month {month}/{year}").format(month=totals.month, year=totals.year)
        )
        self._later.setEnabled(self._month < this_month)
        self._show_gaps(totals.open_days_without_entry)
        self._visits.show_figures(
            (
                Figure(self.tr("Visits in all"), totals.visits, leads=True),
                *(Figure(tally.label, tally.count) for tally in totals.visits_by_group),
                *self._estimated(totals),
                *(
                    Figure(
                        self.tr("{what} (noted on %n day(s))", "", noted.days).format(
                            what=tally_words(noted.what)
                        ),
                        noted.count,
                    )
                    for noted in totals.tallies
                ),
                Figure(self.tr("Days written down"), totals.days_with_entry),
            )
        )
        self._loans.show_figures(
            (
                Figure(self.tr("Books lent"), totals.loans, leads=True),
                Figure(self.tr("Renewed"), totals.renewals),
                Figure(self.tr("Read in the house"), totals.read_in_house),
                Figure(self.tr("Returned"), totals.returns),
                Figure(self.tr("Overdue at the end"), totals.overdue, wants_care=True),
            )
        )
        self._clubs.show_figures(
            (
                Figure(self.tr("Sessions held"), totals.sessions_held, leads=True),
                Figure(
                    self.tr("People who came"),
                    totals.attendances_named + totals.attendances_unnamed,
                ),
                Figure(self.tr("of these without a name"), totals.attendances_unnamed),
                Figure(self.tr("Sessions that did not take place"), totals.sessions_not_held),
            )
        )
        self._house.show_figures(
            (
                Figure(self.tr("People"), totals.people),
                Figure(self.tr("new this month"), totals.new_people),
                Figure(self.tr("Titles"), totals.titles),
                Figure(self.tr("new titles this month"), totals.new_titles),
                Figure(self.tr("Copies"), totals.copies),
                Figure(self.tr("new copies this month"), totals.new_copies),
            )
        )

    def _estimated(self, totals: MonthTotals) -> tuple[Figure, ...]:
        if not totals.visits_estimated:
            return ()
        return (Figure(self.tr("of these estimated"), totals.visits_estimated),)

    def _show_gaps(self, days: int) -> None:
        self._gaps.setVisible(days > 0)
        self._gaps.say(self.tr("%n open day(s) have nothing written down.", "", days))
