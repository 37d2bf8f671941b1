"""Starts the built program once against a real province and lets it send one visit.

The province runs from the checkout; then its own database is asked what it holds.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop.demonstration.province import DemonstrationProvince  # noqa: E402  # needs the path

PROGRAM = (
    ROOT / "build" / "dist" / "nhavanhoa" / ("nhavanhoa.exe" if os.name == "nt" else "nhavanhoa")
)
PATIENCE = 120


def main() -> int:
    """Say whether the province holds the visit that the built program counted."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        province = DemonstrationProvince(folder)
        province.start()
        try:
            report, seconds = send_one_visit(province, folder)
        finally:
            province.stop()
        held = visits_held(folder / "province.sqlite")
    print(
        f"The built program: {json.dumps(report)}; the province holds {held} visit; {seconds:.1f} s"
    )
    return 0 if report.get("built") and held == 1 else 1


def send_one_visit(
    province: DemonstrationProvince, folder: Path
) -> tuple[dict[str, object], float]:
    """Run the program until it has sent its visit; return its report and how long it took."""
    report = folder / "report.json"
    began = time.monotonic()
    ended = subprocess.run(
        [
            *(str(PROGRAM), "--register", str(folder / "house"), "--self-check", str(report)),
            *("--server", province.url, "--code", province.enrolment_code("Built")),
        ],
        # Of the checkout and its environment nothing may be needed; without a display, too.
        env=_bare_environment(folder),
        cwd=folder,
        timeout=PATIENCE,
        check=False,
    )
    seconds = time.monotonic() - began
    if not report.exists():
        return {"exit_code": ended.returncode}, seconds
    return json.loads(report.read_text("ascii")), seconds


def _bare_environment(folder: Path) -> dict[str, str]:
    kept = ("SYSTEMROOT", "PATH") if os.name == "nt" else ()
    bare = {name: os.environ[name] for name in kept if name in os.environ}
    return bare | {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}


def visits_held(ledger: Path) -> int:
    """Return how many lines of visits stand in the province's ledger."""
    connection = sqlite3.connect(ledger)
    try:
        return int(connection.execute(HELD).fetchone()[0])
    finally:
        connection.close()


HELD = "SELECT count(*) FROM held_row WHERE kind = 'visit'"

if __name__ == "__main__":
    sys.exit(main())
