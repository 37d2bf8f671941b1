"""A copy of the register on each day of use: when the day begins, and when the program ends.

With the day's first copy goes what lay in the trash for long enough; that copy still holds it.
"""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.background.store_thread import StoreThread
from desktop.operations.trash import purge_trash
from desktop.register.moment import Moment
from desktop.store.backups import back_up, daily_copy
from desktop.store.database import Database
from desktop.store.errors import RegisterUnavailableError


class DailyBackup(QObject):
    """Asks the store thread for copies; the keeper goes on working meanwhile.

    Signals:
        made: there is a new copy.
        failed: today has no copy, the older ones are untouched; carries the error.
    """

    made = Signal()
    failed = Signal(object)

    def __init__(self, store: StoreThread, folder: Path, parent: QObject | None = None) -> None:
        """Make the first copy of today, if there is none yet, once the register is open."""
        super().__init__(parent)
        self._store = store
        self._folder = folder
        self._changed = False
        store.changed.connect(self._on_changed)
        self._back_up_if_due()

    def back_up_now(self) -> None:
        """Make today's copy anew, because somebody asked for it."""
        self._watch(self._store.submit_below(self._back_up))

    def stop(self) -> None:
        """Copy what was written since the last copy; call it before the store stops."""
        if self._changed:
            self._watch(self._store.submit_below(self._back_up))

    def _back_up_if_due(self) -> None:
        self._watch(self._store.submit_below(self._back_up_once_a_day))

    def _back_up_once_a_day(self, database: Database, moment: Moment) -> bool:
        if daily_copy(self._folder, moment).exists():
            return False
        self._back_up(database, moment)
        with database.unit_of_work(now=moment.at) as unit:
            purge_trash(unit, moment)
        return True

    def _back_up(self, database: Database, moment: Moment) -> bool:
        back_up(database, self._folder, moment)
        return True

    def _watch(self, work: "Future[bool]") -> None:
        work.add_done_callback(self._report)

    def _report(self, done: "Future[bool]") -> None:
        error = done.exception()
        # A register that did not open is told by whoever opened it.
        if isinstance(error, RegisterUnavailableError):
            self.failed.emit(error)
        elif error is None and done.result():
            self.made.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._changed = True
        # The program may stand open overnight: a new day begins with its first change.
        self._back_up_if_due()
