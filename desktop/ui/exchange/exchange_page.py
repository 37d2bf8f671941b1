"""Send – receive: what the province has, what it has not, and what to do about it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.exchanger import Exchanger
from desktop.background.nearby import Nearby
from desktop.background.sticks import Sticks
from desktop.background.store_thread import StoreThread
from desktop.operations.exchange_state import ExchangeState, exchange_state
from desktop.operations.recovery import RecoveryState, recovery_state
from desktop.operations.restoring import names_waiting
from desktop.operations.unsent import Unsent, unsent
from desktop.ui import theme, wording
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.exchange.joining_card import JoiningCard
from desktop.ui.exchange.nearby_card import NearbyCard
from desktop.ui.exchange.pack_card import PackCard
from desktop.ui.exchange.road_standing import Road, RoadStanding
from desktop.ui.exchange.sending_card import SendingCard
from desktop.ui.exchange.stick_card import StickCard
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.strip import Strip
from desktop.ui.recovery.names_card import NamesCard
from desktop.ui.recovery.recovery_card import RecoveryCard


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page reads at once."""

    state: ExchangeState
    waiting: Unsent
    recovery: RecoveryState
    names_waiting: int
    today: date


@dataclass(frozen=True, slots=True)
class Roads:
    """Every way to the centre; how the network was when it was last tried is in `standing`."""

    exchanger: Exchanger
    standing: RoadStanding
    sticks: Sticks
    nearby: Nearby


class ExchangePage(FreshPage):
    """How the house stands with the province.

    Signals:
        joined: the house belongs to a province now.
        things_asked: show what has to be looked at.
    """

    joined = Signal()
    things_asked = Signal()

    def __init__(self, store: StoreThread, roads: Roads, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._exchanger = roads.exchanger
        self._standing = roads.standing
        self._sticks = roads.sticks
        self._presenter = ErrorPresenter(self)
        self._aside = Strip("trouble", picture="bell", colour=theme.BRICK)
        self._closed = Strip("trouble", picture="triangle-alert", colour=theme.BRICK)
        self._sending = SendingCard()
        self._stick = StickCard(roads.sticks)
        self._nearby = NearbyCard(roads.nearby)
        self._joining = JoiningCard()
        self._safety = Card(self.tr("What keeps the register safe"))
        self._backup = wrapped("")
        self._recovery = RecoveryCard(store, self)
        self._names = NamesCard(store)
        self._pack = PackCard(store, roads.exchanger)
        self._assemble()
        self._join()

    @override
    def reload(self) -> None:
        """Show how things stand now."""
        self._store.read(
            lambda unit, moment: _Shown(
                exchange_state(unit, moment),
                unsent(unit, moment),
                recovery_state(unit, moment),
                names_waiting(unit, moment),
                moment.today,
            ),
            then=self._show,
        )
        self._pack.reload()

    def open_sheet(self) -> None:
        """Show the sheet with the recovery code."""
        self._recovery.open_sheet()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        for part in (
            self._closed,
            self._aside,
            self._stick,
            self._joining,
            self._names,
            self._sending,
            self._nearby,
            self._safety,
            self._recovery,
            self._pack,
        ):
            column.addWidget(part)
        column.addStretch()
        self._safety.body.addWidget(self._backup)
        self._safety.body.addWidget(
            wrapped(
                self.tr(
                    "Names, phone numbers and addresses travel sealed: only this house can "
                    "read them. The province reads the numbers."
                ),
                "soft",
            )
        )
        look = button(self.tr("See what it is"))
        look.clicked.connect(self.things_asked)
        self._aside.add(look)
        by_stick = button(self.tr("Copy onto a stick"), "", "usb")
        by_stick.clicked.connect(self._stick.ask)
        self._sending.add_road(by_stick)
        by_neighbour = button(self.tr("Through another computer"), "", "wifi")
        by_neighbour.clicked.connect(self._nearby.ask)
        self._sending.add_road(by_neighbour)
        self._joining.hide()
        self._sending.hide()
        self._aside.hide()
        self._closed.hide()

    def _join(self) -> None:
        self._sending.send_asked.connect(self._exchanger.send_now)
        self._joining.join_asked.connect(self._enrol)
        self._joining.neighbour_asked.connect(self._nearby.ask)
        self._standing.changed.connect(self._on_road)
        self._stick.changed.connect(self.reload)
        self._nearby.changed.connect(self.reload)
        self._nearby.joined.connect(self._on_joined_by_invitation)
        self._stick.joined.connect(self._on_joined_by_invitation)
        self._exchanger.enrolled.connect(self._on_enrolled)
        self._exchanger.enrolment_failed.connect(self._on_not_enrolled)

    def _show(self, shown: _Shown) -> None:
        state = shown.state
        is_closed = state.is_closed or self._exchanger.is_refused
        self._show_closed(is_closed=is_closed)
        self._joining.setVisible(is_closed or not state.enrolled)
        self._joining.show_again(
            state.server_url, again=state.enrolled, invited=bool(state.asked_house)
        )
        self._sending.setVisible(state.enrolled)
        self._stick.show_joined(joined=state.enrolled, is_closed=is_closed)
        self._pack.show_network(there=state.enrolled and bool(state.server_url) and not is_closed)
        self._sending.show_state(state, shown.waiting)
        self._sending.show_road(self._standing, self._presenter.sentence)
        self._recovery.show_state(shown.recovery)
        self._names.show_waiting(shown.names_waiting)
        self._aside.setVisible(state.set_aside > 0)
        self._aside.say(
            self.tr(
                "%n item(s) arrived, but somebody at the centre has to look at them.",
                "",
                state.set_aside,
            )
        )
        self._backup.setText(self._backup_sentence(state, shown.today))

    def _show_closed(self, *, is_closed: bool) -> None:
        self._closed.setVisible(is_closed)
        self._closed.say(
            self.tr(
                "The centre does not accept this computer any more. Nothing is lost: what is not "
                "sent stays here. Call the officer, ask for a new code, and type it in below; or "
                "put in a stick with a new invitation."
            )
        )

    def _backup_sentence(self, state: ExchangeState, today: date) -> str:
        if state.backup_at is None:
            return self.tr("There is no backup on this computer yet.")
        day = wording.day_of(state.backup_at)
        when = self.tr("today") if day == today else wording.short_date(day)
        return self.tr("Last backup on this computer: {day}, {time}.").format(
            day=when, time=wording.clock(state.backup_at)
        )

    def _enrol(self, address: str, code: str) -> None:
        self._joining.say(self.tr("Asking the centre…"))
        self._exchanger.enrol(address, code)

    def _on_road(self) -> None:
        self._sending.show_road(self._standing, self._presenter.sentence)
        if self.isVisible() and self._standing.road is not Road.SENDING:
            self.reload()

    def _on_enrolled(self, _credentials: object) -> None:
        self._sending.say(self.tr("This computer has joined the centre."))
        self.reload()
        self.joined.emit()

    def _on_joined_by_invitation(self) -> None:
        self._exchanger.send_now()  # where the invitation had an address, the network serves too
        self.joined.emit()

    def _on_not_enrolled(self, error: Exception) -> None:
        self._joining.say_trouble(self._presenter.sentence(error))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sticks.watch()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._sticks.rest()
