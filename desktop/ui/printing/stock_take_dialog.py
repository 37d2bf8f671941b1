"""The minutes of a stock take: what was not found, and what to do about the rest."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.settings import read_settings
from desktop.operations.stock_take_report import StockTakeReport, stock_take_report
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.record_words import stock_take_pages
from desktop.ui.stock_take.take_words import progress_words


class StockTakeDialog(PaperDialog):
    """Shows the minutes of one stock take."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None, *, take_id: UUID) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print the minutes of a stock take"))
        self.choices.addWidget(
            wrapped(self.tr("What was not found, with room for what is done about it."))
        )
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                stock_take_report(unit, moment, take_id=take_id),
                moment.today,
            ),
            then=self._show,
        )

    def _show(self, found: tuple[str, StockTakeReport, date]) -> None:
        house, report, today = found
        day = report.ended_on or today
        self.show_pages(ruled_pages(stock_take_pages(house, report, progress_words(report), day)))
        self.say(progress_words(report))
