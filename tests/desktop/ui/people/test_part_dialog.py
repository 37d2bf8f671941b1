"""Two who were made one are parted on a sheet that says what goes where."""

from desktop.operations.merges import merge_people
from desktop.operations.people import find_people, person_card
from desktop.ui.people.part_dialog import PartDialog


def opened(house, qtbot, person_id):
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=person_id))
    sheet = PartDialog(house.store, None, person=card)
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: bool(sheet.told.text()))
    return sheet


def test_it_is_said_what_goes_back_and_what_stays(house, qtbot):
    kept, gone = house.person("Điểu Khăm"), house.person("Dieu Kham")
    house.do(lambda unit, now: merge_people(unit, now, kept_id=kept, gone_id=gone))
    sheet = opened(house, qtbot, kept)
    assert "go back to Dieu Kham" in sheet.told.text()
    with qtbot.wait_signal(sheet.parted) as parted:
        sheet.act.click()
    assert parted.args == [kept]
    assert len(house.ask(find_people)) == 2


def test_a_computer_that_does_not_know_says_so(house, qtbot):
    sheet = opened(house, qtbot, house.person("Điểu Khăm"))
    assert "does not know" in sheet.told.text()
    assert not sheet.act.isEnabled()
