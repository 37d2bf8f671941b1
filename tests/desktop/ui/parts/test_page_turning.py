import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop.ui.parts.page_turning import turn


@pytest.fixture
def whole(qtbot):
    whole = QWidget()
    qtbot.add_widget(whole)
    whole.resize(400, 400)
    return whole


def place(whole, name, *, wide, lines):
    area = QScrollArea(whole)
    area.setObjectName(name)
    area.setWidget(QLabel("\n".join("Thị Mai" for _ in range(lines))))
    area.resize(wide, 300)
    return area.verticalScrollBar()


def press(whole, key):
    whole.show()
    return turn(whole, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def test_the_largest_place_that_is_taller_than_its_room_is_turned(whole):
    large, small = place(whole, "large", wide=390, lines=90), place(whole, "s", wide=90, lines=90)
    assert press(whole, Qt.Key.Key_PageDown)
    assert (large.value() > 0, small.value()) == (True, 0)
    assert press(whole, Qt.Key.Key_PageUp)
    assert large.value() == 0


def test_what_fits_is_not_turned_and_other_keys_mean_something_else(whole):
    place(whole, "short", wide=390, lines=2)
    assert not press(whole, Qt.Key.Key_PageDown)
    place(whole, "long", wide=390, lines=90)
    assert not press(whole, Qt.Key.Key_Down)
