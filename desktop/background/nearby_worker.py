"""What the thread for other computers in the building does: keep a mailbox, or send through one."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkInterface

from desktop.background.house_end import house_end
from desktop.background.store_thread import StoreThread
from desktop.store.errors import RegisterUnavailableError
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
from sync.client.mailbox_road import ByMailbox, MailboxRoad, exchange_by_mailbox
from sync.mailbox.mailbox import Mailbox
from sync.protocol.mailbox import NotAMailboxError, read_address
from sync.stick.errors import StickError
from sync.stick.folder import Stick

PORT = 8470
_LOOK_MS = 3_000
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


class NearbyWorker(QObject):
    """Lives in its thread and blocks it while it works.

    Signals:
        opened: other computers may come; carries OpenMailbox, again whenever it changes.
        closed: no other computer may come.
        not_opened: why they may not; carries the error.
        sent: what waits lies with another computer; carries ByMailbox.
        not_sent: it does not, nothing is lost; carries the error.
    """

    opened = Signal(object)
    closed = Signal()
    not_opened = Signal(object)
    sent = Signal(object)
    not_sent = Signal(object)

    def __init__(self, store: StoreThread, folder: Path) -> None:
        super().__init__()
        self._store = store
        self._folder = folder
        self._open: tuple[Mailbox, HttpBundleRoad] | None = None
        self._shown: OpenMailbox | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @Slot()
    def open(self) -> None:
        """Let other computers come."""
        if self._open is not None:
            return
        try:
            server_url = house_end(self._store).credentials.server_url
            if not server_url:
                raise NotJoinedError
            road = HttpBundleRoad(server_url)
            mailbox = self._listen(road)
        except (ExchangeFailedError, RegisterUnavailableError, StickError) as error:
            self.not_opened.emit(error)
        except OSError as error:
            self.not_opened.emit(NoNeighboursError(type(error).__name__))
        else:
            mailbox.start()
            self._open = mailbox, road
            self._timer.start()
            self._look()

    @Slot()
    def close(self) -> None:
        """Let nobody come any more; what lies here stays."""
        self._timer.stop()
        if self._open is not None:
            mailbox, road = self._open
            self._open = self._shown = None
            mailbox.stop()
            road.close()
        self.closed.emit()

    @Slot(str)
    def send(self, typed: str) -> None:
        """Lay what waits with another computer, and take the answers that wait there."""
        try:
            self.sent.emit(self._sent(typed))
        except (ExchangeFailedError, RegisterUnavailableError, StickError) as error:
            self.not_sent.emit(error)

    def _listen(self, road: HttpBundleRoad) -> Mailbox:
        host = own_address()
        try:
            return Mailbox(self._folder, road, host=host, port=PORT)
        except OSError:
            # Somebody has the port: any other one will do, the address says which.
            return Mailbox(self._folder, road, host=host)

    def _sent(self, typed: str) -> ByMailbox:
        try:
            road = MailboxRoad(read_address(typed))
            return self._exchanged(road)
        except NotAMailboxError as error:
            raise NotNeighboursAddressError from error
        except OfflineError as error:
            raise NeighbourAwayError from error
        except ServerMisbehavedError as error:
            if error.what == _NOT_PAIRED:
                raise NotNeighboursAddressError from error
            raise

    def _exchanged(self, road: MailboxRoad) -> ByMailbox:
        house = house_end(self._store)

        def by_mailbox() -> ByMailbox:
            return exchange_by_mailbox(road, house, clock=lambda: self._store.now().at)

        try:
            return by_mailbox()
        except LogChangedError:
            return by_mailbox()

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
