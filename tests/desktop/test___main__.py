import json
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.__main__ import Options, Start
from desktop.background.single_copy import SingleCopy
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.recovery import recovery_sheet
from desktop.paths import places
from desktop.store.backups import back_up
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.ui import theme
from desktop.ui.frame import Frame
from desktop.ui.restore.copy_step import CopyStep
from desktop.ui.restore.restore_dialog import RestoreDialog
from tests.conftest import NOW


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


@pytest.fixture
def window(tmp_path, qtbot, qapp, monkeypatch):
    """The program on a new computer, with its first page open."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    theme.install(qapp)
    frame = Frame()
    qtbot.add_widget(frame)
    start = Start(frame, Options(register=tmp_path / "new"))
    frame.show()
    qtbot.wait_until(lambda: says(frame, "Get back the old register"))
    yield frame
    start.stop()


def test_a_house_that_was_closed_is_free_at_once(tmp_path, qtbot, qapp, monkeypatch):
    """Another house of the computer is opened by the same program."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    frame = Frame()
    qtbot.add_widget(frame)
    start = Start(frame, Options(register=tmp_path), tmp_path / "houses" / "2")
    frame.show()
    qtbot.wait_until(lambda: says(frame, "Get back the old register"))
    lock = SingleCopy(places(tmp_path / "houses" / "2").lock)
    assert not lock.take()
    start.stop()
    assert lock.take()
    assert not places(tmp_path).register.exists()


@pytest.fixture
def copy(tmp_path):
    """A backup of a lost computer, and the code from its sheet."""
    place = places(tmp_path / "old")
    database = open_register(place.register, key_store_for(place.register), backups=place.backups)
    with database.unit_of_work(now=NOW.at) as unit:
        add_person(unit, NOW, draft=PersonDraft("Y Săn Ayŭn"))
        code = " ".join(recovery_sheet(unit, NOW).groups)
    made = back_up(database, tmp_path / "stick", NOW)
    database.close()
    return made, code


def says(frame, words) -> bool:
    kinds = (QLabel, QPushButton)
    return any(
        words in made.text() and made.isVisible()
        for kind in kinds
        for made in frame.findChildren(kind)
    )


def press(frame, words) -> None:
    made = [one for one in frame.findChildren(QPushButton) if one.text().strip() == words]
    next(one for one in made if one.isVisible()).click()


def give_copy(frame, copy, code) -> None:
    press(frame, "Get back the old register")
    dialog = frame.findChild(RestoreDialog)
    press(dialog, "On a backup copy")
    step = dialog.findChild(CopyStep)
    step.choose(copy)
    step.code.set_typed(code)
    press(dialog, "Get it back")


def test_a_new_computer_takes_the_copy_of_a_lost_one(window, copy, tmp_path, qtbot):
    give_copy(window, *copy)
    qtbot.wait_until(lambda: says(window, "✓ 1 person(s)"))
    press(window, "Done")
    assert not says(window, "Get back the old register")
    # The empty register is not thrown away either.
    assert (places(tmp_path / "new").backups / "replaced-1.nvh").exists()


def test_a_copy_that_does_not_open_leaves_the_register_and_asks_again(
    window, copy, tmp_path, qtbot
):
    give_copy(window, copy[0], copy[1][:-1])
    qtbot.wait_until(lambda: says(window, "not whole"))
    assert says(window, "Chosen: ")
    assert not list(places(tmp_path / "new").backups.glob("replaced-*"))
    window.findChildren(RestoreDialog)[-1].findChild(CopyStep).code.set_typed(copy[1])
    press(window, "Get it back")
    qtbot.wait_until(lambda: says(window, "✓ 1 person(s)"))


@pytest.fixture
def in_use(window):
    """The dialog over a register into which somebody writes after it was opened."""
    press(window, "Get back the old register")
    dialog = window.findChild(RestoreDialog)
    draft = PersonDraft("H’Blum Buôn Yă")
    dialog._store.submit(lambda unit, moment: add_person(unit, moment, draft=draft)).result()
    return dialog


def test_what_was_written_down_meanwhile_is_not_replaced(window, in_use, copy, tmp_path, qtbot):
    press(in_use, "On a backup copy")
    in_use.findChild(CopyStep).choose(copy[0])
    press(in_use, "Get it back")
    qtbot.wait_until(lambda: says(window, "only in the place of an empty one"))
    assert in_use.isVisible()
    assert not list(places(tmp_path / "new").backups.glob("replaced-*"))


def test_what_was_written_down_at_the_last_moment_is_not_replaced(
    window, in_use, copy, tmp_path, qtbot
):
    in_use.accept()
    in_use.copy_given.emit(copy[0], "")
    qtbot.wait_until(lambda: says(window, "only in the place of an empty one"))
    assert not list(places(tmp_path / "new").backups.glob("replaced-*"))
