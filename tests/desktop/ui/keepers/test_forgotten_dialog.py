from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.operations.emergency_sheet import keep_emergency_sheet, new_emergency_sheet
from desktop.operations.forgotten_pin import ways_back
from desktop.operations.keepers import come_to_desk
from desktop.ui.frame import Frame
from desktop.ui.keepers.forgotten_dialog import ForgottenDialog
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def people(house):
    return staff(house)


@pytest.fixture
def code(house, people):
    house.store.set_user(people["Chị Hoa"].keeper_id)
    sheet = house.ask(new_emergency_sheet)
    house.do(lambda unit, moment: keep_emergency_sheet(unit, moment, sheet=sheet))
    house.store.set_user("")
    return " ".join(sheet.groups)


@pytest.fixture
def opened(house, people, qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()

    def opened(name, **more):
        keeper_id = people[name].keeper_id
        ways = house.do(lambda unit, moment: ways_back(unit, moment, keeper_id=keeper_id))
        sheet = ForgottenDialog(house.store, replace(ways, **more), frame)
        sheet.open_over(frame)
        return sheet

    return opened


def words(sheet):
    return " ".join(label.text() for label in sheet.findChildren(QLabel) if not label.isHidden())


def fill(sheet, proof, pin="7777", again="7777"):
    for field, typed in ((sheet.proof, proof), (sheet.pin, pin), (sheet.again, again)):
        field.clear()
        QTest.keyClicks(field, typed)
    sheet.save_asked.emit()


def test_it_says_who_can_help(code, opened):
    said = words(opened("Điểu Khê"))
    assert "Take the emergency sheet" in said
    assert "ask Chị Hoa" in said
    assert "call the officer" not in said  # the computer has not joined a province


def test_without_a_sheet_the_officer_and_the_recovery_code_are_left(people, opened):
    said = words(opened("Chị Hoa", question="4821 0937", house_number="0417"))
    assert "There is no emergency sheet" in said
    assert "House 0417, question 4821 0937" in said
    assert "gives a new PIN in Settings" not in said


def test_the_sheet_of_the_drawer_brings_whoever_forgot_to_the_desk(
    code, opened, people, house, qtbot
):
    sheet = opened("Chị Hoa")
    came = []
    sheet.came.connect(came.append)
    with qtbot.wait_signal(sheet.sheet_asked):
        fill(sheet, code)
    assert came == [people["Chị Hoa"].keeper_id]
    assert not sheet.isVisible()
    answer = house.do(
        lambda unit, moment: come_to_desk(
            unit, moment, keeper_id=people["Chị Hoa"].keeper_id, pin="7777"
        )
    )
    assert answer.is_right


def test_a_helper_is_not_asked_to_print_the_next_one(code, opened, qtbot):
    sheet = opened("Điểu Khê")
    with qtbot.assert_not_emitted(sheet.sheet_asked), qtbot.wait_signal(sheet.came):
        fill(sheet, code)


def test_a_wrong_code_is_said_and_what_was_typed_stays_to_be_corrected(code, opened, qtbot):
    sheet = opened("Điểu Khê")
    for left in ("4 more", "3 more", "2 more", "1 more", "60 second"):
        fill(sheet, "123")
        qtbot.wait_until(lambda left=left: left in sheet.sentence())
    assert (sheet.proof.text(), sheet.pin.text()) == ("123", "7777")


def test_two_pins_that_differ_cost_no_try(code, opened, qtbot):
    sheet = opened("Điểu Khê")
    fill(sheet, code, again="7778")
    qtbot.wait_until(lambda: "same way twice" in sheet.sentence())
    with qtbot.wait_signal(sheet.came):
        fill(sheet, code)
