"""Fetching the province's ISBN pack over the network, in the exchange thread.

A part at a time, so that lines of the register go before: between two parts the thread does what
else waits. Unasked only where the line was measured to be quick and costs nothing by the byte.
"""

import ssl
from collections.abc import Callable
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.background.house_end import called_credentials
from desktop.background.pack_taking import Ours, take_pulled_pack
from desktop.background.store_thread import StoreThread
from desktop.store.errors import RegisterUnavailableError
from desktop.store.pulled_pack import PulledPack
from sync.client.errors import ExchangeFailedError
from sync.client.hang_up import HangUp
from sync.client.http_road import open_edge
from sync.client.pack_pulling import pull_part
from sync.client.ports import Credentials
from sync.protocol.pack_parts import Pulled
from sync.stick.errors import ForeignFileError

QUICK_BYTES_A_SECOND = 60_000
"""A pack of 87 MB in less than half an hour."""
LOOK_EVERY_SECONDS = 86_400.0
FIRST_LOOK_SECONDS = 60.0
"""After the start, when the register's own lines go first."""
LOOK_BYTES, FIRST_BYTES, MOST_BYTES = 4_096, 65_536, 4_000_000
_PART_SECONDS = 10.0


class PackPuller(QObject):
    """Lives in the exchange thread and blocks it for one part of about ten seconds.

    Signals:
        progressed: a part came; carries how many bytes there are now, and of how many.
        offered: a pack waits until somebody asks; carries how many bytes are still to come.
        nothing_newer: the province has no pack, or none that is not here.
        taken: a new pack serves; carries its PackState.
        unusable: somebody asked, and what came is no pack of that province; it was thrown away.
        failed: somebody asked, and it broke off; carries the error. What came stays.
    """

    progressed = Signal(object, object)
    offered = Signal(object)
    nothing_newer = Signal()
    taken = Signal(object)
    unusable = Signal()
    failed = Signal(object)
    _more = Signal()

    def __init__(
        self,
        store: StoreThread,
        *,
        trust: ssl.SSLContext | None,
        is_metered: Callable[[], bool],
        stopwatch: Callable[[], float] = monotonic,
    ) -> None:
        """Fetch nothing yet; `is_metered` says whether each byte may cost money."""
        super().__init__()
        self._store, self._trust = store, trust
        self._is_metered, self._stopwatch = is_metered, stopwatch
        self._stopping = Event()
        self._hang_up = HangUp()
        self._is_asked = self._is_awaited = False
        self._due = stopwatch() + FIRST_LOOK_SECONDS
        self._bytes_a_second: float | None = None
        self._refused: int | None = None
        self._more.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def stop_soon(self) -> None:
        """End at once, in the middle of a part if need be: the only call from another thread."""
        self._stopping.set()
        self._hang_up.now()

    @Slot()
    def pull(self) -> None:
        """Fetch the newest pack however slow the line is; what came before serves."""
        self._is_asked = True
        self._refused = None
        self._go_on()

    @Slot()
    def rest(self) -> None:
        """Fetch no more until somebody asks again; what came stays."""
        self._is_asked = False
        pulled = self._file().standing()
        if pulled is not None:
            self.offered.emit(pulled.missing)

    @Slot()
    def look_now(self) -> None:
        """Look for a newer pack, and say what came of it."""
        self._is_awaited = True
        self._go_on()

    @Slot()
    def look(self) -> None:
        """The line is there: go on with what was asked for, or look once a day for a pack."""
        now = self._stopwatch()
        if self._is_asked or now >= self._due:
            self._due = now + LOOK_EVERY_SECONDS
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._stopping.is_set():
            return
        try:
            self._pull_a_part()
        except (
            ExchangeFailedError,
            RegisterUnavailableError,
            ForeignFileError,
            OSError,
        ) as error:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if (self._is_asked or self._is_awaited) and not self._stopping.is_set():
            # What the network broke off goes on with the next exchange that succeeds.
            self._is_asked = self._is_asked and isinstance(error, ExchangeFailedError)
            self._is_awaited = False
            if isinstance(error, ForeignFileError):
                self.unusable.emit()
            else:
                self.failed.emit(error)

    def _pull_a_part(self) -> None:
        credentials = called_credentials(self._store)
        if credentials is None:
            return
        file = self._file()
        before = file.standing()
        began = self._stopwatch()
        pulled = self._part(credentials, file)
        self._is_awaited = False
        if pulled is None:
            self._is_asked = False
            self.nothing_newer.emit()
            return
        self._measure(pulled, before, self._stopwatch() - began)
        self.progressed.emit(pulled.come, pulled.size)
        if pulled.is_whole:
            self._take(file, pulled)
        elif self._is_asked or self._may_go_on(pulled):
            self._more.emit()
        else:
            self.offered.emit(pulled.missing)

    def _part(self, credentials: Credentials, file: PulledPack) -> Pulled | None:
        edge = open_edge(
            credentials.server_url,
            token=credentials.token,
            trust=self._trust,
            province_ca=credentials.province_ca,
            hang_up=self._hang_up,
        )
        try:
            return pull_part(edge, file, held=Ours(self._store).edition, most_bytes=self._size())
        finally:
            edge.close()

    def _size(self) -> int:
        """Return how much the next part may be: enough to tell how quick the line is."""
        if not self._is_asked and self._is_metered():
            return LOOK_BYTES
        a_second = self._bytes_a_second or 0.0
        return int(min(MOST_BYTES, max(FIRST_BYTES, a_second * _PART_SECONDS)))

    def _measure(self, pulled: Pulled, before: Pulled | None, seconds: float) -> None:
        come = pulled.come - (before.come if before and before.edition == pulled.edition else 0)
        self._bytes_a_second = come / max(seconds, 0.001)

    def _may_go_on(self, pulled: Pulled) -> bool:
        quick = (self._bytes_a_second or 0.0) >= QUICK_BYTES_A_SECOND
        return quick and not self._is_metered() and pulled.edition != self._refused

    def _take(self, file: PulledPack, pulled: Pulled) -> None:
        path = file.path()
        if path is None:
            return
        try:
            state = take_pulled_pack(path, self._store)
        except ForeignFileError:
            self._refused = pulled.edition
            file.forget()
            raise
        self._is_asked = False
        self.taken.emit(state)

    def _file(self) -> PulledPack:
        pack = self._store.submit_below(lambda database, _: database.isbn_pack).result()
        return PulledPack(pack.folder)
