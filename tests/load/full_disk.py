"""A small disk that fills up under a province: what was answered as held is held.

The disk is one in memory, which only root may mount; elsewhere nothing is measured.
"""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import Figure
from tests.load.asked import Asked
from tests.load.fleet import LINES, Batch, batches, founded, lines_held, question
from tests.load.pace import paced
from tests.load.servers import database, served
from tests.sync.postgres import OS_USER, debian_s_programs

_SIZE = 64_000_000
_HOUSES, _TIMES = 10, 20
_PIECE = 65_536
_TAKEN, _NO_ROOM = 200, 507


def measure(name: str, folder: Path, _asked: Asked) -> list[Figure]:
    """Fill the disk to 95 %, to the brim, and make room again."""
    with _small_disk(folder / "disk") as disk:
        if disk is None:
            return [Figure(f"disk_{name}_not_held", None, "lines", 0)]
        with database(name, folder, on_disk=disk) as url:
            return _filled(name, url, disk)


def _filled(name: str, url: str, disk: Path) -> list[Figure]:
    found = founded(url, _HOUSES)
    first, second = zip(*(batches(house, 2) for house in found), strict=True)
    asking = [question(house) for house in found]
    ballast = disk.parent / "ballast"
    with served(url, "--disk", str(disk)) as server:
        before = _said(server.port, first)
        _fill(ballast, until_free=0.05)
        scarce = _said(server.port, second)
        asked = _said(server.port, asking)
    # Nothing at the door watches the disk now.
    with served(url, "--disk", str(disk), "--least-free", "0") as server:
        _fill(ballast, until_free=0.0)
        full = _said(server.port, second, times=_TIMES)
        ballast.unlink()
        after = _said(server.port, second)
        is_up = server.is_up
    print(
        f"disk on {name}: with room {dict(before)}, at 95 % {dict(scarce)}, asking there "
        f"{dict(asked)}, full {dict(full)}, with room again {dict(after)}"
    )
    # What came again is one and the same line.
    acked = (before[_TAKEN] + after[_TAKEN]) * LINES
    return [
        Figure(f"disk_{name}_taken_at_95", scarce.total() - scarce[_NO_ROOM], "batches", 0),
        Figure(f"disk_{name}_may_not_ask", asked.total() - asked[_TAKEN], "houses", 0),
        Figure(f"disk_{name}_taken_when_full", full.total() - full[_NO_ROOM], "batches", 0),
        Figure(f"disk_{name}_not_held", acked - lines_held(url), "lines", 0),
        Figure(f"disk_{name}_refused_after", after.total() - after[_TAKEN], "batches", 0),
        Figure(f"disk_{name}_restarts", int(not is_up), "", 0),
    ]


def _said(port: int, batches: Sequence[Batch], *, times: int = 1) -> Counter[int]:
    return paced(port, [[one] * times for one in batches], rate=50).statuses


def _fill(ballast: Path, *, until_free: float) -> None:
    with ballast.open("ab", buffering=0) as file:
        while True:
            usage = shutil.disk_usage(ballast.parent)
            left = usage.free - int(usage.total * until_free)
            if left <= 0:
                return
            file.write(bytes(min(_PIECE, left)))


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path | None]:
    """Give a folder on a disk of its own, where there may be one."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", folder],
        check=False,
        stderr=subprocess.DEVNULL,
    )
    if mounted.returncode:
        yield None
        return
    try:
        inside = folder / "province"
        inside.mkdir()
        if debian_s_programs():
            folder.parent.chmod(0o711)  # its user must reach the folder
            shutil.chown(inside, OS_USER)
        yield inside
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
