from dataclasses import replace

from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.people import person_card
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.traits import traits_of
from desktop.ui.people.traits_dialog import TraitsDialog


def opened(house, qtbot, *, agreed):
    person_id = house.person("Điểu Lan")

    def prepare(unit, now):
        change_settings(unit, now, settings=replace(read_settings(unit, now), traits_kept=True))
        if agreed:
            note_consent(unit, now, person_id=person_id, draft=ConsentDraft("traits", "given"))

    house.do(prepare)
    card = house.ask(lambda unit, now: person_card(unit, now, person_id=person_id))
    sheet = TraitsDialog(house.store, None, person=card)
    qtbot.add_widget(sheet)
    sheet.show()
    return sheet


def test_what_was_said_is_kept(house, qtbot):
    sheet = opened(house, qtbot, agreed=True)
    qtbot.wait_until(lambda: sheet.disability.currentIndex() == 0)
    sheet.ethnicity.list.setCurrentText("Mnông")
    sheet.disability.setCurrentText("no")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    own = sheet._person_id
    kept = house.ask(lambda unit, now: traits_of(unit, now, person_id=own))
    assert (kept.ethnicity.code, kept.has_disability) == ("20", False)


def test_without_a_consent_it_says_what_comes_first(house, qtbot):
    sheet = opened(house, qtbot, agreed=False)
    qtbot.wait_until(lambda: "consent first" in sheet.sentence())
    sheet.ethnicity.list.setCurrentText("Mạ")
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "Nobody agreed" in sheet.sentence())
