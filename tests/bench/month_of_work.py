"""The month that is sent: the shared workload where it is there, else a small one of our own."""

import importlib.util
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.background.store_thread import StoreThread
from desktop.store import enrolment as kept
from desktop.store.database import Database
from desktop.store.encrypted_file import driver_connection
from desktop.store.enrolment import Enrolment
from sync.client.ports import Credentials
from tests.bench import own_workload

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "workload.py"


@dataclass(frozen=True, slots=True)
class Work:
    """A house, its groups, and how many changes its month has."""

    house: Any
    groups: tuple[tuple[str, int], ...]
    changes: int
    is_shared: bool

    def next_month(self) -> list[Any]:
        """Return the changes of a month; each follows the one before."""
        changes: list[Any] = self.house.month(self.changes)
        if self.is_shared:
            self.house.start = self.house.clock
        return changes

    def promised(self, target: float) -> float | None:
        """Return the target, which holds for the shared workload alone."""
        return target if self.is_shared else None


def month_of_work() -> Work:
    """Return the workload."""
    if not SHARED.exists():
        print("../shared is not here: a small workload of our own is sent,")
        print("for which nothing is promised.")
        return Work(own_workload.House(), own_workload.GROUPS, 1_000, is_shared=False)
    spec = importlib.util.spec_from_file_location("workload", SHARED)
    if spec is None or spec.loader is None:
        raise ImportError(SHARED.name)
    module = importlib.util.module_from_spec(spec)
    sys.modules["workload"] = module
    spec.loader.exec_module(module)
    return Work(module.House(), tuple(module.GROUPS), module.N, is_shared=True)


def register_in(folder: Path) -> Database:
    """Open a register of which the bytes are measured and not the disk."""
    database = Database(folder / "register.nvh", bytes(32))
    driver_connection(database.engine).execute("PRAGMA synchronous = OFF")
    return database


def device_key(store: StoreThread) -> bytes:
    """Return the key that this register enrols with."""
    return store.submit_reading(lambda unit, _: kept.device_key(unit)).result()


def keep(store: StoreThread, given: Credentials) -> None:
    """Keep what enrolment gave."""
    enrolment = Enrolment(**asdict(given))
    store.submit(lambda unit, _: kept.keep_enrolment(unit, enrolment)).result()
