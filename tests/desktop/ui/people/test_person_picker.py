from PySide6.QtCore import Qt

from desktop.operations.people import find_people
from desktop.ui.people.person_picker import PersonPicker


def test_arrow_and_enter_pick_a_known_person(house, qtbot):
    mai = house.person("Thị Mai")
    picker = PersonPicker(house.store, "Type a name…")
    qtbot.add_widget(picker)
    picker.show()
    qtbot.keyClicks(picker.box, "mai")
    qtbot.wait_until(picker.choices.isVisible)
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    with qtbot.wait_signal(picker.picked) as picked:
        qtbot.keyClick(picker.choices, Qt.Key.Key_Return)
    assert picked.args == [mai]
    assert picker.box.text() == ""


def test_a_name_nobody_has_can_be_written_down_on_the_spot(house, qtbot):
    picker = PersonPicker(house.store, "Type a name…")
    qtbot.add_widget(picker)
    picker.show()
    picker.box.setText("Lý A Páo")
    qtbot.wait_until(picker.choices.isVisible)
    with qtbot.wait_signal(picker.picked):
        picker.choices.take_keys()
        qtbot.keyClick(picker.choices, Qt.Key.Key_Return)
    [person] = house.ask(find_people)
    assert person.full_name == "Lý A Páo"
