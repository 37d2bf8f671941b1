"""The pinned Qt must survive on the machines of the villages."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QPainter, QPixmap

PAINTS = 20_000
# Without qemu the same start is tried on this machine's own processor: the test never goes missing.
QEMU = shutil.which("qemu-x86_64")
OLD_PROCESSOR = [QEMU, "-cpu", "core2duo"] if QEMU else []


def test_qt_paints_twenty_thousand_times_without_losing_none(qapp):
    # PySide6 6.12 on Python 3.11 drops a reference to None with each call and dies after 5,160.
    picture = QPixmap(8, 8)
    with QPainter(picture) as painter:
        font = painter.font()
        for _ in range(PAINTS):
            painter.setFont(font)
            painter.fillRect(0, 0, 8, 8, QColor("white"))
    assert picture.toImage().pixelColor(4, 4) == QColor("white")


@pytest.mark.parametrize(
    "opened",
    [
        "from PySide6.QtWidgets import QApplication; QApplication([])",
        "import sqlmodel, sqlcipher3.dbapi2, nacl.signing, zstandard",
    ],
)
def test_the_libraries_start_on_a_processor_of_2006(opened):
    started = subprocess.run(
        [*OLD_PROCESSOR, sys.executable, "-c", opened],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert started.returncode == 0, started.stderr
