import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.operations.people import PersonAdded, PersonDraft, add_person, find_people
from desktop.ui.parts.saving_dialog import SavingDialog


class Sheet(SavingDialog[PersonAdded]):
    def __init__(self, store):
        super().__init__(store)
        self.name = QLineEdit()
        self.add_field("Name", self.name)

    def _amiss(self):
        return "" if self.name.text() else "Please type the name."

    def _saving(self):
        draft = PersonDraft(self.name.text())
        return lambda unit, moment: add_person(unit, moment, draft=draft)

    def _id_of(self, done):
        return done.person_id

    def _begin_next(self, done):
        self.name.clear()
        self.praise(done.full_name)


@pytest.fixture
def sheet(qtbot, house):
    sheet = Sheet(house.store)
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def test_what_is_saved_is_told_and_the_sheet_closes(house, qtbot, sheet):
    sheet.name.setText("Thị Mai")
    with qtbot.wait_signal(sheet.saved) as saved:
        sheet.save_asked.emit()
    [person] = house.ask(find_people)
    assert saved.args == [person.person_id]
    assert not sheet.isVisible()


def test_the_sheet_stays_for_the_next_one(qtbot, sheet):
    sheet.name.setText("Thị Mai")
    with qtbot.wait_signal(sheet.saved):
        sheet.next_asked.emit()
    assert sheet.isVisible()
    assert (sheet.name.text(), sheet.sentence()) == ("", "Thị Mai")


def test_what_is_amiss_is_said_and_nothing_is_saved(house, sheet):
    sheet.save_asked.emit()
    assert sheet.sentence() == "Please type the name."
    assert house.ask(find_people) == ()


def test_what_the_house_refuses_is_said_and_what_was_typed_stays(house, qtbot, sheet):
    sheet.name.setText("Mai " * 200)
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "too long" in sheet.sentence())
    assert sheet.name.text() == "Mai " * 200
    assert house.ask(find_people) == ()
