"""The only place that builds the parts of the running program and joins them."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.settings import HouseSettings
from desktop.paths import Places
from desktop.register.moment import Moment
from desktop.store.database import Database
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.first_look import FirstLook, keep_first_look
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.opening_page import OpeningPage


class House(QObject):
    """A register, its threads and its window.

    Signals:
        usable: Today shows its numbers.
        again_asked: the register could not be opened; the keeper wants to try once more.
    """

    usable = Signal()
    again_asked = Signal()

    def __init__(
        self,
        frame: Frame,
        places: Places,
        *,
        clock: Callable[[], Moment] | None = None,
        open_database: Callable[[], Database] | None = None,
    ) -> None:
        """Build everything; the store thread begins to open the register at once.

        `clock` and `open_database` are the system's own unless a demonstration brings others.
        """
        super().__init__(frame)
        self._frame = frame
        self._places = places
        self._open_database = open_database or partial(_open_register, places)
        self._clock = clock or _now
        self.store = StoreThread(self._open_database, self._clock, self)
        self.exchanger = Exchanger(self.store, self)
        self.window = MainWindow(frame, self.store, makers=self._makers())
        self.window.settings_read.connect(self._on_settings)
        self.exchanger.succeeded.connect(self.window.reload)

    def open(self) -> None:
        """Show Today as soon as the register is open, or why it cannot be opened."""
        self.store.read(lambda *_: None, then=self._on_opened, failed=self._on_not_opened)

    def enrol(self, server: str, code: str) -> None:
        """Join a province with a one-time code."""
        self.exchanger.enrol(server, code)

    def close(self) -> None:
        """Finish what is queued; the exchange first, because it asks the store."""
        self.exchanger.stop()
        self.store.stop()

    # ---- opening -----------------------------------------------------------------------------

    def _on_opened(self, _nothing: None) -> None:
        self._frame.status.show_ready()
        self._frame.tile_asked.connect(self._count_in)
        self._frame.keeper_asked.connect(self._ask_keeper)
        self.window.open_page("today")
        self.window.reload()

    def _on_not_opened(self, error: Exception) -> None:
        page = OpeningPage()
        page.show_trouble(
            ErrorPresenter(self).sentence(error), place=str(self._places.register.parent)
        )
        page.again_asked.connect(self.again_asked)
        self._frame.show_page(page, name="today", title=self._frame.rail.word("today"))

    def _on_settings(self, settings: HouseSettings) -> None:
        self._frame.use_letters(settings.text_scale)
        keep_first_look(
            self._places.folder,
            FirstLook(
                percent=settings.text_scale,
                language=settings.language,
                house_name=settings.house_name,
            ),
        )

    # ---- the pages, each made when it is first asked for -------------------------------------

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "today": self._today,
            "visits": self._visits,
            "lending": self._lending,
            "catalogue": self._catalogue,
            "people": self._people,
            "clubs": self._clubs,
            "reports": self._reports,
            "exchange": self._exchange,
            "settings": self._settings,
        }

    def _today(self) -> QWidget:
        from desktop.ui.today.today_page import TodayPage

        page = TodayPage(self.store)
        page.roll_asked.connect(self._open_roll)
        page.overdue_asked.connect(self._show_overdue)
        page.code_entered.connect(self._take_code)
        page.clubs_asked.connect(partial(self.window.open_page, "clubs"))
        page.day_asked.connect(self._open_day)
        page.shown.connect(self.usable)
        return page

    def _visits(self) -> QWidget:
        from desktop.ui.visits.visits_page import VisitsPage

        page = VisitsPage(self.store)
        page.today_asked.connect(partial(self.window.open_page, "today"))
        return page

    def _lending(self) -> QWidget:
        from desktop.ui.lending.lending_page import LendingPage

        return LendingPage(self.store)

    def _catalogue(self) -> QWidget:
        from desktop.ui.catalogue.catalogue_page import CataloguePage

        return CataloguePage(self.store)

    def _people(self) -> QWidget:
        from desktop.ui.people.people_page import PeoplePage

        page = PeoplePage(self.store)
        page.serve_asked.connect(self._serve)
        return page

    def _clubs(self) -> QWidget:
        from desktop.ui.clubs.clubs_page import ClubsPage

        return ClubsPage(self.store)

    def _reports(self) -> QWidget:
        from desktop.ui.reports.reports_page import ReportsPage

        return ReportsPage(self.store)

    def _exchange(self) -> QWidget:
        from desktop.ui.exchange.exchange_page import ExchangePage

        page = ExchangePage(self.store, self.exchanger)
        page.joined.connect(self.window.reload)
        return page

    def _settings(self) -> QWidget:
        from desktop.ui.settings.settings_page import SettingsPage

        return SettingsPage(self.store)

    # ---- ways from one page to another -------------------------------------------------------

    def _count_in(self, place: int) -> None:
        page = self.window.page("today")
        page.count_in(place)

    def _ask_keeper(self) -> None:
        self.window.open_page("settings").ask_keeper()

    def _open_day(self, day: date | None) -> None:
        title = self._frame.rail.word("visits")
        self.window.open_page("visits", tab="today", title=title).open_day(day)

    def _open_roll(self, key: object) -> None:
        self.window.open_page("clubs").open_roll(key)

    def _show_overdue(self) -> None:
        self.window.open_page("lending").show_overdue()

    def _take_code(self, code: str) -> None:
        self.window.open_page("lending").take_code(code)

    def _serve(self, person_id: object) -> None:
        self.window.open_page("lending").serve(person_id)


def _open_register(places: Places) -> Database:
    return open_register(places.register, key_store_for(places.register), backups=places.backups)


def _now() -> Moment:
    return Moment.of(datetime.now().astimezone())
