"""The ways from a page to what can be printed from it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.background.store_thread import StoreThread
from desktop.operations.labels import LabelsWanted
from desktop.ui.keys import KeyWords
from desktop.ui.main_window import MainWindow
from desktop.ui.rail import TABS

if TYPE_CHECKING:  # a sheet is imported when it is first opened
    from desktop.ui.clubs.clubs_page import ClubsPage
    from desktop.ui.crates.crates_page import CratesPage
    from desktop.ui.lending.lending_page import LendingPage
    from desktop.ui.printing.announcement_dialog import AnnouncementDialog
    from desktop.ui.printing.paper_dialog import PaperDialog
    from desktop.ui.reports.reports_page import ReportsPage


class PrintingWays(QObject):
    """Opens the sheet for whatever a page asks to have on paper."""

    def __init__(self, store: StoreThread, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        window.keys_asked.connect(self.keys)

    def serve_desk(self, page: "LendingPage") -> None:
        """Open what the desk asks to have on paper."""
        page.slips_asked.connect(self.slips)
        page.loan_slip_asked.connect(self.loan_slip)
        page.words_asked.connect(self.words)

    def serve_crates(self, page: "CratesPage") -> None:
        """Open what the page of crates asks to have on paper."""
        page.print_asked.connect(self.crate)
        page.label_asked.connect(self.crate_label)

    def serve_clubs(self, page: "ClubsPage") -> "ClubsPage":
        """Open what the page of clubs asks to have on paper; return the page."""
        page.sheet_asked.connect(self.roll_sheet)
        return page

    def serve_reports(self, page: "ReportsPage") -> "ReportsPage":
        """Open what the page of reports asks to have on paper; return the page."""
        page.books_asked.connect(self.books)
        page.hours_asked.connect(self.hours)
        return page

    def labels(self, wanted: LabelsWanted) -> None:
        """Print labels; those that are wanted are offered first."""
        from desktop.ui.printing.label_dialog import LabelDialog

        self._open(LabelDialog(self._store, self._window.frame, wanted=wanted))

    def cards(self, person_id: UUID | None) -> None:
        """Print cards; that of this person is offered first."""
        from desktop.ui.printing.card_dialog import CardDialog

        self._open(CardDialog(self._store, self._window.frame, person_id=person_id))

    def slips(self) -> None:
        """Print slips for the families whose books are late."""
        from desktop.ui.printing.slip_dialog import SlipDialog

        self._open(SlipDialog(self._store, self._window.frame))

    def loan_slip(self, person_id: UUID) -> None:
        """Print what this person has, and until when."""
        from desktop.ui.printing.loan_slip_dialog import LoanSlipDialog

        self._open(LoanSlipDialog(self._store, self._window.frame, person_id=person_id))

    def words(self) -> None:
        """Show the words about late books that name nobody."""
        from desktop.ui.printing.announcement_dialog import AnnouncementDialog

        self._open(AnnouncementDialog(self._store, self._window.frame))

    def books(self) -> None:
        """Print the registers as books."""
        from desktop.ui.printing.book_dialog import BookDialog

        self._open(BookDialog(self._store, self._window.frame))

    def hours(self, month: date) -> None:
        """Show at which hours and on which weekdays people come, that month first."""
        from desktop.ui.printing.hours_dialog import HoursDialog

        self._open(HoursDialog(self._store, self._window.frame, month=month))

    def visit_sheets(self, day: date | None) -> None:
        """Print empty sheets for counting visitors, from the week of that day."""
        from desktop.ui.printing.visit_sheet_dialog import VisitSheetDialog

        self._open(VisitSheetDialog(self._store, self._window.frame, day=day))

    def crate(self, crate_id: UUID) -> None:
        """Print the record of a crate."""
        from desktop.ui.printing.crate_dialog import CrateDialog

        self._open(CrateDialog(self._store, self._window.frame, crate_id=crate_id))

    def crate_label(self, crate_id: UUID) -> None:
        """Print labels for a crate."""
        from desktop.ui.printing.crate_label_dialog import CrateLabelDialog

        self._open(CrateLabelDialog(self._store, self._window.frame, crate_id=crate_id))

    def stock_take(self, take_id: UUID) -> None:
        """Print the minutes of a stock take."""
        from desktop.ui.printing.stock_take_dialog import StockTakeDialog

        self._open(StockTakeDialog(self._store, self._window.frame, take_id=take_id))

    def roll_sheet(self, club_id: UUID) -> None:
        """Print sheets for calling the roll of a club by hand."""
        from desktop.ui.printing.roll_sheet_dialog import RollSheetDialog

        self._open(RollSheetDialog(self._store, self._window.frame, club_id=club_id))

    def keys(self) -> None:
        """Print the keys of the program."""
        self._guide("keys")

    def scanner(self) -> None:
        """Print how a scanner is set up."""
        self._guide("scanner")

    def _guide(self, first: str) -> None:
        from desktop.ui.printing.guide_dialog import GuideDialog

        frame = self._window.frame
        tabs = [KeyWords(tab.key, frame.rail.word(tab.name)) for tab in TABS if tab.key]
        self._open(GuideDialog(self._store, frame, tabs=tabs, first=first))

    def personal_data(self, person_id: UUID) -> None:
        """Show and print all that is written down of a person."""
        from desktop.ui.printing.personal_dialog import PersonalDialog

        self._open(PersonalDialog(self._store, self._window.frame, person_id=person_id))

    def _open(self, dialog: "PaperDialog | AnnouncementDialog") -> None:
        # It goes when the register has answered whatever it asked before it was closed.
        dialog.finished.connect(
            lambda: self._store.read(lambda *_: None, then=lambda _: dialog.deleteLater())
        )
        dialog.open_over(self._window.frame)
