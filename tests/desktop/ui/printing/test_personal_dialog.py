from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.lending import lend_copy
from desktop.ui.printing.personal_dialog import PersonalDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


def test_all_of_it_stands_on_the_paper(house, qtbot, tmp_path):
    person_id = house.person(
        "H’Ơ̆ng Ƀrư̆", birth_year=1950, born_about=True, phone="0900 000 001", nickname="bà Sáu"
    )
    [copy] = house.book("Dế Mèn")
    house.do(lambda unit, now: lend_copy(unit, now, person_id=person_id, copy_id=copy.copy_id))
    draft = ConsentDraft("register", "given", form_number="12/2026")
    house.do(lambda unit, now: note_consent(unit, now, person_id=person_id, draft=draft))
    dialog = opened(qtbot, PersonalDialog(house.store, person_id=person_id))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    told = words_of(kept(qtbot, dialog, tmp_path / "person.pdf"))
    for words in ("about 1950", "0900 000 001", "bà Sáu", "12/2026", "Dế Mèn"):
        assert words in told
