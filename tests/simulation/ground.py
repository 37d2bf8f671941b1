"""What every schedule begins with, made once and then copied: enrolled houses, their province."""

import random
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from tempfile import mkdtemp

import pytest

from desktop.store.database import Database
from desktop.store.enrolment import Enrolment, device_key, keep_enrolment
from desktop.store.outbox import exchange_row
from sync.server.province import Province
from tests.simulation.engines import engines_kept
from tests.sync.province import AT, new_device

KEY = bytes(range(32))
HOUSES = 2
DEVICES = 2
"""Each house has two PCs that joined; a schedule uses the second now and then."""
_MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Ground:
    """A folder with one province and the registers of its houses."""

    folder: Path

    @property
    def province(self):
        return self.folder / "province.sqlite"

    def register(self, house, device=0):
        return self.folder / f"house-{house}-{device}" / "register.nvh"


@contextmanager
def new_ground():
    """Make the ground, and clear it away at the end."""
    ground = Ground(new_folder())
    try:
        _make(ground)
        with engines_kept():
            yield ground
    finally:
        shutil.rmtree(ground.folder)


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
    with all_chance_from(random.Random("ground")):
        province = Province(f"sqlite:///{ground.province}", clock=lambda: AT)
        for house in range(HOUSES):
            house_id = house_key = None
            for device in range(DEVICES):
                code = province.another_code(house_id) if house_id else None
                register = ground.register(house, device)
                register.parent.mkdir()
                database = Database(register, KEY)
                with database.unit_of_work(now=AT) as unit:
                    given = new_device(province, key=device_key(unit), code=code)
                    keep_enrolment(unit, _kept(given))
                    house_id = given.house_id
                    row = exchange_row(unit)
                    # The second PC was given the code on paper.
                    row.house_key = house_key = house_key or row.house_key
                database.close()
        province.close()


def _kept(given):
    return Enrolment(**{one.name: getattr(given, one.name) for one in fields(Enrolment)})
