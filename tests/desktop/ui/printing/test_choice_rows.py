from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from desktop.ui.printing.choice_rows import ListOf, OneOf


def test_the_first_choice_is_made_and_brings_what_belongs_to_it(qtbot):
    one, first, second = OneOf(), QLineEdit(), QLineEdit()
    qtbot.add_widget(one)
    one.add("a", "A", first)
    one.add("b", "B", second)
    assert one.key() == "a"
    assert [first.isHidden(), second.isHidden()] == [False, True]
    with qtbot.wait_signal(one.chosen) as chosen:
        one.choose("b")
    assert chosen.args == ["b"]
    assert [first.isHidden(), second.isHidden()] == [True, False]


def test_a_choice_that_is_not_offered_is_hidden_unless_it_is_made(qtbot):
    one = OneOf()
    qtbot.add_widget(one)
    one.add("a", "A")
    one.add("b", "B")
    one.offer("a", offered=False)
    one.offer("b", offered=False)
    hidden = [circle.isHidden() for circle in one.findChildren(QRadioButton)]
    assert hidden == [False, True]
    one.offer("b", offered=True)
    assert not one.findChildren(QRadioButton)[1].isHidden()


def test_the_wheel_of_the_mouse_changes_no_list(qtbot):
    made = ListOf("Kind", ["a", "b"])
    qtbot.add_widget(made)
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(made, down)
    assert made.currentIndex() == 0
