import pytest

from desktop.operations.consents import consents_of
from desktop.operations.people import person_card
from desktop.register.consent import GIVEN, GUARDIAN, PHOTO, SELF
from desktop.ui.people.consent_dialog import ConsentDialog
from tests.desktop.ui.pages_house import TODAY


def opened(house, qtbot, **known):
    person_id = house.person("Điểu Lan", **known)
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=person_id))
    sheet = ConsentDialog(house.store, None, person=card)
    qtbot.add_widget(sheet)
    sheet.show()
    qtbot.wait_until(lambda: bool(sheet._history.text()))
    return sheet


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def noted(house, sheet):
    own = sheet._person.person_id
    return house.ask(lambda unit, now: consents_of(unit, now, person_id=own)).lines


def test_nothing_is_chosen_beforehand(house, qtbot):
    sheet = opened(house, qtbot)
    assert [box.currentData() for box in (sheet.giver, sheet.what, sheet.purpose)] == [None] * 3
    sheet.save_asked.emit()
    assert sheet.sentence() == "Please choose what stands on the paper."
    assert noted(house, sheet) == ()


@pytest.mark.parametrize("missing", ["giver", "what", "purpose"])
def test_every_answer_is_asked_for(house, qtbot, missing):
    sheet = opened(house, qtbot)
    for name, value in (("giver", SELF), ("what", GIVEN), ("purpose", PHOTO)):
        if name != missing:
            choose(getattr(sheet, name), value)
    sheet.save_asked.emit()
    assert sheet.sentence()
    assert noted(house, sheet) == ()


def test_what_the_paper_says_is_kept_and_shown_the_next_time(house, qtbot):
    sheet = opened(house, qtbot)
    for box, value in ((sheet.giver, SELF), (sheet.what, GIVEN), (sheet.purpose, PHOTO)):
        choose(box, value)
    sheet.form_number.setText("12/2026")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    [line] = noted(house, sheet)
    assert (line.on_day, line.form_number, line.given_by) == (TODAY, "12/2026", "Điểu Lan")
    again = ConsentDialog(house.store, None, person=sheet._person)
    qtbot.add_widget(again)
    qtbot.wait_until(lambda: "photographs" in again._history.text())
    assert "paper no. 12/2026" in again._history.text()


def test_for_a_child_only_the_guardian_can_be_chosen(house, qtbot):
    sheet = opened(house, qtbot, birth_year=TODAY.year - 9, guardian="Điểu Bơ")
    qtbot.wait_until(lambda: sheet.giver.currentData() == GUARDIAN)
    assert not sheet.giver.isEnabled()
    assert sheet.given_by.text() == "Điểu Bơ"
    choose(sheet.what, GIVEN)
    choose(sheet.purpose, PHOTO)
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    assert noted(house, sheet)[0].by_guardian
