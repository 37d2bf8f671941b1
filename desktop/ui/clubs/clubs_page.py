"""The clubs: their sessions of the week, their members, their roll calls."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.club_sessions import SessionKey, next_session_key
from desktop.operations.clubs import club_card
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.clubs.club_view import ClubView
from desktop.ui.clubs.roll_call_view import RollCallView
from desktop.ui.clubs.week_view import WeekView
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.page_key import page_key


class ClubsPage(FreshPage):
    """Shows the week, one club, or one roll."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._week = WeekView(store)
        self._club = ClubView(store)
        self._roll = RollCallView(store)
        self._views = QStackedWidget()
        for view in (self._week, self._club, self._roll):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)
        self._wire()

    @override
    def reload(self) -> None:
        """Fetch what is shown again."""
        for view in (self._week, self._club, self._roll):
            if self._views.currentWidget() is view:
                view.reload()

    def open_roll(self, key: SessionKey) -> None:
        """Show the roll of this session."""
        self._views.setCurrentWidget(self._roll)
        self._roll.open_roll(key)

    def open_club(self, club_id: UUID) -> None:
        """Show this club and its members."""
        self._views.setCurrentWidget(self._club)
        self._club.open_club(club_id)

    def mend_club(self, club_id: UUID, field: str, reason: str) -> None:
        """Show this club and open its sheet, with the reason why it has to be corrected."""
        self.open_club(club_id)
        self._store.read(
            lambda unit, moment: club_card(unit, moment, club_id=club_id),
            then=lambda club: self._club.change(club).explain(field, reason),
            failed=lambda _: self.show_week(),
        )

    def show_week(self) -> None:
        """Show the sessions of the week and all clubs."""
        self._views.setCurrentWidget(self._week)
        self._week.reload()
        self._week.take_keys()

    def add_club(self) -> None:
        """Open the sheet for a new club."""
        dialog = ClubDialog(self._store, self, today=self._week.today())
        dialog.saved.connect(self.open_club)
        dialog.open_over(self)

    def _wire(self) -> None:
        self._week.roll_asked.connect(self.open_roll)
        self._week.club_asked.connect(self.open_club)
        self._week.add_asked.connect(self.add_club)
        self._week.unplanned_asked.connect(self._on_unplanned)
        self._club.unplanned_asked.connect(self._on_unplanned)
        self._club.left.connect(self.show_week)
        self._roll.left.connect(self.show_week)
        for key, act in (("Ctrl+N", self.add_club), ("Esc", self._on_escape)):
            page_key(self, key, act)

    def _on_unplanned(self, club_id: UUID, day: date) -> None:
        self._store.read(
            partial(next_session_key, club_id=club_id, day=day),
            then=self.open_roll,
        )

    def _on_escape(self) -> None:
        for view in (self._club, self._roll):
            if self._views.currentWidget() is view and not view.put_away():
                self.show_week()
                return
