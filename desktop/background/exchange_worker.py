"""What the exchange thread does: it may wait for the network and for the store."""

import ssl
from contextlib import ExitStack
from dataclasses import asdict
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from desktop.background.house_end import called_credentials
from desktop.background.joining import APP, known_province
from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from desktop.store import enrolment as kept
from desktop.store.enrolment import Enrolment
from desktop.store.errors import RegisterUnavailableError
from sync.client.enrolment import enrol
from sync.client.errors import ExchangeFailedError
from sync.client.exchange import Progress, exchange
from sync.client.hang_up import HangUp
from sync.client.http_road import HttpRoad
from sync.client.pace import Pace
from sync.client.ports import Credentials


class _StoppingError(Exception):
    """The program is closing; the rest goes with the next start."""


class ExchangeWorker(QObject):
    """Lives in the exchange thread and blocks it while it works.

    Signals:
        began: this house is enrolled, and an exchange is under way.
        progressed: a batch was confirmed; carries the Progress.
        succeeded: everything was confirmed; carries the ExchangeOutcome.
        failed: it stopped early; carries the error.
        rested: this house is not enrolled, or the program is closing.
        enrolled, enrolment_failed: how an enrolment went; Credentials, or the error.
        broke_off: a mistake of ours ended an exchange; none of the others says how.
    """

    began = Signal()
    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    rested = Signal()
    enrolled = Signal(object)
    enrolment_failed = Signal(object)
    broke_off = Signal()

    def __init__(self, store: StoreThread, *, trust: ssl.SSLContext | None) -> None:
        super().__init__()
        self._store = store
        self._trust = trust
        self._outbox = StoreOutbox(store)
        self._inbox = StoreInbox(store)
        self._stopping = Event()
        self._hang_up = HangUp()
        self._pace = Pace()
        self._road: tuple[Credentials, HttpRoad] | None = None

    def stop_soon(self) -> None:
        """End at once, in the middle of a batch if need be: the only call from another thread.

        What the province took of it is not confirmed here, so it is asked about again.
        """
        self._stopping.set()
        self._hang_up.now()

    @Slot()
    def exchange(self) -> None:
        """Send what waits. A cut at any point only means that lines are sent again."""
        with ExitStack() as if_nothing_is_told:
            if_nothing_is_told.callback(self.broke_off.emit)
            self._exchange()
            if_nothing_is_told.pop_all()

    def _exchange(self) -> None:
        try:
            credentials = called_credentials(self._store)
            if credentials is None:
                self.rested.emit()
                return
            self.began.emit()
            outcome = exchange(
                self._outbox,
                self._road_for(credentials),
                credentials,
                clock=lambda: self._store.now().at,
                inbox=self._inbox,
                app=APP,
                progress=self._on_progress,
                pace=self._pace,
            )
        except (ExchangeFailedError, RegisterUnavailableError) as error:
            self.failed.emit(error)
        except _StoppingError:
            self.rested.emit()
        else:
            self.succeeded.emit(outcome)

    @Slot(str, str)
    def enrol(self, server_url: str, code: str) -> None:
        """Use a one-time code. A cut before the end means that the same code serves again."""
        try:
            key = self._store.submit_reading(lambda unit, _: kept.device_key(unit)).result()
            given = enrol(
                server_url,
                code,
                key,
                app=APP,
                known=known_province(self._store, server_url),
                trust=self._trust,
                hang_up=self._hang_up,
            )
            enrolment = Enrolment(**asdict(given))
            self._store.submit(lambda unit, _: kept.keep_enrolment(unit, enrolment)).result()
        except (ExchangeFailedError, RegisterUnavailableError) as error:
            self.enrolment_failed.emit(error)
        else:
            self.enrolled.emit(given)

    @Slot()
    def hang_up(self) -> None:
        """Close the connection."""
        if self._road is not None:
            self._road[1].close()
            self._road = None

    def _road_for(self, credentials: Credentials) -> HttpRoad:
        """The road of these credentials; it keeps its connection from one exchange to the next."""
        if self._road is None or self._road[0] != credentials:
            self.hang_up()
            self._road = (
                credentials,
                HttpRoad(credentials, trust=self._trust, hang_up=self._hang_up),
            )
        return self._road[1]

    def _on_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        if self._stopping.is_set():
            raise _StoppingError
