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
    assert not bar.findChild(QPushButton).isVisible()
    bar.say_done("Written down: +1 Thiếu nhi")
    assert bar.findChild(QPushButton).isVisible()
    assert bar.heightForWidth(1000) == quiet


def test_a_press_asks_to_take_back(bar, qtbot):
    bar.say_done("Written down: +1 Thiếu nhi")
    with qtbot.wait_signal(bar.undo_asked):
        QTest.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_trouble_cannot_be_taken_back(bar):
    bar.say_trouble("The disk is full.")
    assert bar.sentence() == "The disk is full."
    assert not bar.findChild(QPushButton).isVisible()
