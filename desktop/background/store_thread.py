"""The one thread that touches the database."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from sqlmodel import Session

from desktop.operations.redoing import Deeds
from desktop.register.moment import Moment
from desktop.store.database import Database

Result = TypeVar("Result")
Operation = Callable[[Session, Moment], Result]
Failed = Callable[[Exception], None]


class StoreThread(QObject):
    """Runs operations one after another, away from the window's thread.

    Signals:
        changed: a change was committed; pages that show the register reload.
        failed: an operation raised and its caller did not say what to do; carries the error.
    """

    changed = Signal()
    failed = Signal(object)
    _outcome_ready = Signal(object)

    def __init__(
        self,
        open_database: Callable[[], Database],
        clock: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        """Start the thread; it opens the database before anything else.

        If opening fails, every operation fails with the same error.
        """
        super().__init__(parent)
        self._clock = clock
        self._user = ""
        self.deeds = Deeds()
        self._is_stopped = False
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._outcome_ready.connect(self._call_on_window_thread)
        self._database = self._executor.submit(open_database)

    def set_user(self, user: str) -> None:
        """Name who is at the desk; every line that is asked for from now on carries it."""
        self._user = user

    def now(self) -> Moment:
        """Read the clock that every change is dated by."""
        return self._clock()

    def submit(self, operation: Operation[Result]) -> Future[Result]:
        """Queue a change. Any thread but the window's may wait for it."""
        return self._executor.submit(self._change, operation, self._user)

    def submit_reading(self, operation: Operation[Result]) -> Future[Result]:
        """Queue a query. Any thread but the window's may wait for it."""
        return self._executor.submit(self._read, operation, self._user)

    def submit_below(self, work: Callable[[Database, Moment], Result]) -> Future[Result]:
        """Queue work on the whole register, such as a copy of it."""
        return self._executor.submit(lambda: work(self._database.result(), self._clock()))

    def read(
        self,
        operation: Operation[Result],
        *,
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        """Queue a query; `then` gets its result on the window's thread."""
        self._deliver_later(self.submit_reading(operation), then, failed or self.failed.emit)

    def change(
        self,
        operation: Operation[Result],
        *,
        then: Callable[[Result], None] = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Queue a change; once it is committed, `then` gets its result and every page hears.

        When `failed` is called instead, nothing of the change was kept.
        """

        def then_tell(result: Result) -> None:
            then(result)
            self.changed.emit()

        self._deliver_later(self.submit(operation), then_tell, failed or self.failed.emit)

    def stop(self) -> None:
        """Finish what is queued and let go of the database; nobody hears of it any more."""
        self._is_stopped = True
        self._executor.shutdown()
        if self._database.exception() is None:
            self._database.result().close()

    def _change(self, operation: Operation[Result], user: str) -> Result:
        moment = self._clock()
        with self._database.result().unit_of_work(now=moment.at, user=user) as unit:
            return self.deeds.do(operation, unit, moment)

    def _read(self, operation: Operation[Result], user: str) -> Result:
        with self._database.result().reading(user=user) as unit:
            return operation(unit, self._clock())

    def _deliver_later(
        self, future: "Future[Result]", then: Callable[[Result], None], failed: Failed
    ) -> None:
        future.add_done_callback(
            lambda done: self._outcome_ready.emit(lambda: self._deliver(done, then, failed))
        )

    @staticmethod
    def _deliver(done: "Future[Result]", then: Callable[[Result], None], failed: Failed) -> None:
        error = done.exception()
        if error is None:
            then(done.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error

    @Slot(object)
    def _call_on_window_thread(self, outcome: Callable[[], None]) -> None:
        # An answer often asks the next question; the pages that would are on their way out.
        if not self._is_stopped:
            outcome()
