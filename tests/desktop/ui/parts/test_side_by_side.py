from PySide6.QtWidgets import QLabel

from desktop.ui import theme
from desktop.ui.parts.side_by_side import SideBySide


def pair(qtbot) -> tuple[SideBySide, QLabel, QLabel]:
    halves = SideBySide(narrowest=600)
    qtbot.add_widget(halves)
    left, right = QLabel("left"), QLabel("right")
    halves.add(left)
    halves.add(right)
    halves.show()
    return halves, left, right


def test_halves_stand_beside_each_other_where_there_is_room(qtbot):
    halves, left, right = pair(qtbot)
    halves.resize(700, 300)
    qtbot.wait_until(lambda: right.x() > left.x())
    assert right.y() == left.y()


def test_halves_stack_where_there_is_none(qtbot):
    halves, left, right = pair(qtbot)
    halves.resize(500, 300)
    qtbot.wait_until(lambda: right.y() > left.y())


def test_large_letters_need_more_room(qtbot, qapp):
    halves, left, right = pair(qtbot)
    theme.set_letter_size(qapp, 175)
    halves.resize(700, 300)
    qtbot.wait_until(lambda: right.y() > left.y())
