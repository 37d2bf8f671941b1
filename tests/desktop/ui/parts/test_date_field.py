from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.parts.date_field import DateField

SUNDAY = date(2026, 11, 22)


def test_a_day_goes_in_and_comes_out(qtbot):
    field = DateField("Day", SUNDAY)
    qtbot.add_widget(field)
    assert field.text() == "22/11/2026"
    with qtbot.wait_signal(field.day_changed) as changed:
        field.set_day(date(2026, 11, 14))
    assert changed.args == [date(2026, 11, 14)]


def test_the_future_cannot_be_chosen(qtbot):
    field = DateField("Day", SUNDAY)
    qtbot.add_widget(field)
    field.forbid_after(SUNDAY)
    field.set_day(date(2027, 1, 1))
    assert field.day() <= SUNDAY


@pytest.fixture
def field(qtbot):
    field = DateField("Day", SUNDAY)
    qtbot.add_widget(field)
    field.forbid_after(SUNDAY)
    field.show()
    with qtbot.wait_active(field):
        field.activateWindow()
    return field


@pytest.mark.parametrize("by_click", [False, True])
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("09112026", date(2026, 11, 9)),
        ("31102026", date(2026, 10, 31)),  # November has no 31st
        ("31/10", date(2026, 10, 31)),
        ("5/9/2025", date(2025, 9, 5)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_what_is_typed_in_one_go_is_the_day_that_was_meant(field, typed, day, by_click):
    if by_click:
        middle = field.mapTo(field.window(), field.rect().center())
        QTest.mouseClick(field.window().windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    else:
        field.clearFocus()
        field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == day


def test_a_year_typed_alone_is_no_day_and_month(field):
    field.setSelectedSection(DateField.Section.YearSection)
    QTest.keyClicks(field, "2012")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == date(2012, 11, 22)


def test_a_day_to_come_is_not_taken_however_it_is_typed(field):
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "24122026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() <= SUNDAY
