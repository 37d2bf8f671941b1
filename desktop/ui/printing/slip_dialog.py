"""Slips for families whose books are late, four on a sheet; or a list for the village head."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.overdue_slips import LateReader, late_readers
from desktop.operations.settings import read_settings
from desktop.paper.ruled_pages import ruled_pages
from desktop.paper.slips import overdue_slip
from desktop.paper.stock import QUARTERS, laid_out
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.slip_words import list_of_late, slip_of
from desktop.ui.wording import number

SLIPS, LIST = "slips", "list"


class SlipDialog(PaperDialog):
    """Shows every slip, or every line, as one walks from village to village."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print slips for overdue books"))
        self._found: tuple[str, tuple[LateReader, ...], date] = ("", (), date.min)
        self.which = OneOf()
        self.which.add(SLIPS, self.tr("Slips for the families"))
        self.which.add(LIST, self.tr("A list for village heads"))
        self.which.chosen.connect(lambda _: self._draw())
        self._how_many = wrapped("", "large")
        self.choices.addWidget(self._how_many)
        self.choices.addWidget(self.which)
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "One slip for each reader, village by village. The code at the foot is the "
                    "reader's card: scan it when the books come back."
                )
            )
        )
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "There are names and titles on it: give it into people's hands, and do not "
                    "hang it up."
                ),
                "soft",
            )
        )
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                late_readers(unit, moment),
                moment.today,
            ),
            then=self._show,
        )

    def _show(self, found: tuple[str, tuple[LateReader, ...], date]) -> None:
        self._found = found
        readers = found[1]
        words = self.tr("Readers with overdue books: {count}").format(count=number(len(readers)))
        self._how_many.setText(words if readers else self.tr("No book is overdue. Very good!"))
        self._draw()

    def _draw(self) -> None:
        house, readers, today = self._found
        if not readers:
            self.show_pages(())
        elif self.which.key() == LIST:
            self.show_pages(ruled_pages(list_of_late(house, readers, today)))
        else:
            slips = [slip_of(house, reader, today) for reader in readers]
            self.show_pages(laid_out(QUARTERS, slips, overdue_slip))
