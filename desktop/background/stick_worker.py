"""What the stick thread does: it may wait for a slow stick and for the store."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from typing_extensions import override

from desktop.background.drives import Drive, removable_drives
from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_questions import StoreQuestions
from desktop.background.store_thread import StoreThread
from desktop.store import enrolment as kept
from desktop.store.backups import back_up
from desktop.store.errors import RegisterUnavailableError
from sync.client.bundles import BundleWritten, LogChangedError, put_bundle
from sync.client.errors import ExchangeFailedError, NotJoinedError
from sync.client.ports import Credentials, HouseEnd
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
    """What lies on the stick now, and what it brought."""

    written: BundleWritten
    taken: tuple[ReceiptTaken, ...]


class StickWorker(QObject):
    """Lives in the stick thread and blocks it while it works.

    Signals:
        drives_found: the sticks that are in the computer; carries the Drives.
        stepped: a step begins; carries the StickStep.
        carried: the stick may be pulled out; carries Carried.
        backed_up: a copy of the register lies on the stick, checked.
        failed: what was to be done was not done, nothing is lost; carries the error.
    """

    drives_found = Signal(object)
    stepped = Signal(object)
    carried = Signal(object)
    backed_up = Signal()
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
    def carry(self, root: Path) -> None:
        """Take what the stick brought and write what waits. A cut leaves what was there."""
        try:
            self.carried.emit(self._carried(root))
        except (StickError, ExchangeFailedError, RegisterUnavailableError) as error:
            self.failed.emit(error)

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

    def _carried(self, root: Path) -> Carried:
        stick, house = _TellingStick(root, self.stepped.emit), self._house()
        self.stepped.emit(StickStep.RECEIVE)
        taken = take_receipts(stick, house)
        try:
            return Carried(self._written(stick, house), taken)
        except LogChangedError:
            # The register began a new log while it was packed: what waits is numbered anew.
            return Carried(self._written(stick, house), taken)

    def _written(self, stick: Stick, house: HouseEnd) -> BundleWritten:
        now = self._store.now
        return put_bundle(stick, house, clock=lambda: now().at, today=now().today)

    def _house(self) -> HouseEnd:
        given = self._store.submit_reading(lambda unit, _: kept.enrolment(unit)).result()
        if given is None:
            raise NotJoinedError
        return HouseEnd(
            StoreOutbox(self._store),
            StoreQuestions(self._store),
            Credentials(**asdict(given)),
            StoreInbox(self._store),
        )


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
