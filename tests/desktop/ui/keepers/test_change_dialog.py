import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.operations.keepers import keepers
from desktop.ui.frame import Frame
from desktop.ui.keepers.change_dialog import ChangeDialog
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def sheet(house, qtbot):
    people = staff(house)
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()
    sheet = ChangeDialog(house.store, house.ask(keepers), frame)
    sheet.people = people
    sheet.open()
    return sheet


def test_the_names_say_what_each_person_does(sheet):
    assert [name.text().strip() for name in sheet.names] == [
        "Chị Hoa  (in charge of the house)",
        "Điểu Khê  (at the desk)",
        "H’Blum  (counts visitors)",
    ]


def test_name_and_pin_by_the_keys_alone(sheet, qtbot):
    sheet.names[0].setFocus()
    QTest.keyClick(sheet.names[0], Qt.Key.Key_Down)
    assert sheet.focusWidget() is sheet.names[1]
    QTest.keyClick(sheet.names[1], Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.pin
    QTest.keyClicks(sheet.pin, "1234")
    with qtbot.wait_signal(sheet.came) as came:
        QTest.keyClick(sheet.pin, Qt.Key.Key_Return)
    assert came.args == [sheet.people["Điểu Khê"].keeper_id]


def test_whoever_has_no_pin_is_there_at_once(sheet, qtbot):
    with qtbot.wait_signal(sheet.came) as came:
        sheet.names[2].click()
    assert came.args == [sheet.people["H’Blum"].keeper_id]


def test_a_wrong_pin_is_said_and_the_fifth_begins_a_pause(sheet, qtbot):
    sheet.names[0].click()
    for left in ("4 more", "3 more", "2 more", "1 more", "60 second"):
        QTest.keyClicks(sheet.pin, "000000")
        QTest.keyClick(sheet.pin, Qt.Key.Key_Return)
        qtbot.wait_until(lambda left=left: left in sheet.sentence())
        assert sheet.pin.text() == ""


def test_letters_are_no_part_of_a_pin_and_nobody_reads_it(sheet):
    sheet.names[0].click()
    QTest.keyClicks(sheet.pin, "12a34bw5678")
    assert sheet.pin.text() == "123456"
    assert "1" not in sheet.pin.displayText()


def test_a_forgotten_pin_is_told_of_with_the_name(sheet, qtbot):
    sheet.choose(sheet.people["Điểu Khê"])
    with qtbot.wait_signal(sheet.forgotten) as told:
        sheet._forgot.click()
    assert told.args == [sheet.people["Điểu Khê"]]
