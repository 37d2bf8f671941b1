import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.visits import count_visits
from desktop.ui.reports.reports_page import ReportsPage


@pytest.fixture
def page(house, qtbot):
    page = ReportsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    qtbot.wait_until(lambda: "Month 11/2026" in words(page))
    return page


def words(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def figures(page) -> list[str]:
    return [label.accessibleName() for label in page.findChildren(QLabel) if label.accessibleName()]


def button(page, text: str) -> QPushButton:
    return next(made for made in page.findChildren(QPushButton) if made.text().strip() == text)


def test_the_month_shows_what_was_counted(page, house, qtbot):
    group = house.groups["Thiếu nhi"]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=9))
    house.lend(house.person("H’Blum"), house.book("Dế Mèn")[0])
    page.reload()
    qtbot.wait_until(lambda: "Visits in all: 9" in figures(page))
    assert {"Thiếu nhi: 9", "Books lent: 1", "People: 1", "Titles: 1"} <= set(figures(page))


def test_one_walks_back_to_the_month_before_and_not_into_the_future(page, qtbot):
    assert not button(page, "Next month").isEnabled()
    for month in ("10/2026", "9/2026"):
        QTest.mouseClick(button(page, "Month before"), Qt.MouseButton.LeftButton)
        qtbot.wait_until(lambda month=month: f"Month {month}" in words(page))
    QTest.mouseClick(button(page, "Next month"), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: "Month 10/2026" in words(page))


def test_january_comes_after_december(page, qtbot):
    for _ in range(11):
        before = words(page)
        QTest.mouseClick(button(page, "Month before"), Qt.MouseButton.LeftButton)
        qtbot.wait_until(lambda before=before: words(page) != before)
    assert "Month 12/2025" in words(page)


def test_forgotten_days_are_told(page, house, qtbot):
    with house.clock.days_ago(3):
        group = house.groups["Thiếu nhi"]
        house.do(lambda unit, moment: count_visits(unit, moment, group_id=group))
    page.reload()
    qtbot.wait_until(lambda: any("nothing written down" in said for said in words(page)))
