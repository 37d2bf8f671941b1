"""What is missing is listed before a month is closed."""

from datetime import date

from PySide6.QtWidgets import QLabel

from desktop.operations.closings import month_view
from desktop.operations.visits import count_visits
from desktop.ui.reports.closing_dialog import CloseDialog, ReopenDialog


def shown(sheet):
    return " ".join(label.text() for label in sheet.findChildren(QLabel))


def test_days_and_sessions_that_are_missing_are_named(house, qtbot):
    group = house.groups["Thiếu nhi"]
    day = date(2026, 10, 29)
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=9, day=day))
    view = house.ask(lambda unit, moment: month_view(unit, moment, year=2026, month=10))
    sheet = CloseDialog(house.store, None, view=view)
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: "nothing written down" in shown(sheet))
    assert "30/10" in shown(sheet)
    assert "Nothing is missing" not in shown(sheet)


def test_opening_again_says_that_the_closing_stays(house, qtbot):
    sheet = ReopenDialog(house.store, None, month=date(2026, 10, 1))
    qtbot.add_widget(sheet)
    assert "stays written down" in shown(sheet)
