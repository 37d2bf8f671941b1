"""What every schedule begins with, made once and then copied: enrolled houses, their province."""

import random
import shutil
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, fields
from pathlib import Path
from tempfile import mkdtemp
from types import SimpleNamespace

import pytest

from desktop.store.database import Database
from desktop.store.enrolment import Enrolment, device_key, keep_enrolment
from desktop.store.outbox import exchange_row
from sync.server.province import Province
from tests.simulation.databases import database_of
from tests.simulation.engines import engines_kept
from tests.sync.postgres import running_postgres
from tests.sync.province import AT, new_device

KEY = bytes(range(32))
HOUSES = 2
DEVICES = 2
"""Each house has two PCs that joined; a schedule uses the second now and then."""
_MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Ground:
    """A folder with the registers of the houses, and the address of their province."""

    folder: Path
    province: str

    def database(self, folder):
        """Return a province's database of one's own, as it is at the beginning."""
        return database_of(self.province, folder)

    def register(self, house, device=0):
        return self.folder / f"house-{house}-{device}" / "register.nvh"


@contextmanager
def new_ground(*, on_postgresql=False):
    """Make the ground, the province on SQLite or on PostgreSQL; clear it away at the end."""
    folder = new_folder()
    files = nullcontext(f"sqlite:///{folder / 'province.sqlite'}")
    try:
        with _on_a_server() if on_postgresql else files as province:
            ground = Ground(folder, province)
            _make(ground)
            with engines_kept():
                yield ground
    finally:
        shutil.rmtree(folder)


@contextmanager
def _on_a_server():
    with running_postgres() as address:
        yield address.render_as_string(hide_password=False)


def new_folder():
    """Return a new folder, in memory where the system has such: nothing here must last."""
    return Path(mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None, prefix="simulation-"))


@contextmanager
def all_chance_from(chance):
    """Draw every secret in the block from the schedule's chance: one seed, one history."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("secrets.token_bytes", chance.randbytes)
        patch.setattr("secrets.token_hex", lambda count: chance.randbytes(count).hex())
        patch.setattr("secrets.choice", chance.choice)
        patch.setattr("nacl.signing.random", chance.randbytes)
        yield


@contextmanager
def cheap_codes():
    """Hash codes at once: nobody guesses here, and it was a sixth of a schedule's time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sync.server.enrolment.CODE_COST", 2)
        yield


@contextmanager
def disk_of(free):
    """Let every disk have so much room: an envelope says it, and a stick that is full."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=free))
        yield


@contextmanager
def pages_of(rows):
    """Let the province tell so many rows at once, that there is much to be cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sync.server.pages.PAGE_ROWS", rows)
        yield


@contextmanager
def tokens_for(seconds):
    """Let a token serve so long before the next one is given."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sync.server.tokens.ROTATE_AFTER_SECONDS", seconds)
        yield


def _make(ground):
    with all_chance_from(random.Random("ground")), cheap_codes():
        province = Province(ground.province, clock=lambda: AT)
        for house in range(HOUSES):
            house_id = house_key = None
            for device in range(DEVICES):
                code = province.another_code(house_id) if house_id else None
                register = ground.register(house, device)
                register.parent.mkdir()
                database = Database(register, KEY)
                with database.unit_of_work(now=AT) as unit:
                    house_id = join(unit, province, code)
                    row = exchange_row(unit)
                    # The second PC was given the code on paper.
                    row.house_key = house_key = house_key or row.house_key
                database.close()
        province.close()


def join(unit, province, code):
    """Use a code as the program does, and return the house whose it is."""
    given = new_device(province, key=device_key(unit), code=code)
    kept = {one.name: getattr(given, one.name) for one in fields(Enrolment)}
    keep_enrolment(unit, Enrolment(**kept))
    return given.house_id
