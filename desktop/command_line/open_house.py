"""The register of this PC, for as long as one command works on it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.background.house_end import house_end
from desktop.background.single_copy import SingleCopy
from desktop.background.store_thread import StoreThread
from desktop.command_line.said import Exit, RefusedError, Said
from desktop.register.moment import Moment
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from sync.client.errors import NotJoinedError
from sync.client.ports import HouseEnd

_PROGRAM_RUNS = Said(
    Exit.PROGRAM_RUNS,
    "The program is open on this PC and holds the register. Close it, or use its own buttons.",
    {"error": "ProgramRunning"},
)
_NO_REGISTER = Said(Exit.REGISTER, "There is no register in this folder.", {"error": "NoRegister"})
NOT_JOINED = Said(
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
        try:
            return house_end(self.store)
        except NotJoinedError as error:
            raise RefusedError(NOT_JOINED) from error


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
