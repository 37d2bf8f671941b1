"""Slips for families whose books are late, four on a sheet; or a list for each hamlet's head."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.overdue_slips import LateReader, late_readers
from desktop.operations.reminders import LateLoan, late_loans
from desktop.operations.settings import read_settings
from desktop.paper.ruled_pages import ruled_pages
from desktop.paper.slips import overdue_slip
from desktop.paper.stock import QUARTERS, laid_out
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.hamlet_choice import HamletChoice
from desktop.ui.printing.hamlet_lists import HamletLoans, by_hamlet, hamlet_list
from desktop.ui.printing.paper_dialog import Pages, PaperDialog
from desktop.ui.printing.slip_words import slip_of
from desktop.ui.wording import number

SLIPS, LIST = "slips", "list"


class SlipDialog(PaperDialog):
    """Shows every slip, or every hamlet's list, as one walks from village to village."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print slips for overdue books"))
        self._house, self._today = "", date.min
        self._readers: tuple[LateReader, ...] = ()
        self._hamlets: tuple[HamletLoans, ...] = ()
        self.which = OneOf()
        self.hamlet = HamletChoice()
        self.which.add(SLIPS, self.tr("Slips for the families"))
        self.which.add(LIST, self.tr("A list for village heads"), self.hamlet)
        self.which.chosen.connect(lambda _: self._draw())
        self.hamlet.changed.connect(self._draw)
        self._how_many = wrapped("", "large")
        self._about = wrapped("")
        self.choices.addWidget(self._how_many)
        self.choices.addWidget(self.which)
        self.choices.addWidget(self._about)
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
                late_loans(unit, moment),
                moment.today,
            ),
            then=lambda found: self._show(*found),
        )

    def _show(
        self, house: str, readers: tuple[LateReader, ...], late: tuple[LateLoan, ...], today: date
    ) -> None:
        self._house, self._today = house, today
        self._readers, self._hamlets = readers, by_hamlet(late)
        words = self.tr("Readers with overdue books: {count}").format(count=number(len(readers)))
        self._how_many.setText(words if readers else self.tr("No book is overdue. Very good!"))
        self.hamlet.show_hamlets(one.hamlet for one in self._hamlets for _ in one.loans)
        self._draw()

    def _draw(self) -> None:
        is_list = self.which.key() == LIST
        self._about.setText(
            self.tr("A sheet for each hamlet, house by house, without telephone numbers.")
            if is_list
            else self.tr(
                "One slip for each reader, village by village. The code at the foot is the "
                "reader's card: scan it when the books come back."
            )
        )
        self.show_pages(self._lists() if is_list else self._slips())

    def _lists(self) -> Pages:
        chosen = (one for one in self._hamlets if self.hamlet.holds(one.hamlet))
        return tuple(
            page
            for one in chosen
            for page in ruled_pages(hamlet_list(self._house, one, self._today))
        )

    def _slips(self) -> Pages:
        slips = [slip_of(self._house, reader, self._today) for reader in self._readers]
        return laid_out(QUARTERS, slips, overdue_slip) if slips else ()
