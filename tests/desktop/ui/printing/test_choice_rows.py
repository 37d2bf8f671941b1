from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

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
