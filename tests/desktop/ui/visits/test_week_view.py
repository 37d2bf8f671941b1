from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from desktop.operations.delegations import receive_delegation
from desktop.operations.journal import undo_last
from desktop.operations.visits import count_visits, day_visits
from desktop.ui.visits.week_view import WeekView
from tests.desktop.ui.pages_house import TODAY

MONDAY = TODAY - timedelta(days=6)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def view(house, qtbot):
    view = WeekView(house.store)
    qtbot.add_widget(view)
    view.show()
    with qtbot.wait_active(view):
        view.activateWindow()
    view.open_week(TODAY)
    view.take_keys()
    qtbot.wait_until(lambda: bool(view._cells))
    return view


def known(house, day):
    visits = house.ask(lambda unit, moment: day_visits(unit, moment, day=day))
    return visits.total, visits.has_entry


def write(view) -> None:
    made = next(one for one in view.findChildren(QPushButton) if "Write" in one.text())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_the_first_open_day_without_an_entry_has_the_cursor_and_the_large_date(view):
    assert view.objectName() == "backEntry"
    assert view.findChild(QLabel, "bigDate").text() == "Monday 16/11/2026"
    assert QApplication.focusWidget() is view._cells[MONDAY, view._lines[0].key]


def test_a_week_is_typed_down_the_days_with_enter_alone(view, house, qtbot):
    for number in range(1, 9):  # four groups, two days
        QTest.keyClicks(QApplication.focusWidget(), str(number))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view.findChild(QLabel, "bigDate").text() == "Wednesday 18/11/2026"
    write(view)
    qtbot.wait_until(lambda: known(house, TUESDAY) == (5 + 6 + 7 + 8, True))
    assert known(house, MONDAY) == (10, True)
    assert known(house, MONDAY + timedelta(days=2)) == (0, False)
    house.do(undo_last)
    assert (known(house, MONDAY), known(house, TUESDAY)) == ((0, False), (0, False))


def test_an_empty_cell_is_passed_with_enter(view, house, qtbot):
    for _ in view._lines:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "5")
    write(view)
    qtbot.wait_until(lambda: known(house, TUESDAY) == (5, True))
    assert known(house, MONDAY) == (0, False)


def test_a_week_that_somebody_looks_for_by_its_date_takes_no_keys(view, qtbot):
    write_button = view.findChild(QPushButton, "main")
    write_button.setFocus()
    view.open_week(MONDAY - timedelta(days=7))
    qtbot.wait_until(lambda: (MONDAY - timedelta(days=7), view._lines[0].key) in view._cells)
    assert write_button.hasFocus()


def test_zeros_say_that_nobody_came_and_empty_cells_say_nothing(view, house, qtbot):
    QTest.keyClicks(view._cells[TUESDAY, view._lines[0].key], "0")
    write(view)
    qtbot.wait_until(lambda: known(house, TUESDAY) == (0, True))
    assert known(house, MONDAY) == (0, False)


def test_what_is_half_typed_outlives_a_change_of_the_register(view, house, qtbot):
    first, other = (view._cells[MONDAY, view._lines[place].key] for place in (0, 1))
    QTest.keyClicks(first, "12")
    group = view._lines[1].key
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, day=MONDAY))
    view.open_week(MONDAY)
    qtbot.wait_until(lambda: other.number() == 1)
    assert first.number() == 12


def test_a_key_says_that_somebody_is_at_work(view, qtbot):
    with qtbot.wait_signal(view.typed):
        QTest.keyClicks(view._cells[MONDAY, view._lines[0].key], "1")


def test_a_day_that_nobody_counted_is_marked_as_about_so_many(view, house, qtbot):
    QTest.keyClicks(view._cells[MONDAY, view._lines[0].key], "40")
    QTest.keyClicks(view._cells[TUESDAY, view._lines[0].key], "5")
    box = next(
        one for one in view.findChildren(QCheckBox) if "Monday 16/11" in one.accessibleName()
    )
    box.click()
    write(view)
    qtbot.wait_until(lambda: known(house, TUESDAY) == (5, True))
    days = [
        house.ask(lambda unit, moment, day=day: day_visits(unit, moment, day=day))
        for day in (MONDAY, TUESDAY)
    ]
    assert [(day.total, day.estimated) for day in days] == [(40, 40), (5, 0)]
    qtbot.wait_until(lambda: not box.isChecked())


def test_a_delegation_is_asked_for_on_its_day(view, qtbot):
    made = next(
        one
        for one in view.findChildren(QPushButton)
        if one.accessibleName() == "A delegation came, Tuesday 17/11/2026"
    )
    with qtbot.wait_signal(view.delegation_asked) as asked:
        made.click()
    assert asked.args == [TUESDAY]


def test_every_day_has_its_day_by_the_moon(view):
    said = {label.text() for label in view.findChildren(QLabel)}
    assert {"8/10", "14/10"} <= said


def test_what_is_half_typed_comes_back_with_its_week(view, house, qtbot):
    QTest.keyClicks(view._cells[MONDAY, view._lines[0].key], "12")
    view.open_week(MONDAY - timedelta(days=7))
    qtbot.wait_until(lambda: (MONDAY, view._lines[0].key) not in view._cells)
    view.open_week(MONDAY)
    qtbot.wait_until(lambda: (MONDAY, view._lines[0].key) in view._cells)
    qtbot.wait_until(lambda: view._cells[MONDAY, view._lines[0].key].number() == 12)
    write(view)
    qtbot.wait_until(lambda: known(house, MONDAY) == (12, True))


def test_a_line_more_on_the_sheet_takes_nothing_away(view, house, qtbot):
    QTest.keyClicks(view._cells[MONDAY, view._lines[0].key], "12")
    house.do(
        lambda unit, moment: receive_delegation(
            unit, moment, name="Đoàn xã", count=30, purpose="tour", day=TUESDAY
        )
    )
    lines = len(view._lines)
    view.open_week(MONDAY)
    qtbot.wait_until(lambda: len(view._lines) == lines + 1)
    assert view._cells[MONDAY, view._lines[0].key].number() == 12
