"""At which hours and on which weekdays people come: on paper, and as a workbook."""

from calendar import monthrange
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.settings import read_settings
from desktop.operations.visit_hours import VisitHours, visit_hours
from desktop.operations.visit_hours_export import export_hours
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.error_presenter import sentence_for
from desktop.ui.parts.buttons import button
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.page_key import button_key
from desktop.ui.parts.sentence_line import ATTENTION, DONE
from desktop.ui.printing.hours_words import busiest_words, hours_pages, hours_words
from desktop.ui.printing.paper_dialog import PaperDialog


class HoursDialog(PaperDialog):
    """Shows the table of some days; begins with one month."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None, *, month: date) -> None:
        super().__init__(store, parent)
        self._hours: VisitHours | None = None
        self.name_it(self.tr("When people come"))
        today = store.now().today
        last = month.replace(day=monthrange(month.year, month.month)[1])
        self.first = DateField(self.tr("First day"), min(month, today))
        self.last = DateField(self.tr("Last day"), min(last, today))
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.first, labelled("–"), self.last):
            row.addWidget(part)
        row.addStretch()
        self.choices.addWidget(days)
        self.busiest = wrapped("", "strong")
        self.choices.addWidget(self.busiest)
        told = self.tr(
            "Only visits counted on the day itself have an hour. What was written down later, a "
            "number typed for a whole day, and estimates are not in the table."
        )
        self.choices.addWidget(wrapped(told, "soft"))
        self.workbook = button(self.tr("Write into Excel…"))
        self.workbook.clicked.connect(self._ask_where)
        button_key(self, "Ctrl+E", self.workbook)
        self.choices.addWidget(self.workbook)
        for field in (self.first, self.last):
            field.forbid_after(today)
            field.day_changed.connect(lambda _: self.reload())
        self.reload()

    def reload(self) -> None:
        """Count these days again."""
        first, last = sorted((self.first.day(), self.last.day()))
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                visit_hours(unit, moment, first=first, last=last),
            ),
            then=self._show,
        )

    def export(self, path: Path) -> None:
        """Write the table into this file."""
        hours = self._hours
        if hours is None:
            return
        words = hours_words(hours)
        self._store.read(
            lambda unit, moment: export_hours(unit, moment, hours=hours, path=path, words=words),
            then=lambda _: self.say(self.tr("Written: {file}").format(file=path.name), DONE),
            failed=lambda error: self.say(sentence_for(error), ATTENTION),
        )

    def _show(self, found: tuple[str, VisitHours]) -> None:
        house, hours = found
        self._hours = hours
        self.busiest.setText(busiest_words(hours))
        self.show_pages(ruled_pages(hours_pages(house, hours)))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Excel workbooks (*.xlsx)")])
        dialog.selectFile(self.tr("Hours and weekdays") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
