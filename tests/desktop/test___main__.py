import json
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel

from desktop.__main__ import Options, Start
from desktop.background.single_copy import SingleCopy
from desktop.paths import places
from desktop.ui import theme
from desktop.ui.frame import Frame


def start(folder, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "--register", str(folder), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_program_opens_a_new_house_and_tells_how_long_it_took(tmp_path):
    ended = start(tmp_path, "--report-start", "--language", "en")
    figures = json.loads(ended.stdout)
    assert ended.returncode == 0, ended.stderr
    assert figures["first_paint_s"] < figures["usable_s"]
    assert places(tmp_path).register.exists()
    assert not list(places(tmp_path).logs.glob("report-*"))


@pytest.mark.parametrize("wrong", [("--language", "fr"), ("--colour", "red")])
def test_an_argument_that_does_not_exist_is_refused(tmp_path, wrong):
    assert start(tmp_path, *wrong).returncode == 2
    assert not places(tmp_path).register.exists()


def test_one_copy_of_the_program_holds_a_register(tmp_path):
    first = SingleCopy(places(tmp_path).lock)
    assert first.take()
    with pytest.raises(subprocess.TimeoutExpired):
        # It says so on a page and waits for the keeper; the register is not touched.
        subprocess.run(
            [sys.executable, "-m", "desktop", "--register", str(tmp_path), "--report-start"],
            timeout=3,
            check=False,
        )
    assert not places(tmp_path).register.exists()
    first.let_go()


def damaged(frame) -> bool:
    return any("missing or damaged" in label.text() for label in frame.findChildren(QLabel))


@pytest.mark.parametrize("missing", ["desktop.operations.undo", "desktop.assembly"])
def test_a_damaged_program_says_so_and_leaves_the_register_alone(
    tmp_path, qtbot, qapp, monkeypatch, missing
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setitem(sys.modules, missing, None)
    theme.install(qapp)
    frame = Frame()
    qtbot.add_widget(frame)
    start = Start(frame, Options(register=tmp_path))
    frame.show()
    qtbot.wait_until(lambda: damaged(frame))
    start.stop()
    assert not places(tmp_path).register.exists()
    assert list(places(tmp_path).logs.glob("report-*"))
