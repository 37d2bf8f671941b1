"""Keeps what this release writes, so that every later one is held to reading it.

`python -m tests.releases.keep` does it once, when a release is made; never again for that release.
"""

import json
import shutil
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.store.database import Database
from sync.client.bundles import put_bundle
from sync.server.province import Province
from sync.stick.folder import Stick
from tests.conftest import KEY, NOW
from tests.releases import house as kept


def keep(target):
    """Write a register, its envelopes and bundle, and both states of its province."""
    target.mkdir()
    with TemporaryDirectory() as folder:
        work = Path(folder)
        province = Province(f"sqlite:///{work / kept.PROVINCE}", clock=lambda: NOW.at)
        database = Database(work / kept.REGISTER, KEY)
        pc = kept.KeptHouse(database, province)
        pc.join()
        _copy_province(province, work, target / kept.NEW_PROVINCE)
        day = kept.write_a_day(database)
        pc.exchange()
        kept.write_more(day)
        stick = Stick(work)
        put_bundle(stick, pc.end(), clock=lambda: NOW.at, today=NOW.today)
        (bundle,) = (work / "NVH").glob("*.nvhb")
        (target / kept.BUNDLE).write_bytes(bundle.read_bytes())
        (target / kept.RECEIPT).write_bytes(province.take_bundle(bundle.read_bytes()))
        for number, envelope in enumerate(pc.sent, start=1):
            (target / kept.envelope_file(number)).write_bytes(envelope)
        _say(target / kept.ROWS, pc.rows())
        _say(target / kept.HELD, kept.held_rows(province))
        _copy_province(province, work, target / kept.PROVINCE)
        database.close()
        shutil.copy(work / kept.REGISTER, target / kept.REGISTER)
        province.close()


def _copy_province(province, work, target):
    province.engine.dispose()
    shutil.copy(work / kept.PROVINCE, target)


def _say(file, said):
    text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True)
    file.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    keep(kept.KEPT / (sys.argv[1] if len(sys.argv) > 1 else version("nhavanhoa")))
