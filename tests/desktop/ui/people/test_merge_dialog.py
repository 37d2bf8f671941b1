from desktop.operations.people import find_people, person_card
from desktop.ui.people.merge_dialog import MergeDialog


def test_the_other_entry_is_shown_before_both_become_one(house, qtbot):
    kept = house.person("Điểu Khăm")
    gone = house.person("Dieu Kham", birth_year=1950, address="Bon Pi Nao")
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=kept))
    sheet = MergeDialog(house.store, None, kept=card)
    qtbot.add_widget(sheet)
    assert not sheet.act.isEnabled()
    sheet.picker.picked.emit(kept)
    sheet.picker.picked.emit(gone)
    qtbot.wait_until(sheet.act.isEnabled)
    assert sheet.other.text().startswith("Dieu Kham · 1950 · Bon Pi Nao · 2")
    with qtbot.wait_signal(sheet.merged) as merged:
        sheet.act.click()
    assert merged.args == [kept]
    assert [line.person_id for line in house.ask(find_people)] == [kept]


def test_nobody_new_is_written_down_here(house, qtbot):
    kept = house.person("Điểu Khăm")
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=kept))
    sheet = MergeDialog(house.store, None, kept=card)
    qtbot.add_widget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.picker.box, "kham")
    qtbot.wait_until(lambda: bool(sheet.picker.choices.offered()))
    assert [choice.words for choice in sheet.picker.choices.offered()] == ["Điểu Khăm"]
