"""What the stick thread does: it may wait for a slow stick and for the store."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from typing_extensions import override

from desktop.background.drives import Drive, removable_drives
from desktop.background.house_end import house_end, write_onto
from desktop.background.joining import Invited, asked_house, invitations_on, join_by_stick
from desktop.background.pack_taking import packs_on, take_pack
from desktop.background.store_thread import StoreThread
from desktop.store.backups import back_up
from desktop.store.errors import RegisterUnavailableError
from sync.client.bundles import BundleWritten
from sync.client.errors import ExchangeFailedError, NotJoinedError
from sync.client.receipts import ReceiptTaken, take_receipts
from sync.protocol.bundles import BUNDLE
from sync.stick.errors import StickError
from sync.stick.folder import Stick

BACKUP_FOLDER = "NhaVanHoa-SaoLuu"


class StickStep(Enum):
    """The steps on the way to a stick that may be pulled out, in their order."""

    RECEIVE = "receive"
    CHECK = "check"
    PACK = "pack"
    COPY = "copy"
    READ_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class Carried:
    """What lies on the stick now, and what it brought.

    `asked` is the house as which this computer asks to join, with what lies on the stick;
    `joined` the one that it speaks for since this stick.
    """

    written: BundleWritten
    taken: tuple[ReceiptTaken, ...]
    asked: str = ""
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Invitations:
    """What a house that has not joined can do with a stick: take one of these invitations.

    `asked` is the house as which it asked before, and waits for the answer.
    """

    root: Path
    invited: tuple[Invited, ...]
    asked: str = ""


class StickWorker(QObject):
    """Lives in the stick thread and blocks it while it works.

    Signals:
        drives_found: the sticks that are in the computer; carries the Drives.
        invitations_found: what a house can join with; carries Invitations.
        stepped: a step begins; carries the StickStep.
        carried: the stick may be pulled out; carries Carried.
        backed_up: a copy of the register lies on the stick, checked.
        packs_found: the ISBN packs on a stick; carries PacksOnStick.
        pack_taken: a pack serves from now on; carries its PackState.
        failed: what was to be done was not done, nothing is lost; carries the error.
    """

    drives_found = Signal(object)
    invitations_found = Signal(object)
    stepped = Signal(object)
    carried = Signal(object)
    backed_up = Signal()
    packs_found = Signal(object)
    pack_taken = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        store: StoreThread,
        find_drives: Callable[[], tuple[Drive, ...]] = removable_drives,
    ) -> None:
        super().__init__()
        self._store = store
        self._find_drives = find_drives

    @Slot()
    def look(self) -> None:
        """Find out which sticks are there."""
        self.drives_found.emit(self._find_drives())

    @Slot(object)
    def look_for_invitations(self, root: Path) -> None:
        """Find out whether a house can join with this stick."""
        try:
            found = Invitations(root, invitations_on(Stick(root)), asked_house(self._store))
        except (StickError, RegisterUnavailableError):
            found = Invitations(root, ())  # whoever wants to use the stick hears why not
        self.invitations_found.emit(found)

    @Slot(object)
    def carry(self, root: Path) -> None:
        """Take what the stick brought and write what waits. A cut leaves what was there."""
        self._work(lambda: self._carried(root))

    @Slot(object, str)
    def join(self, root: Path, file_name: str) -> None:
        """Ask to join with an invitation on the stick, or take the answer that it brought."""
        self._work(lambda: self._joined(root, file_name))

    @Slot(object)
    def back_up(self, root: Path) -> None:
        """Make a copy of the register on the stick."""
        try:
            self._store.submit_below(
                lambda database, moment: back_up(database, root / BACKUP_FOLDER, moment)
            ).result()
        except RegisterUnavailableError as error:
            self.failed.emit(error)
        else:
            self.backed_up.emit()

    @Slot(object)
    def look_for_packs(self, root: Path) -> None:
        """Find out which ISBN packs lie on a stick; nothing is said of one that cannot be read."""
        with suppress(StickError, RegisterUnavailableError, NotJoinedError):
            self.packs_found.emit(packs_on(root, self._store))

    @Slot(object, str)
    def take_pack(self, root: Path, file_name: str) -> None:
        """Take in an ISBN pack. A cut leaves the one that was there."""
        try:
            taken = take_pack(Stick(root), self._store, file_name=file_name)
        except (StickError, ExchangeFailedError, RegisterUnavailableError) as error:
            self.failed.emit(error)
        else:
            self.pack_taken.emit(taken)

    def _work(self, work: Callable[[], Carried]) -> None:
        try:
            self.carried.emit(work())
        except (StickError, ExchangeFailedError, RegisterUnavailableError) as error:
            self.failed.emit(error)

    def _carried(self, root: Path) -> Carried:
        stick, house = _TellingStick(root, self.stepped.emit), house_end(self._store)
        self.stepped.emit(StickStep.RECEIVE)
        taken = take_receipts(stick, house)
        return Carried(write_onto(stick, house, self._store), taken)

    def _joined(self, root: Path, file_name: str) -> Carried:
        stick = _TellingStick(root, self.stepped.emit)
        self.stepped.emit(StickStep.RECEIVE)
        done = join_by_stick(stick, self._store, file_name=file_name)
        asked, joined = ("", done.house_name) if done.joined else (done.house_name, "")
        return Carried(done.written, done.taken, asked=asked, joined=joined)


class _TellingStick(Stick):
    """A stick that says what is being done with it."""

    def __init__(self, root: Path, tell: Callable[[StickStep], None]) -> None:
        super().__init__(root)
        self._tell = tell
        self._checked = False

    @override
    def try_out(self, *, needed: int) -> None:
        if not self._checked:
            self._tell(StickStep.CHECK)
        super().try_out(needed=needed)
        if not self._checked:
            self._checked = True
            self._tell(StickStep.PACK)

    @override
    def put(self, name: str, pieces: Iterable[bytes]) -> int:
        if name.endswith(f".{BUNDLE}"):
            self._tell(StickStep.COPY)
            pieces = self._telling(pieces)
        return super().put(name, pieces)

    def _telling(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        yield from pieces
        self._tell(StickStep.READ_BACK)
