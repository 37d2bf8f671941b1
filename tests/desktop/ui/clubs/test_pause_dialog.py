from datetime import date

from desktop.operations.clubs import club_card
from desktop.register.schedules import Pause
from desktop.ui.clubs.pause_dialog import PauseDialog
from tests.desktop.ui.pages_house import TODAY


def sheet_of(house, qtbot):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    sheet = PauseDialog(house.store, club_id=club_id, today=TODAY)
    qtbot.add_widget(sheet)
    return sheet, lambda: house.ask(lambda unit, moment: club_card(unit, moment, club_id=club_id))


def test_a_pause_has_no_end_until_somebody_knows_it(house, qtbot):
    sheet, card = sheet_of(house, qtbot)
    assert sheet.last.isHidden()
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: card().pauses == (Pause(TODAY, None, "harvest"),))


def test_a_pause_that_ends_before_it_begins_is_told_on_the_sheet(house, qtbot):
    sheet, card = sheet_of(house, qtbot)
    sheet.reason.setCurrentIndex(sheet.reason.findData("tet"))
    sheet.open_end.setChecked(False)
    sheet.last.set_day(date(2026, 1, 1))
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "01/01/2026" in sheet.sentence())
    sheet.last.set_day(date(2027, 2, 20))
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: card().pauses == (Pause(TODAY, date(2027, 2, 20), "tet"),))
