"""The exchange with the province while the keeper works."""

import ssl
from enum import Enum
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from desktop.background.exchange_schedule import ExchangeSchedule
from desktop.background.exchange_worker import ExchangeWorker
from desktop.background.network_hint import NetworkHint
from desktop.background.pack_puller import PackPuller
from desktop.background.store_thread import StoreThread
from sync.client.errors import DeviceRefusedError

PATIENCE_MS = 3_000
"""How long the end of the program waits for a name that is looked up or a connection that is
made: neither can be hung up. What is cut off there had sent nothing."""
_LEFT_BEHIND: list[QObject] = []  # Qt ends the process for a thread object that is thrown away


class SendAnswer(Enum):
    """What "send now" did; how it went is told by `succeeded` or `failed`."""

    BEGUN = "begun"
    UNDER_WAY = "under_way"
    NOT_JOINED = "not_joined"


class Exchanger(QObject):
    """Owns the exchange thread and the timer; the window hears how each attempt went.

    An attempt is due soon after the start, 30 seconds after a change, by the timer (backing
    off while it fails), when the system says that it is online, and at once when asked for.

    Signals:
        progressed: a batch was confirmed; carries the Progress.
        succeeded: everything was confirmed; carries the ExchangeOutcome.
        failed: it stopped early, nothing was lost; carries an ExchangeFailedError, or a
            RegisterUnavailableError if the house's own database was the reason.
        busy_changed: an exchange began (True) or ended (False).
        answered: what `send_now` did; carries the SendAnswer.
        enrolled: this installation speaks for a house now; carries the Credentials.
        enrolment_failed: it does not; carries the error.
        pack_look_asked, pack_asked, pack_rest_asked: look for an ISBN pack, fetch it now, or no
            more; `pack` tells of it.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    answered = Signal(object)
    enrolled = Signal(object)
    enrolment_failed = Signal(object)
    pack_look_asked = Signal()
    pack_asked = Signal()
    pack_rest_asked = Signal()
    _exchange_asked = Signal()
    _enrolment_asked = Signal(str, str)

    def __init__(
        self,
        store: StoreThread,
        parent: QObject | None = None,
        *,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        """Start the thread and the timer; `trust` stands in for the system's certificates."""
        super().__init__(parent)
        self._under_way = False
        self._busy = False
        self._asked = False
        self.is_refused = False
        """Whether the province, when it was last asked, took nothing from this device."""
        self._schedule = ExchangeSchedule(now=monotonic())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._attempt)
        self._thread = QThread(self)
        self._worker = ExchangeWorker(store, trust=trust)
        self._worker.moveToThread(self._thread)
        self._hint = NetworkHint(self)
        self.pack = PackPuller(store, trust=trust, is_metered=self._hint.is_metered)
        self.pack.moveToThread(self._thread)
        self._join(store)
        self._hint.online.connect(self._on_online)
        self._thread.start()
        self._arm()

    def send_now(self) -> None:
        """Exchange at once, whatever the timetable says; `answered` tells what was done.

        While an exchange is under way, another follows it.
        """
        self._schedule.asked(monotonic())
        if self._busy:
            self.answered.emit(SendAnswer.UNDER_WAY)
        else:
            self._asked = True
        self._arm()

    def enrol(self, server_url: str, code: str) -> None:
        """Join a province with a one-time code, then send what waits."""
        self._enrolment_asked.emit(server_url, code)

    def stop(self) -> None:
        """End the batch under way and then the thread; the network is not waited for."""
        self.blockSignals(True)  # what ends now has nobody left to tell  # noqa: FBT003
        self._timer.stop()
        self.pack.blockSignals(True)  # noqa: FBT003  # as above
        for worker in (self._worker, self.pack):
            worker.stop_soon()
        self._thread.quit()
        if not self._thread.wait(PATIENCE_MS):
            self._thread.setParent(None)
            _LEFT_BEHIND.extend((self._thread, self._worker, self.pack))

    def _join(self, store: StoreThread) -> None:
        worker = self._worker
        self._exchange_asked.connect(worker.exchange)
        self._enrolment_asked.connect(worker.enrol)
        self._thread.finished.connect(worker.hang_up)
        self.pack_look_asked.connect(self.pack.look_now)
        self.pack_asked.connect(self.pack.pull)
        self.pack_rest_asked.connect(self.pack.rest)
        # Queued: lines that were confirmed are told of before anything else is fetched.
        worker.succeeded.connect(self.pack.look, Qt.ConnectionType.QueuedConnection)
        worker.began.connect(self._on_began)
        worker.progressed.connect(self.progressed)
        worker.succeeded.connect(self._on_succeeded)
        worker.failed.connect(self._on_failed)
        worker.rested.connect(self._on_rested)
        worker.broke_off.connect(self._on_broke_off)
        worker.enrolled.connect(self._on_enrolled)
        worker.enrolment_failed.connect(self.enrolment_failed)
        store.changed.connect(self._on_saved)

    def _arm(self) -> None:
        seconds = self._schedule.due_in(monotonic())
        if seconds is not None and not self._under_way and self._thread.isRunning():
            self._timer.start(int(seconds * 1000))

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    def _answer(self, answer: SendAnswer) -> None:
        if self._asked:
            self._asked = False
            self.answered.emit(answer)

    def _end(self) -> None:
        self._under_way = False
        self._set_busy(busy=False)
        self._arm()

    @Slot()
    def _attempt(self) -> None:
        self._under_way = True
        self._schedule.began()
        self._exchange_asked.emit()

    @Slot()
    def _on_began(self) -> None:
        self._set_busy(busy=True)
        self._answer(SendAnswer.BEGUN)

    @Slot(object)
    def _on_succeeded(self, outcome: object) -> None:
        self.is_refused = False
        self._schedule.succeeded(monotonic())
        self._end()
        self.succeeded.emit(outcome)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.is_refused = isinstance(error, DeviceRefusedError)
        if self.is_refused:
            self._schedule.closed()
        retry_after = getattr(error, "retry_after", None)
        self._schedule.failed(monotonic(), retry_after=retry_after)
        self._end()
        self._answer(SendAnswer.BEGUN)
        self.failed.emit(error)

    @Slot()
    def _on_rested(self) -> None:
        self._schedule.succeeded(monotonic())
        self._end()
        self._answer(SendAnswer.NOT_JOINED)

    @Slot()
    def _on_broke_off(self) -> None:
        # The mistake is reported by whoever hears of all of them; what waits is still sent.
        self._schedule.failed(monotonic())
        self._end()

    @Slot(object)
    def _on_enrolled(self, credentials: object) -> None:
        self.is_refused = False
        self.enrolled.emit(credentials)
        self.send_now()

    @Slot()
    def _on_saved(self) -> None:
        self._schedule.saved(monotonic())
        self._arm()

    @Slot()
    def _on_online(self) -> None:
        self._schedule.online(monotonic())
        self._arm()
