"""The only place that builds the parts of the running program and joins them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from sqlmodel import Session

from desktop.background.daily_backup import DailyBackup
from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.restoring import require_new_register
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.paths import Places
from desktop.register.moment import Moment
from desktop.store.database import Database
from desktop.store.errors import RecoveryFailedError, RegisterKeyMissingError
from desktop.store.key_store import key_store_for
from desktop.store.nearby_choices import NearbyChoices, nearby_choices
from desktop.store.opening import open_register
from desktop.store.recovery_opening import open_with_code, put_back
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.first_look import FirstLook, keep_first_look, read_first_look
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.opening_page import OpeningPage
from desktop.ui.page_table import PageTable
from desktop.ui.recovery.locked_page import LockedPage

_QUIET_MS = 5000


class House(QObject):
    """A register, its threads and its window.

    Signals:
        usable: Today shows its numbers for the first time.
        again_asked: the register could not be opened; the keeper wants to try once more.
        copy_given: put a copy in the register's place; carries its path and the typed code.
        code_given: the register is locked; the keeper typed this as its recovery code.
        other_asked: another house of this computer is to be opened.
    """

    usable = Signal()
    again_asked = Signal()
    code_given = Signal(str)
    copy_given = Signal(object, str)
    other_asked = Signal()

    def __init__(
        self,
        frame: Frame,
        places: Places,
        *,
        code: str = "",
        clock: Callable[[], Moment] | None = None,
        open_database: Callable[[], Database] | None = None,
    ) -> None:
        """Build everything; the store thread begins to open the register at once.

        A `code` opens a register whose key was lost. `clock` and `open_database` are the system's
        own unless a demonstration brings others.
        """
        super().__init__(frame)
        self._frame = frame
        self._places = places
        self._code = code
        usual = recovering(places, code) if code else partial(_open_register, places)
        self._open_database = open_database or usual
        self._clock = clock or _now
        self.store = StoreThread(self._open_database, self._clock, self)
        self.exchanger = Exchanger(self.store, self)
        self.window = MainWindow(frame, self.store)
        self.pages = PageTable(self.window, self.store, self.exchanger, mailbox=places.mailbox)
        self.window.settings_read.connect(self._on_settings)
        self.pages.copy_given.connect(self.copy_given)
        self.pages.other_asked.connect(self.other_asked)
        self.pages.backup_asked.connect(self._back_up_now)
        self.exchanger.succeeded.connect(self.window.reload)
        self._given = read_first_look(places.folder)
        self._backup: DailyBackup | None = None
        # Today's copy of the register holds the store thread: the keeper's first look goes first.
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._begin_what_can_wait)

    def open(self, *, failed: Callable[[Exception], None] | None = None) -> None:
        """Show Today as soon as the register is open, or why it cannot be opened.

        Whoever has a better answer to that than a page of its own gives it with `failed`.
        """
        self.store.read(lambda *_: None, then=self._on_opened, failed=failed or self._on_not_opened)

    def enrol(self, server: str, code: str) -> None:
        """Join a province with a one-time code."""
        self.exchanger.enrol(server, code)

    def close(self) -> None:
        """Finish what is queued; the exchange first, because it asks the store."""
        self.exchanger.stop()
        self._quiet.stop()
        self.pages.stop()
        if self._backup is not None:
            self._backup.stop()
        self.store.stop()

    # ---- opening -----------------------------------------------------------------------------

    def _on_opened(self, _nothing: None) -> None:
        self._frame.status.show_ready()
        # Today says so after every change; the house is opened only once.
        self.pages.usable.connect(self.usable, Qt.ConnectionType.SingleShotConnection)
        self.pages.join_frame(self._frame)
        self._quiet.start()
        self.window.open_page("today")
        self.window.facts_shown.connect(
            self.pages.scans.reopen_desk, Qt.ConnectionType.SingleShotConnection
        )
        self.pages.keepers.begin()

    def _begin_what_can_wait(self) -> None:
        self._quiet.stop()
        self.store.read(lambda unit, _: nearby_choices(unit), then=self._on_choices)
        self._backup = DailyBackup(self.store, self._places.backups, self)
        self._backup.failed.connect(self.window.show_error)
        self._backup.made.connect(self.pages.show_backup)

    def _on_choices(self, chosen: NearbyChoices) -> None:
        if chosen.keeps:
            self.pages.open_mailbox()

    def _back_up_now(self) -> None:
        if self._backup is None:
            self._begin_what_can_wait()
        else:
            self._backup.back_up_now()

    def _on_not_opened(self, error: Exception) -> None:
        self._frame.status.show_not_open()
        sentence = ErrorPresenter(self).sentence(error)
        if isinstance(error, (RegisterKeyMissingError, RecoveryFailedError)):
            self._ask_for_the_code(sentence)
        else:
            page = OpeningPage()
            page.show_trouble(sentence, place=str(self._places.register.parent))
            page.again_asked.connect(self.again_asked)
            self._frame.show_page(page, name="today", title=self._frame.rail.word("today"))

    def _ask_for_the_code(self, sentence: str) -> None:
        page = LockedPage(sentence, typed=self._code)
        page.code_given.connect(self.code_given)
        page.again_asked.connect(self.again_asked)
        self._frame.show_page(page, name="today", title=self._frame.rail.word("today"))

    def _on_settings(self, settings: HouseSettings) -> None:
        given, self._given = self._given, FirstLook()
        if given.house_name and not settings.house_name:
            # The house was added under this name, and its register has just been made.
            self.store.change(partial(_begin_with, given=given))
            return
        self._frame.use_letters(settings.text_scale)
        keep_first_look(
            self._places.folder,
            FirstLook(
                percent=settings.text_scale,
                language=settings.language,
                house_name=settings.house_name,
            ),
        )


def recovering(places: Places, typed: str) -> Callable[[], Database]:
    """Return what opens a register whose key was lost, by the code that was typed or scanned."""
    keys = key_store_for(places.register)
    return partial(open_with_code, places.register, keys, typed, backups=places.backups)


def putting_back(places: Places, copy: Path, typed: str = "") -> Callable[[], Database]:
    """Return what puts a copy in the register's place and opens it.

    A copy of another PC, or of this one before it lost its key, needs the code. A register in
    which something stands is left in its place.
    """

    def put_back_and_open() -> Database:
        keys = key_store_for(places.register)
        _require_new(places)
        put_back(copy, places.register, keys, backups=places.backups, typed=typed)
        return _open_register(places)

    return put_back_and_open


def _require_new(places: Places) -> None:
    """Look once more: somebody may have written something down while the copy was chosen."""
    if not places.register.exists():
        return
    database = _open_register(places)
    try:
        with database.reading() as unit:
            require_new_register(unit, _now())
    finally:
        database.close()


def _open_register(places: Places) -> Database:
    return open_register(places.register, key_store_for(places.register), backups=places.backups)


def _begin_with(unit: Session, moment: Moment, *, given: FirstLook) -> None:
    settings = replace(
        read_settings(unit, moment),
        house_name=given.house_name,
        language=given.language,
        text_scale=given.percent,
    )
    change_settings(unit, moment, settings=settings)


def _now() -> Moment:
    return Moment.of(datetime.now().astimezone())
