import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.parts.undo_bar import UndoBar


@pytest.fixture
def bar(qtbot):
    bar = UndoBar()
    qtbot.add_widget(bar)
    bar.show()
    return bar


def test_the_bar_is_there_before_anything_is_done_so_that_nothing_jumps(bar):
    quiet = bar.heightForWidth(1000)
    assert not bar.findChildren(QPushButton)[-1].isVisible()
    bar.say_done("Written down: +1 Thiếu nhi")
    assert bar.findChildren(QPushButton)[-1].isVisible()
    assert bar.heightForWidth(1000) == quiet


def test_a_press_asks_to_take_back(bar, qtbot):
    bar.say_done("Written down: +1 Thiếu nhi")
    with qtbot.wait_signal(bar.undo_asked):
        QTest.mouseClick(bar.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)


def test_trouble_cannot_be_taken_back(bar):
    bar.say_trouble("The disk is full.")
    assert bar.sentence() == "The disk is full."
    assert not bar.findChildren(QPushButton)[-1].isVisible()


def test_what_was_taken_back_can_be_done_again_from_the_bar(bar, qtbot):
    again = bar.findChildren(QPushButton)[0]
    bar.say_done("Written down: +1 Thiếu nhi")
    assert not again.isVisible()
    bar.say_done("Taken back: +1 Thiếu nhi", can_redo=True)
    assert "Ctrl+Y" in again.text()
    with qtbot.wait_signal(bar.redo_asked):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
