from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.operations.lending import lend_copy
from desktop.operations.people import find_people, people_count, person_card
from desktop.ui.people.erase_dialog import EraseDialog


def opened(house, qtbot, person_id):
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=person_id))
    sheet = EraseDialog(house.store, None, person=card)
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def test_enter_leaves_it_and_only_the_verb_erases(house, qtbot):
    person_id = house.person("Thị Mai")
    sheet = opened(house, qtbot, person_id)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert house.ask(people_count) == 1
    sheet = opened(house, qtbot, person_id)
    with qtbot.wait_signal(sheet.accepted):
        sheet.act.click()
    assert house.ask(people_count) == 0


def test_somebody_with_books_is_not_erased_and_it_is_said_why(house, qtbot):
    person_id = house.person("Thị Mai")
    [copy] = house.book("Dế Mèn")
    house.do(lambda unit, now: lend_copy(unit, now, person_id=person_id, copy_id=copy.copy_id))
    sheet = opened(house, qtbot, person_id)
    sheet.act.click()
    qtbot.wait_until(lambda: bool(sheet.said.sentence()))
    assert house.ask(people_count) == 1


def test_it_is_shown_where_else_the_name_stands_and_one_tick_clears_the_notes(house, qtbot):
    person_id = house.person("Y Zzqxy Niê", birth_year=1950)
    house.person("Thị Mai", guardian="Y Zzqxy Niê", address="cạnh nhà Y Zzqxy Niê")
    sheet = opened(house, qtbot, person_id)
    qtbot.wait_until(sheet.words.isVisible)
    assert sheet.words.isChecked()
    shown = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for words in ("guardian of Thị Mai", "“cạnh nhà Y Zzqxy Niê”", "misspelled"):
        assert words in shown
    with qtbot.wait_signal(sheet.accepted):
        sheet.act.click()
    [line] = house.ask(find_people)
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=line.person_id))
    assert (card.guardian, card.address) == (None, "cạnh nhà …")


def test_a_name_that_another_has_is_not_ticked(house, qtbot):
    person_id = house.person("Y Zzqxy Niê", birth_year=1950)
    house.person("Y Zzqxy Niê", birth_year=1990)
    house.person("Thị Mai", guardian="Y Zzqxy Niê")
    sheet = opened(house, qtbot, person_id)
    qtbot.wait_until(sheet.words.isVisible)
    assert not sheet.words.isChecked()
