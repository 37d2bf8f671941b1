"""Makes what is handed out: the built program, its check, and on Debian a package of it.

`python installer/build.py` leaves `build/dist/nhavanhoa/` and `build/dist/*.deb`. Building and
packing know nothing of each other, so that another packer (for Windows) takes the same folder.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from PyInstaller import __main__ as pyinstaller

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "build" / "dist"
PROGRAM = DIST / "nhavanhoa"


def build_program() -> None:
    """Make the folder of the built program from scratch."""
    shutil.rmtree(PROGRAM, ignore_errors=True)
    pyinstaller.run(
        [
            str(ROOT / "installer" / "nhavanhoa.spec"),
            *("--distpath", str(DIST)),
            *("--workpath", str(ROOT / "build" / "pyinstaller")),
            *("--noconfirm", "--log-level", "WARN"),
        ]
    )


def run_step(script: str) -> None:
    """Run another script of this folder; a failure ends the build."""
    subprocess.run([sys.executable, str(ROOT / "installer" / script)], cwd=ROOT, check=True)


def main() -> None:
    """Build, check, pack."""
    build_program()
    size = sum(path.stat().st_size for path in PROGRAM.rglob("*") if path.is_file())
    print(f"{PROGRAM.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    run_step("check_program.py")
    if shutil.which("dpkg-deb"):
        run_step("build_deb.py")
    else:
        print("No dpkg-deb here, so no Debian package was made.")


if __name__ == "__main__":
    main()
