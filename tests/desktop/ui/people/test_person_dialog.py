import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.operations.people import find_people, person_card
from desktop.ui.people.person_dialog import PersonDialog


@pytest.fixture
def sheet(qtbot, house):
    sheet = PersonDialog(house.store)
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    qtbot.wait_until(lambda: sheet.group.count() == 5)
    return sheet


def card(house, person_id):
    return house.ask(lambda unit, moment: person_card(unit, moment, person_id=person_id))


def test_a_name_is_enough(house, qtbot, sheet):
    sheet.full_name.setText("Điểu K’Lâm")
    with qtbot.wait_signal(sheet.saved) as saved:
        qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert card(house, saved.args[0]).full_name == "Điểu K’Lâm"
    assert not sheet.isVisible()


def test_without_a_name_the_sheet_stays_and_says_so(house, qtbot, sheet):
    sheet.save_asked.emit()
    assert sheet.sentence() == "Please type the name."
    assert house.ask(find_people) == ()


def test_a_year_in_words_is_not_taken(sheet):
    sheet.full_name.setText("Thị Mai")
    sheet.birth_year.setText("199x")
    sheet.save_asked.emit()
    assert "four digits" in sheet.sentence()


def test_somebody_of_the_same_name_is_offered_while_typing(house, qtbot, sheet):
    known = house.person("Nguyễn Văn Đức", birth_year=1960)
    sheet.full_name.setText("nguyen van duc")
    qtbot.wait_until(sheet._similar.isVisible)
    with qtbot.wait_signal(sheet.existing_picked) as picked:
        sheet._similar.take_keys()
        qtbot.keyClick(sheet._similar, Qt.Key.Key_Return)
    assert picked.args == [known]
    assert not sheet.isVisible()


def test_the_next_sheet_is_empty_but_keeps_the_village(house, qtbot, sheet):
    sheet.full_name.setText("Thị Mai")
    sheet.address.setText("Bon Pi Nao")
    with qtbot.wait_signal(sheet.saved):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    assert (sheet.full_name.text(), sheet.address.text()) == ("", "Bon Pi Nao")


def test_the_sort_word_follows_the_name_until_it_is_typed(sheet):
    sheet.full_name.setText("H’Blum Buôn Yă")
    assert sheet.sort_word.text() == "H’Blum"
    sheet.sort_word.textEdited.emit("Blum")
    sheet.sort_word.setText("Blum")
    sheet.full_name.setText("H’Blum Buôn Yă Hmŏk")
    assert sheet.sort_word.text() == "Blum"


def test_enter_goes_to_the_next_field(qtbot, sheet):
    sheet.full_name.setFocus()
    qtbot.keyClick(sheet.full_name, Qt.Key.Key_Return)
    qtbot.wait_until(sheet.group.hasFocus)


def test_a_changed_person_keeps_what_was_not_touched(house, qtbot):
    mai = house.person("Thị Mai", phone="0912345678", group_id=house.groups["Thiếu nhi"])
    sheet = PersonDialog(house.store, person=card(house, mai))
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: sheet.group.currentText() == "Thiếu nhi")
    sheet.address.setText("Bon Pi Nao")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    now = card(house, mai)
    assert (now.phone, now.address, now.group_label) == ("0912345678", "Bon Pi Nao", "Thiếu nhi")


def test_somebody_of_another_year_of_birth_is_not_meant(house, qtbot, sheet):
    house.person("Nguyễn Văn Đức", birth_year=1960)
    sheet.full_name.setText("nguyen van duc")
    qtbot.wait_until(sheet._similar.isVisible)
    qtbot.keyClicks(sheet.birth_year, "1990")
    qtbot.wait_until(lambda: not sheet._similar.isVisible())


def test_about_a_year_and_the_name_that_everybody_uses_are_kept(house, qtbot, sheet):
    sheet.full_name.setText("Điểu Khăm")
    sheet.nickname.setText("ông Tài")
    sheet.birth_year.setText("1950")
    sheet.about.setChecked(True)
    with qtbot.wait_signal(sheet.saved) as saved:
        sheet.save_asked.emit()
    now = card(house, saved.args[0])
    assert (now.nickname, now.birth_year, now.born_about) == ("ông Tài", 1950, True)


def test_a_new_name_keeps_the_old_one_findable(house, qtbot):
    known = house.person("Điểu Bơ")
    sheet = PersonDialog(house.store, person=card(house, known))
    qtbot.add_widget(sheet)
    sheet.full_name.setText("Điểu Bơ")
    sheet.full_name.editingFinished.emit()
    assert sheet.former_names.text() == ""
    sheet.full_name.setText("Điểu Bơ Niê")
    sheet.full_name.editingFinished.emit()
    sheet.full_name.editingFinished.emit()
    assert sheet.former_names.text() == "Điểu Bơ"


def test_a_guardian_may_be_a_person_of_the_house_or_a_name(house, qtbot, sheet):
    father = house.person("Điểu Bơ")
    sheet.full_name.setText("Điểu Lan")
    qtbot.keyClicks(sheet.guardian.name, "dieu bo")
    qtbot.wait_until(sheet.guardian.choices.isVisible)
    sheet.guardian.choices.take_keys()
    qtbot.keyClick(sheet.guardian.choices, Qt.Key.Key_Return)
    assert (sheet.guardian.guardian_name(), sheet.guardian.guardian_id()) == (None, father)
    with qtbot.wait_signal(sheet.saved) as saved:
        sheet.save_asked.emit()
    assert card(house, saved.args[0]).guardian == "Điểu Bơ"


def opened(sheet, page, qtbot):
    sheet.open_over(page)
    qtbot.wait_until(lambda: sheet.group.count() == 5)
    return sheet


def test_what_was_left_half_typed_stands_in_the_next_sheet_with_its_group(house, qtbot):
    page = QWidget()
    qtbot.add_widget(page)
    first = opened(PersonDialog(house.store, page), page, qtbot)
    first.full_name.setText("Thị Mai")
    first.group.setCurrentText("Thiếu nhi")
    first.reject()
    again = opened(PersonDialog(house.store, page), page, qtbot)
    assert again.full_name.text() == "Thị Mai"
    qtbot.wait_until(lambda: again.group.currentData() == house.groups["Thiếu nhi"])
    bo = card(house, house.person("Điểu Bơ"))
    other = opened(PersonDialog(house.store, page, person=bo), page, qtbot)
    assert other.full_name.text() == "Điểu Bơ"
    for one in (first, again, other):  # none goes while it looks for who may be meant
        qtbot.wait_until(lambda one=one: not one._pause.isActive())
    heard: list[int] = []
    house.store.read(lambda *_: 0, then=heard.append)
    qtbot.wait_until(lambda: heard == [0])
