"""How long the start took: one line of JSON for `make bench`."""

import json
import sys
import time
from pathlib import Path


class StartReport:
    """Takes the times and prints them."""

    def __init__(self, started_at: float) -> None:
        """Count from the start of the process, where the system tells it, else from a time."""
        self._started_at = _process_start() or started_at
        self._first_paint = 0.0

    def first_paint(self) -> None:
        """Note that the frame is on the screen."""
        self._first_paint = time.time() - self._started_at

    def usable(self) -> None:
        """Note that Today shows its numbers, and print."""
        figures = {
            "first_paint_s": round(self._first_paint, 3),
            "usable_s": round(time.time() - self._started_at, 3),
            "rss_mb": _memory_mb(),
        }
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()


def _process_start() -> float | None:
    try:
        ticks = int(Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()[19])
        running = float(Path("/proc/uptime").read_text("utf-8").split()[0])
    except (OSError, ValueError):  # no Linux
        return None
    ticks_a_second = 100  # fixed in Linux's interface to programs
    return time.time() - (running - ticks / ticks_a_second)


def _memory_mb() -> float | None:
    try:
        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    except OSError:  # no Linux
        return None
    return round(pages * 4096 / 1_048_576, 1)
