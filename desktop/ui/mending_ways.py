"""The way from an entry that the centre could not count to the very form where it is corrected."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:  # a page is imported when it is first opened, not with the program
    from desktop.ui.catalogue.catalogue_page import CataloguePage
    from desktop.ui.clubs.clubs_page import ClubsPage
    from desktop.ui.crates.crates_page import CratesPage
    from desktop.ui.lending.lending_page import LendingPage
    from desktop.ui.people.people_page import PeoplePage
    from desktop.ui.stock_take.stock_take_page import StockTakePage
    from desktop.ui.things.thing_answers import Mending
    from desktop.ui.visits.visits_page import VisitsPage


class MendingWays(QObject):
    """Opens the page of an entry and, where there is one, its sheet with the reason."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._ways = {
            "visit": self._visit,
            "visit_tally": self._visit,
            "delegation": self._visit,
            "person": self._person,
            "household": self._whose,
            "consent": self._whose,
            "person_trait": self._whose,
            "title": self._title,
            "copy": self._copy,
            "loan": self._loan,
            "loan_event": self._loan,
            "return_detail": self._loan,
            "in_house_use": self._in_house_use,
            "hold": self._copy,
            "club": self._club,
            "club_member": self._club_member,
            "club_pause": self._club_member,
            "club_session": self._session,
            "presence": self._session,
            "late_change": self._session,
            "reminder": self._loan,
            "crate": self._crate,
            "crate_copy": self._crate,
            "stock_take": self._stock_take,
            "stock_scan": self._stock_take,
        }

    def open(self, mending: "Mending") -> None:
        """Show the entry where it can be corrected."""
        way = self._ways.get(mending.record.kind)
        if way is None:
            self._window.open_page("settings")  # the groups of visitors stand there
        else:
            way(mending)

    def _visit(self, mending: "Mending") -> None:
        page = cast("VisitsPage", self._window.open_page("visits"))
        if mending.field == "count":
            page.mend_entry(mending.record)
        else:
            page.open_day(mending.record.day)

    def _person(self, mending: "Mending") -> None:
        page = cast("PeoplePage", self._window.open_page("people"))
        page.mend_person(mending.record.row_id, mending.field, mending.reason)

    def _whose(self, mending: "Mending") -> None:
        page = cast("PeoplePage", self._window.open_page("people"))
        if mending.record.name:  # a household without a head is nobody's
            page.open_person(mending.record.shown_by)

    def _title(self, mending: "Mending") -> None:
        page = cast("CataloguePage", self._window.open_page("catalogue"))
        page.mend_title(mending.record.row_id, mending.field, mending.reason)

    def _copy(self, mending: "Mending") -> None:
        page = cast("CataloguePage", self._window.open_page("catalogue"))
        page.open_title(mending.record.shown_by)
        page.say(mending.reason)

    def _in_house_use(self, mending: "Mending") -> None:
        page = cast("CataloguePage", self._window.open_page("catalogue"))
        if mending.record.name:  # books may be counted without saying which
            page.open_title(mending.record.shown_by)

    def _loan(self, mending: "Mending") -> None:
        cast("LendingPage", self._window.open_page("lending")).serve(mending.record.shown_by)

    def _club(self, mending: "Mending") -> None:
        page = cast("ClubsPage", self._window.open_page("clubs"))
        page.mend_club(mending.record.row_id, mending.field, mending.reason)

    def _club_member(self, mending: "Mending") -> None:
        cast("ClubsPage", self._window.open_page("clubs")).open_club(mending.record.shown_by)

    def _session(self, mending: "Mending") -> None:
        session = mending.record.session
        if session is not None:
            cast("ClubsPage", self._window.open_page("clubs")).open_roll(session)

    def _crate(self, mending: "Mending") -> None:
        cast("CratesPage", self._window.open_page("crates")).open_crate(mending.record.shown_by)

    def _stock_take(self, mending: "Mending") -> None:
        page = cast("StockTakePage", self._window.open_page("stock_take"))
        page.open_take(mending.record.shown_by)
