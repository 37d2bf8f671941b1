"""`make demo`: plays the day in the real window and prints one JSON object as its last line."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.__main__ import leave  # noqa: E402
from desktop.ui import translation  # noqa: E402
from tests.day.day import Day  # noqa: E402


def say(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what the offscreen platform says of every window."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def main() -> int:
    """Play the day; return 0 if both ends agree to the last line."""
    qInstallMessageHandler(say)
    app = QApplication(sys.argv[:1])
    translation.install(app, "vi")
    with TemporaryDirectory(prefix="nhavanhoa-day-", ignore_cleanup_errors=True) as folder:
        outcome = Day(Path(folder), lambda what: print(f"· {what}", flush=True)).play()
    print(json.dumps(asdict(outcome)), flush=True)
    return 0 if outcome.agrees else 1


if __name__ == "__main__":
    leave(main())
