"""Sticks while the keeper works: which are there, and what is carried by them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from desktop.background.drives import Drive, removable_drives
from desktop.background.stick_worker import StickWorker
from desktop.background.store_thread import StoreThread

_EVERY_MS = 2_000


class Sticks(QObject):
    """Owns the stick thread; looks for sticks only while somebody watches.

    Signals:
        drives_changed: other sticks are there now; carries the Drives.
        invitations_found: what a house that has not joined can do; carries Invitations.
        stepped: a step begins; carries the StickStep.
        carried: the stick may be pulled out; carries Carried.
        backed_up: a copy of the register lies on the stick, checked.
        packs_found: the ISBN packs on a stick; carries PacksOnStick.
        pack_taken: a pack serves from now on; carries its PackState.
        failed: nothing was carried, nothing is lost; carries the error.
    """

    drives_changed = Signal(object)
    invitations_found = Signal(object)
    stepped = Signal(object)
    carried = Signal(object)
    backed_up = Signal()
    packs_found = Signal(object)
    pack_taken = Signal(object)
    failed = Signal(object)
    _look_asked = Signal()
    _carrying_asked = Signal(object)
    _joining_asked = Signal(object, str)
    _invitations_asked = Signal(object)
    _backup_asked = Signal(object)
    _packs_asked = Signal(object)
    _pack_asked = Signal(object, str)

    def __init__(
        self,
        store: StoreThread,
        parent: QObject | None = None,
        *,
        find_drives: Callable[[], tuple[Drive, ...]] = removable_drives,
    ) -> None:
        """Start the thread; it does nothing until it is asked."""
        super().__init__(parent)
        self.drives: tuple[Drive, ...] = ()
        self._looking = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._thread = QThread(self)
        self._worker = StickWorker(store, find_drives)
        self._worker.moveToThread(self._thread)
        self._look_asked.connect(self._worker.look)
        self._carrying_asked.connect(self._worker.carry)
        self._joining_asked.connect(self._worker.join)
        self._invitations_asked.connect(self._worker.look_for_invitations)
        self._backup_asked.connect(self._worker.back_up)
        self._packs_asked.connect(self._worker.look_for_packs)
        self._pack_asked.connect(self._worker.take_pack)
        self._worker.drives_found.connect(self._on_drives)
        self._worker.invitations_found.connect(self.invitations_found)
        self._worker.stepped.connect(self.stepped)
        self._worker.carried.connect(self.carried)
        self._worker.backed_up.connect(self.backed_up)
        self._worker.packs_found.connect(self.packs_found)
        self._worker.pack_taken.connect(self.pack_taken)
        self._worker.failed.connect(self.failed)
        self._thread.start()

    def watch(self) -> None:
        """Look for sticks every two seconds from now on."""
        self._timer.start()
        self._look()

    def rest(self) -> None:
        """Look no more."""
        self._timer.stop()

    def carry(self, root: Path) -> None:
        """Take what the stick brought and write what waits."""
        self._carrying_asked.emit(root)

    def look_for_invitations(self, root: Path) -> None:
        """Find out whether a house can join with this stick."""
        self._invitations_asked.emit(root)

    def join(self, root: Path, file_name: str = "") -> None:
        """Ask to join with an invitation on the stick, or take the answer that it brought."""
        self._joining_asked.emit(root, file_name)

    def back_up(self, root: Path) -> None:
        """Make a copy of the register on the stick."""
        self._backup_asked.emit(root)

    def look_for_packs(self, root: Path) -> None:
        """Find out which ISBN packs lie on a stick."""
        self._packs_asked.emit(root)

    def take_pack(self, root: Path, file_name: str) -> None:
        """Take in an ISBN pack from a stick."""
        self._pack_asked.emit(root, file_name)

    def stop(self) -> None:
        """Finish the file under way, then end the thread."""
        self.blockSignals(True)  # what ends now has nobody left to tell  # noqa: FBT003
        self._timer.stop()
        self._thread.quit()
        self._thread.wait()

    @Slot()
    def _look(self) -> None:
        # A slow stick must not gather a queue of questions.
        if not self._looking:
            self._looking = True
            self._look_asked.emit()

    @Slot(object)
    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        self._looking = False
        before, self.drives = self.drives, drives
        if [drive.root for drive in before] != [drive.root for drive in drives]:
            self.drives_changed.emit(drives)
