"""Every page by name, made when it is first asked for, and the ways from one to another."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.club_sessions import SessionKey
from desktop.operations.lending import CrateScanned
from desktop.ui.exchange.road_standing import RoadStanding
from desktop.ui.frame import Frame
from desktop.ui.keepers.keeper_change import KeeperChange
from desktop.ui.list_ways import ListWays
from desktop.ui.main_window import MainWindow
from desktop.ui.mending_ways import MendingWays
from desktop.ui.printing_ways import PrintingWays
from desktop.ui.scanner.scan_router import ScanRouter

if TYPE_CHECKING:  # a page is imported when it is first opened, not with the program
    from desktop.background.nearby import Nearby
    from desktop.background.sticks import Sticks
    from desktop.ui.catalogue.catalogue_page import CataloguePage
    from desktop.ui.clubs.clubs_page import ClubsPage
    from desktop.ui.crates.crates_page import CratesPage
    from desktop.ui.exchange.exchange_page import ExchangePage
    from desktop.ui.lending.lending_page import LendingPage
    from desktop.ui.people.people_page import PeoplePage
    from desktop.ui.restore.restore_dialog import RestoreDialog
    from desktop.ui.settings.settings_page import SettingsPage
    from desktop.ui.things.things_page import ThingsPage
    from desktop.ui.today.today_page import TodayPage
    from desktop.ui.visits.visits_page import VisitsPage


class PageTable(QObject):
    """Makes the pages and joins them to each other.

    Signals:
        usable: Today shows its numbers.
        backup_asked: make a backup now.
        copy_given: put a copy in the register's place; carries its path and the typed code.
        other_asked: open another house of this computer.
    """

    usable = Signal()
    backup_asked = Signal()
    copy_given = Signal(object, str)
    other_asked = Signal()

    def __init__(
        self, window: MainWindow, store: StoreThread, exchanger: Exchanger, *, mailbox: Path
    ) -> None:
        """Make no page yet; `mailbox` is where files of other computers are kept."""
        super().__init__(window)
        self._mailbox = mailbox
        self._window = window
        self._store = store
        self._exchanger = exchanger
        self._standing = RoadStanding(exchanger, self)
        self._mending = MendingWays(window)
        self.scans = ScanRouter(window, store, self)
        self.keepers = KeeperChange(window, store, self)
        self.keepers.alone.connect(self._ask_keeper)
        self._print = PrintingWays(store, window)
        self._lists = ListWays(store, window)
        self._sticks: Sticks | None = None
        self._nearby: Nearby | None = None
        window.offer(
            {
                "today": self._today,
                "visits": self._visits,
                "lending": self._lending,
                "catalogue": self._catalogue,
                "crates": self._crates,
                "stock_take": self._stock_take,
                "people": self._people,
                "clubs": self._clubs,
                "reports": self._reports,
                "exchange": self._exchange,
                "things": self._things,
                "settings": self._settings,
            }
        )

    def join_frame(self, frame: Frame) -> None:
        """Let the tabs and keys reach the pages: from now on there is something to show."""
        frame.tab_asked.connect(self._window.open_tab)
        frame.tile_asked.connect(self._count_in)
        frame.keeper_asked.connect(self.keepers.ask)
        self.scans.begin()

    def stop(self) -> None:
        """End what a page began beside the window; call it before the store stops."""
        self.scans.stop()
        if self._sticks is not None:
            self._sticks.stop()
        if self._nearby is not None:
            self._nearby.stop()

    def show_backup(self) -> None:
        """Show that there is a new backup, wherever that stands."""
        self._window.reload()
        if (current := self._window.current()) in {"things", "exchange"}:
            cast("ThingsPage | ExchangePage", self._window.page(current)).reload()

    def show_restored(self) -> None:
        """Show what came back with a copy."""
        self._restore_dialog().show_result()

    def show_not_restored(self, copy: Path, error: Exception, typed: str) -> None:
        """Say why a copy was not put in the register's place."""
        self._restore_dialog().complain_of_copy(copy, error, typed=typed)

    def open_mailbox(self) -> None:
        """Let other computers come again, as it was chosen before."""
        self._room().recall()

    # ---- making ------------------------------------------------------------------------------

    def _today(self) -> QWidget:
        from desktop.ui.today.today_page import TodayPage

        page = TodayPage(self._store)
        page.roll_asked.connect(self._open_roll)
        page.overdue_asked.connect(self._show_overdue)
        page.due_soon_asked.connect(lambda: self._show_overdue(soon=True))
        page.code_entered.connect(self._take_code)
        page.person_picked.connect(self._serve)
        page.clubs_asked.connect(lambda: self._window.open_page("clubs"))
        page.day_asked.connect(self._open_day)
        page.things_asked.connect(self._open_things)
        page.restore_asked.connect(self._restore_dialog)
        page.shown.connect(self.usable)
        return page

    def _visits(self) -> QWidget:
        from desktop.ui.visits.visits_page import VisitsPage

        page = VisitsPage(self._store)
        page.today_asked.connect(lambda: self._window.open_page("today"))
        page.sheets_asked.connect(self._print.visit_sheets)
        return page

    def _lending(self) -> QWidget:
        from desktop.ui.lending.lending_page import LendingPage

        page = LendingPage(self._store)
        page.crate_asked.connect(self._open_crate)
        page.title_asked.connect(self._add_title)
        page.told.connect(self.scans.tell)
        self._print.serve_desk(page)
        return page

    def _catalogue(self) -> QWidget:
        from desktop.ui.catalogue.catalogue_page import CataloguePage

        page = CataloguePage(self._store)
        self._lists.serve_books(page)
        page.labels_asked.connect(self._print.labels)
        page.crates_asked.connect(lambda: self._window.open_page("crates"))
        page.stock_take_asked.connect(lambda: self._window.open_page("stock_take"))
        return page

    def _crates(self) -> QWidget:
        from desktop.ui.crates.crates_page import CratesPage

        page = CratesPage(self._store)
        page.left.connect(lambda: self._window.open_page("catalogue"))
        page.print_asked.connect(self._print.crate)
        return page

    def _stock_take(self) -> QWidget:
        from desktop.ui.stock_take.stock_take_page import StockTakePage

        page = StockTakePage(self._store)
        page.left.connect(lambda: self._window.open_page("catalogue"))
        page.print_asked.connect(self._print.stock_take)
        return page

    def _people(self) -> QWidget:
        from desktop.ui.people.people_page import PeoplePage

        page = PeoplePage(self._store)
        page.serve_asked.connect(self._serve)
        page.cards_asked.connect(self._print.cards)
        page.data_asked.connect(self._print.personal_data)
        self._lists.serve_people(page)
        return page

    def _clubs(self) -> QWidget:
        from desktop.ui.clubs.clubs_page import ClubsPage

        return ClubsPage(self._store)

    def _reports(self) -> QWidget:
        from desktop.ui.reports.reports_page import ReportsPage

        page = ReportsPage(self._store)
        page.books_asked.connect(self._print.books)
        return page

    def _exchange(self) -> QWidget:
        from desktop.background.sticks import Sticks
        from desktop.ui.exchange.exchange_page import ExchangePage, Roads

        self._sticks = Sticks(self._store, self)
        roads = Roads(self._exchanger, self._standing, self._sticks, self._room())
        page = ExchangePage(self._store, roads)
        page.joined.connect(self._window.reload)
        page.things_asked.connect(self._open_things)
        return page

    def _room(self) -> "Nearby":
        from desktop.background.nearby import Nearby

        if self._nearby is None:
            self._nearby = Nearby(self._store, self._mailbox, self)
        return self._nearby

    def _things(self) -> QWidget:
        from desktop.ui.things.things_page import ThingsPage

        page = ThingsPage(self._store)
        page.day_asked.connect(self._open_day)
        page.person_asked.connect(self._open_person)
        page.backup_asked.connect(self.backup_asked)
        page.sheet_asked.connect(self._open_sheet)
        page.emergency_asked.connect(self.keepers.print_sheet)
        page.mending_asked.connect(self._mending.open)
        page.joining_asked.connect(self._open_exchange)
        return page

    def _settings(self) -> QWidget:
        from desktop.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self._store)
        page.other_asked.connect(self.other_asked)
        return page

    # ---- going -------------------------------------------------------------------------------

    def _open_things(self) -> None:
        self._window.open_page("things")

    def _count_in(self, place: int) -> None:
        cast("TodayPage", self._window.page("today")).count_in(place)

    def _ask_keeper(self) -> None:
        cast("SettingsPage", self._window.open_page("settings")).ask_keeper()

    def _open_day(self, day: date | None) -> None:
        cast("VisitsPage", self._window.open_page("visits")).open_day(day)

    def _open_roll(self, key: SessionKey) -> None:
        cast("ClubsPage", self._window.open_page("clubs")).open_roll(key)

    def _show_overdue(self, *, soon: bool = False) -> None:
        cast("LendingPage", self._window.open_page("lending")).show_overdue(soon=soon)

    def _take_code(self, code: str) -> None:
        self.scans.desk().take_code(code)

    def _open_crate(self, scanned: CrateScanned) -> None:
        cast("CratesPage", self._window.open_page("crates")).open_scanned(scanned)

    def _add_title(self, isbn: str) -> None:
        cast("CataloguePage", self._window.open_page("catalogue")).add_title(isbn=isbn)

    def _serve(self, person_id: UUID) -> None:
        cast("LendingPage", self._window.open_page("lending")).serve(person_id)

    def _open_person(self, person_id: UUID) -> None:
        cast("PeoplePage", self._window.open_page("people")).open_person(person_id)

    def _open_sheet(self) -> None:
        cast("ExchangePage", self._window.open_page("exchange")).open_sheet()

    def _restore_dialog(self) -> "RestoreDialog":
        from desktop.ui.restore.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._store, self._exchanger, self._window.frame)
        dialog.copy_given.connect(self.copy_given)
        dialog.stick_asked.connect(self._open_exchange)
        dialog.joined.connect(self._window.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(self._window.frame)
        return dialog

    def _open_exchange(self) -> None:
        self._window.open_page("exchange")
