"""`make screens`: a PNG of every screen, at both sizes, of a full house and of a new one."""

import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QDialog

from desktop.__main__ import leave
from desktop.demonstration.__main__ import fill_a_month
from desktop.ui import translation
from tests.day.hands import Keeper
from tests.screens.gallery import SCREENS

OUT = Path(__file__).parents[2] / "build" / "screens"
SIZES = ((1366, 768), (1024, 700))
LETTERS = (100, 175)
EMPTY_HOUSE = ("01-today", "04-desk", "07-overdue", "08-books", "10-people", "12-clubs",
               "15-reports", "16-send-and-receive")  # fmt: skip


def photograph(keeper: Keeper, name: str, folder: Path) -> None:
    """Go to a screen, let it settle, and keep its picture."""
    shown = SCREENS[name](keeper)
    keeper.settle()
    folder.mkdir(parents=True, exist_ok=True)
    shown.grab().save(str(folder / f"{name}.png"))
    if isinstance(shown, QDialog):
        shown.close()


def sit(folder: Path, house: str, names: Sequence[str]) -> None:
    """Open the house anew at each size of window and letters, and photograph its screens."""
    for (width, height), percent in product(SIZES, LETTERS):
        keeper = Keeper(folder)
        keeper.choose_letters(percent)
        keeper.frame.resize(width, height)
        for name in names:
            photograph(keeper, name, OUT / f"{house}-{width}x{height}-{percent}")
        keeper.leave()


def main() -> int:
    """Photograph everything; `vi` or `en` may be named."""
    app = QApplication(sys.argv[:1])
    translation.install(app, sys.argv[1] if len(sys.argv) > 1 else "vi")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        fill_a_month(Path(folder, "full"))
        sit(Path(folder, "full"), "full", tuple(SCREENS))
        sit(Path(folder, "new"), "new", EMPTY_HOUSE)
    print(f"{sum(1 for _ in OUT.rglob('*.png'))} pictures in {OUT}")
    return 0


if __name__ == "__main__":
    leave(main())
