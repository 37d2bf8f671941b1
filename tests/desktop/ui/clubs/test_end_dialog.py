from datetime import date

from desktop.operations.clubs import club_card
from desktop.ui.clubs.end_dialog import EndDialog
from tests.desktop.ui.pages_house import TODAY


def sheet_of(house, qtbot):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    sheet = EndDialog(house.store, club_id=club_id, today=TODAY)
    qtbot.add_widget(sheet)
    return sheet, lambda: house.ask(lambda unit, moment: club_card(unit, moment, club_id=club_id))


def test_a_club_ends_from_a_day_on_for_a_reason(house, qtbot):
    sheet, card = sheet_of(house, qtbot)
    sheet.reason.setCurrentIndex(sheet.reason.findData("no_leader"))
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    assert (card().ended_on, card().ending) == (TODAY, "no_leader")


def test_a_day_before_it_began_is_told_on_the_sheet(house, qtbot):
    sheet, card = sheet_of(house, qtbot)
    sheet.day.set_day(date(2025, 1, 1))
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "01/01/2025" in sheet.sentence())
    assert card().ended_on is None
