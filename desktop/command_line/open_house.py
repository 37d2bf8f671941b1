"""The register of this PC, for as long as one command works on it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.background.single_copy import SingleCopy
from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_questions import StoreQuestions
from desktop.background.store_thread import StoreThread
from desktop.command_line.said import Exit, RefusedError, Said
from desktop.register.moment import Moment
from desktop.store import enrolment as kept
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from sync.client.ports import Credentials, HouseEnd

_PROGRAM_RUNS = Said(
    Exit.PROGRAM_RUNS,
    "The program is open on this PC and holds the register. Close it, or use its own buttons.",
    {"error": "ProgramRunning"},
)
_NO_REGISTER = Said(Exit.REGISTER, "There is no register in this folder.", {"error": "NoRegister"})
_NOT_JOINED = Said(
    Exit.NOT_JOINED, "This house has not joined a province yet.", {"error": "NotJoined"}
)


@dataclass(frozen=True, slots=True)
class OpenHouse:
    """A register that nobody else has open."""

    store: StoreThread

    def end(self) -> HouseEnd:
        """Return this installation as the exchange meets it.

        Raises:
            RefusedError: it has not joined a province.
        """
        found = self.store.submit_reading(lambda unit, _: kept.enrolment(unit)).result()
        if found is None:
            raise RefusedError(_NOT_JOINED)
        return HouseEnd(
            StoreOutbox(self.store),
            StoreQuestions(self.store),
            Credentials(**asdict(found)),
            StoreInbox(self.store),
        )


@contextmanager
def open_house(folder: Path | None) -> Generator[OpenHouse]:
    """Open the register in a folder, or the one of this account, and let go of it at the end.

    Raises:
        RefusedError: there is none, or the program has it open.
        RegisterUnavailableError: it cannot be opened.
    """
    places = paths.places(folder)
    if not places.register.exists():
        raise RefusedError(_NO_REGISTER)
    lock = SingleCopy(places.lock)
    if not lock.take():
        raise RefusedError(_PROGRAM_RUNS)
    try:
        database = open_register(
            places.register, key_store_for(places.register), backups=places.backups
        )
        store = StoreThread(lambda: database, now)
        try:
            yield OpenHouse(store)
        finally:
            store.stop()
    finally:
        lock.let_go()


def now() -> Moment:
    """Return the system's time."""
    return Moment.of(datetime.now().astimezone())
