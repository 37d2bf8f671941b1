"""What the thread for other computers in the building does: keep a mailbox, or send through one."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkInterface

from desktop.background.house_end import house_end
from desktop.background.joining import kept_request
from desktop.background.joining_nearby import JoinedNearby, join_by_mailbox
from desktop.background.store_thread import StoreThread
from desktop.store.errors import RegisterUnavailableError
from desktop.store.nearby_choices import keep_address, keep_open, nearby_choices
from sync.client.bundles import LogChangedError
from sync.client.errors import (
    ExchangeFailedError,
    NeighbourAwayError,
    NoNeighboursError,
    NotJoinedError,
    NotNeighboursAddressError,
    OfflineError,
    ServerMisbehavedError,
)
from sync.client.forwarding import HttpBundleRoad
from sync.client.hang_up import HangUp
from sync.client.mailbox_road import ByMailbox, MailboxRoad, exchange_by_mailbox
from sync.mailbox.mailbox import Mailbox
from sync.protocol.mailbox import NotAMailboxError, read_address
from sync.stick.errors import StickError
from sync.stick.folder import Stick

PORT = 8470
_LOOK_MS = 3_000
_AGAIN_MS = 60_000
_NOT_PAIRED = "status 401"


@dataclass(frozen=True, slots=True)
class OpenMailbox:
    """What other computers are told, and what lies here: files, and those with an answer."""

    address: str
    bundles: int = 0
    answered: int = 0


def own_address() -> str:
    """Return this computer's address in the local network.

    Raises:
        NoNeighboursError: it is in none.
    """
    for address in QNetworkInterface.allAddresses():
        if _is_local(address):
            return address.toString()
    raise NoNeighboursError


class NearbyNews(QObject):
    """What is heard of other computers in the room.

    Signals:
        recalled: what this computer was told before; carries NearbyChoices.
        opened: other computers may come; carries OpenMailbox, again whenever it changes.
        closed: no other computer may come.
        not_opened: why they may not; carries the error.
        sent: what waits lies with another computer; carries ByMailbox.
        joining: it asked through another one to join, or has joined; carries JoinedNearby.
        not_sent: it does not, nothing is lost; carries the error.
    """

    recalled = Signal(object)
    opened = Signal(object)
    closed = Signal()
    not_opened = Signal(object)
    sent = Signal(object)
    joining = Signal(object)
    not_sent = Signal(object)

    def tell(self, other: "NearbyNews") -> None:
        """Let another hear it too."""
        self.recalled.connect(other.recalled)
        self.opened.connect(other.opened)
        self.closed.connect(other.closed)
        self.not_opened.connect(other.not_opened)
        self.sent.connect(other.sent)
        self.joining.connect(other.joining)
        self.not_sent.connect(other.not_sent)


class NearbyWorker(NearbyNews):
    """Lives in its thread and blocks it while it works."""

    def __init__(self, store: StoreThread, folder: Path) -> None:
        super().__init__()
        self._store = store
        self._folder = folder
        self._open: tuple[Mailbox, HttpBundleRoad] | None = None
        self._shown: OpenMailbox | None = None
        self._sending, self._forwarding = HangUp(), HangUp()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.recall)

    def stop_soon(self) -> None:
        """End what waits for another computer: the only call from another thread."""
        self._sending.now()
        self._forwarding.now()

    @Slot()
    def recall(self) -> None:
        """Say what was chosen before, and let other computers come if they might then."""
        try:
            chosen = self._store.submit_reading(lambda unit, _: nearby_choices(unit)).result()
        except RegisterUnavailableError as error:
            self.not_opened.emit(error)
            return
        self.recalled.emit(chosen)
        if self._shown is not None:
            self.opened.emit(self._shown)
        elif chosen.keeps:
            self._begin()
            if self._open is None:
                self._again.start()  # a network may come up after the program

    @Slot()
    def open(self) -> None:
        """Let other computers come, now and whenever the program runs."""
        self._begin()
        if self._open is not None:
            self._remember(keeps=True)

    @Slot()
    def shut(self) -> None:
        """Let nobody come any more, until it is asked for again."""
        self._remember(keeps=False)
        self.close()

    def _begin(self) -> None:
        if self._open is not None:
            return
        self._forwarding = HangUp()
        try:
            joined = house_end(self._store).credentials
            if not joined.server_url:
                raise NotJoinedError
            road = HttpBundleRoad(
                joined.server_url, province_ca=joined.province_ca, hang_up=self._forwarding
            )
            mailbox = self._listen(road)
        except (ExchangeFailedError, RegisterUnavailableError, StickError) as error:
            self.not_opened.emit(error)
        else:
            mailbox.start()
            self._open = mailbox, road
            self._timer.start()
            self._look()

    @Slot()
    def close(self) -> None:
        """Let nobody come while the program does not run; what lies here stays."""
        self._timer.stop()
        self._again.stop()
        if self._open is not None:
            mailbox, road = self._open
            self._open = self._shown = None
            self._forwarding.now()
            mailbox.stop()
            road.close()
        self.closed.emit()

    @Slot(str)
    def send(self, typed: str) -> None:
        """Lay what waits with another computer, and take the answers that wait there.

        A house that has an invitation asks so to join, or takes the answer to that.
        """
        try:
            done = self._sent(typed)
            self._store.submit(lambda unit, _: keep_address(unit, typed)).result()
        except (ExchangeFailedError, RegisterUnavailableError, StickError) as error:
            self.not_sent.emit(error)
            return
        if isinstance(done, JoinedNearby):
            self.joining.emit(done)
        else:
            self.sent.emit(done)

    def _remember(self, *, keeps: bool) -> None:
        try:
            self._store.submit(lambda unit, _: keep_open(unit, keeps=keeps)).result()
        except RegisterUnavailableError as error:
            self.not_opened.emit(error)

    def _listen(self, road: HttpBundleRoad) -> Mailbox:
        host = own_address()
        try:
            return Mailbox(self._folder, road, host=host, port=PORT)
        except OSError:
            # Somebody has the port: any other one will do, the address says which.
            return self._listen_anywhere(road, host)

    def _listen_anywhere(self, road: HttpBundleRoad, host: str) -> Mailbox:
        try:
            return Mailbox(self._folder, road, host=host)
        except OSError as error:
            raise NoNeighboursError(type(error).__name__) from error

    def _sent(self, typed: str) -> ByMailbox | JoinedNearby:
        try:
            road = MailboxRoad(read_address(typed), hang_up=self._sending)
            return self._exchanged(road)
        except NotAMailboxError as error:
            raise NotNeighboursAddressError from error
        except OfflineError as error:
            raise NeighbourAwayError from error
        except ServerMisbehavedError as error:
            if error.what == _NOT_PAIRED:
                raise NotNeighboursAddressError from error
            raise

    def _exchanged(self, road: MailboxRoad) -> ByMailbox | JoinedNearby:
        try:
            return self._once(road)
        except LogChangedError:
            return self._once(road)

    def _once(self, road: MailboxRoad) -> ByMailbox | JoinedNearby:
        if kept_request(self._store) is not None:
            return join_by_mailbox(road, self._store)
        house = house_end(self._store)
        return exchange_by_mailbox(road, house, clock=lambda: self._store.now().at)

    @Slot()
    def _look(self) -> None:
        if self._open is None:
            return
        try:
            contents = Stick(self._folder).contents()
        except StickError as error:
            self.close()
            self.not_opened.emit(error)
            return
        shown = OpenMailbox(
            self._open[0].address.text(), len(contents.bundles), len(contents.receipts)
        )
        if shown != self._shown:
            self._shown = shown
            self.opened.emit(shown)


def _is_local(address: QHostAddress) -> bool:
    is_ip4 = address.protocol() == QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    return is_ip4 and address.isPrivateUse() and not address.isLoopback()
