import pytest

from desktop.operations.people import person_card
from desktop.ui.people.household_dialog import HouseholdDialog


@pytest.fixture
def sheet(qtbot, house):
    head = house.person("Điểu Khăm")
    sheet = HouseholdDialog(house.store, None, person_id=head)
    qtbot.add_widget(sheet)
    sheet.show()
    return sheet


def shown(sheet):
    model = sheet.table.model()
    return [
        tuple(model.index(row, column).data() for column in (0, 1))
        for row in range(model.rowCount())
    ]


def join(house, qtbot, sheet, name):
    before = len(shown(sheet))
    sheet.picker.picked.emit(house.person(name))
    qtbot.wait_until(lambda: len(shown(sheet)) > before)


def test_who_lives_here_is_added_by_name(house, qtbot, sheet):
    join(house, qtbot, sheet, "Thị Lan")
    assert shown(sheet) == [("Điểu Khăm", "Head"), ("Thị Lan", "")]
    assert sheet.said.sentence() == "Thị Lan lives with Điểu Khăm"


def test_another_head_is_chosen_and_somebody_moves_out(house, qtbot, sheet):
    join(house, qtbot, sheet, "Thị Lan")
    sheet.table.selectRow(1)
    sheet.head.click()
    qtbot.wait_until(lambda: shown(sheet) == [("Thị Lan", "Head"), ("Điểu Khăm", "")])
    sheet.table.selectRow(1)
    sheet.out.click()
    qtbot.wait_until(lambda: shown(sheet) == [])
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=sheet._person_id))
    assert card.household == ()
