"""Brings a scan to whoever waits for one; else to the lending desk, whatever page is open."""

from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.lending import CutShort, cut_short, stop_serving
from desktop.operations.settings import HouseSettings
from desktop.register.scanned_keys import Scan
from desktop.ui.main_window import MainWindow
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.scanner.scan_catcher import ScanCatcher
from desktop.ui.scanner.sounds import Sounds

if TYPE_CHECKING:  # the page is imported when it is first opened
    from desktop.ui.lending.lending_page import LendingPage


@runtime_checkable
class TakesScans(Protocol):
    """A page or a dialog with a use of its own for scans: a stock take, a crate, the scan test."""

    def take_scan(self, scan: Scan) -> bool:
        """Act on the scan; return False to leave it to the desk."""


class ScanRouter(QObject):
    """Joins the scanner to the pages, and the desk to where it can be seen and heard."""

    def __init__(self, window: MainWindow, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._store = store
        self.catcher = ScanCatcher(self)
        self.sounds = Sounds(self)
        self.catcher.scanned.connect(self._on_scanned)
        window.settings_read.connect(self._on_settings)

    def begin(self) -> None:
        """Catch scans from now on: there is a register to write them into."""
        self.catcher.listen()

    def stop(self) -> None:
        """Catch no more, and send nobody away from a desk that closes as it should."""
        self.catcher.stop()
        self._store.submit(stop_serving)

    def reopen_desk(self) -> None:
        """Open the desk at whom it served, if the program ended in the midst of that."""
        self._store.read(cut_short, then=self._on_cut_short)

    def desk(self) -> "LendingPage":
        """Open the desk, or leave it as it is if it is open."""
        # Opened again, it would take the cursor out of what it is asking for.
        is_open = self._window.current() == "lending"
        page = self._window.page("lending") if is_open else self._window.open_page("lending")
        return cast("LendingPage", page)

    def tell(self, sentence: str, tone: str) -> None:
        """Let what the desk says be heard, and be read where a sheet covers the desk."""
        self.sounds.sound(tone)
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, FormDialog):
            (sheet.complain if tone == ATTENTION else sheet.praise)(sentence)

    def _on_scanned(self, scan: Scan) -> None:
        if taken_by_whoever_waits(scan, self._window.page(self._window.current())):
            return
        if not self._window.allows("lending"):
            return
        if scan.spoiled:
            self.desk().say_spoiled()
        else:
            self.desk().take_code(scan.code)

    def _on_cut_short(self, cut: CutShort | None) -> None:
        if cut is not None and self._window.allows("lending"):
            self.desk().go_on_serving(cut)

    def _on_settings(self, settings: HouseSettings) -> None:
        self.sounds.turn(on=settings.sounds)


def taken_by_whoever_waits(scan: Scan, page: QWidget) -> bool:
    """Offer the scan from the cursor outwards, then to the page; return whether it was taken."""
    dialog = QApplication.activeModalWidget()
    inside = QApplication.focusWidget() or dialog
    while inside is not None:
        if isinstance(inside, TakesScans) and inside.take_scan(scan):
            return True
        inside = inside.parentWidget()
    return dialog is None and isinstance(page, TakesScans) and page.take_scan(scan)
