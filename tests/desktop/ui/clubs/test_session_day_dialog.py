from datetime import timedelta

from PySide6.QtWidgets import QLabel

from desktop.ui.clubs.session_day_dialog import SessionDayDialog
from tests.desktop.ui.pages_house import TODAY


def test_a_past_day_is_given_and_stands_there_by_the_moon_too(qtbot):
    sheet = SessionDayDialog(today=TODAY)
    qtbot.add_widget(sheet)
    sheet.day.set_day(TODAY - timedelta(days=3))
    assert "11/10 lunar" in {label.text() for label in sheet.findChildren(QLabel)}
    with qtbot.wait_signal(sheet.day_given) as given:
        sheet.save_asked.emit()
    assert given.args == [TODAY - timedelta(days=3)]


def test_no_session_was_tomorrow(qtbot):
    sheet = SessionDayDialog(today=TODAY)
    qtbot.add_widget(sheet)
    sheet.day.set_day(TODAY + timedelta(days=1))
    assert sheet.day.day() == TODAY
