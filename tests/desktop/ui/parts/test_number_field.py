import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox

from desktop.ui.parts.number_field import NumberField


@pytest.fixture
def field(qtbot):
    field = NumberField("Thiếu nhi", highest=12)
    qtbot.add_widget(field)
    field.show()
    return field


def test_plus_and_minus_stay_within_the_bounds(field):
    less, more = field.findChildren(QPushButton)
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert field.number() == 0
    field.set_number(12)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert field.number() == 12


def test_it_tells_a_number_that_was_typed_from_one_that_stood_there(field):
    field.set_number(5)
    assert not field.was_typed()
    field.select_all()
    QTest.keyClicks(field.focusProxy(), "5")
    assert (field.number(), field.was_typed()) == (5, True)


def test_the_wheel_changes_nothing(field):
    field.set_number(5)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.findChild(QSpinBox), wheel)
    assert field.number() == 5


def test_every_part_of_it_says_what_it_counts(field):
    names = [made.accessibleName() for made in field.findChildren(QPushButton)]
    assert names == ["One less: Thiếu nhi", "One more: Thiếu nhi"]
    assert field.findChild(QSpinBox).accessibleName() == "Thiếu nhi"
