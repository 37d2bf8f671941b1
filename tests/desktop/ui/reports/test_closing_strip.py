"""A month is closed and opened again on its page; what was changed after it is said."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.operations.visits import count_visits
from desktop.ui.reports.reports_page import ReportsPage

OCTOBER = date(2026, 10, 1)


def count(house, day=date(2026, 10, 30), label="Thiếu nhi"):
    group = house.groups[label]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=9, day=day))


@pytest.fixture
def page(house, qtbot):
    count(house)
    page = ReportsPage(house.store)
    qtbot.add_widget(page)
    page.resize(1000, 700)
    with qtbot.wait_exposed(page):
        page.show()
    page.show_month(OCTOBER)
    qtbot.wait_until(page.closing.open.isVisible)
    return page


def close(page, qtbot):
    page.closing.ask_to_close()
    with qtbot.wait_signal(page.closing.sheet().accepted):
        page.closing.sheet().act.click()
    page.reload()
    qtbot.wait_until(page.closing.closed.isVisible)


def test_a_running_month_asks_for_nothing(house, qtbot):
    page = ReportsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: page._month is not None)
    assert not page.closing.isVisible()


def test_a_month_is_closed_and_its_strip_says_when(page, qtbot):
    close(page, qtbot)
    assert "22/11/2026" in page.closing.closed.accessibleName()
    assert not page.closing.close_again.isVisible()
    assert not page.closing.open.isVisible()


def test_enter_leaves_it_open(page, qtbot):
    page.closing.ask_to_close()
    sheet = page.closing.sheet()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    page.reload()
    qtbot.wait_until(page.closing.open.isVisible)


def test_a_later_edit_is_never_silent(page, house, qtbot):
    close(page, qtbot)
    count(house)
    page.reload()
    qtbot.wait_until(page.closing.changed.isVisible)
    assert "9 → 18" in page.closing.changed.text()
    close_again = page.closing
    close_again.ask_to_close()
    with qtbot.wait_signal(close_again.sheet().accepted):
        close_again.sheet().act.click()
    page.reload()
    qtbot.wait_until(lambda: "version 2" in page.closing.closed.accessibleName())
    assert not page.closing.changed.isVisible()


def test_it_is_opened_again_by_its_own_verb(page, qtbot):
    close(page, qtbot)
    page.closing.ask_to_reopen()
    with qtbot.wait_signal(page.closing.sheet().accepted):
        page.closing.sheet().act.click()
    page.reload()
    qtbot.wait_until(page.closing.open.isVisible)
    assert "again" in page.closing.open.accessibleName()
