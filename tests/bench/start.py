"""How long the start takes and what it needs: a new process each time, on a house with a past."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figures import Figure, median

_RUNS = 5


def measure(folder: Path) -> list[Figure]:
    """Return the median of five starts, after one that fills the caches and makes the register."""
    register = folder / "house"
    _start(register)
    reports = [_start(register) for _ in range(_RUNS)]
    return [
        Figure("start_first_paint_s", median([r["first_paint_s"] for r in reports]), "s", 0.5),
        Figure("start_usable_s", median([r["usable_s"] for r in reports]), "s", 1.5),
        Figure("start_rss_mb", median([r["rss_mb"] for r in reports]), "MB", 140),
    ]


def _start(register: Path) -> dict[str, float]:
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "desktop", "--report-start"),
            *("--register", str(register), "--started-at", str(time.time())),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    report: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return report
