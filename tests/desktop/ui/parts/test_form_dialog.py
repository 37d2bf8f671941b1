import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.ui.parts.form_dialog import FormDialog


@pytest.fixture
def sheet(qtbot):
    sheet = FormDialog()
    qtbot.add_widget(sheet)
    sheet.first, sheet.second = QLineEdit(), QLineEdit()
    sheet.add_field("First", sheet.first)
    sheet.add_field("Second", sheet.second, "A hint.")
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def test_enter_goes_on_and_shift_enter_goes_back(qtbot, sheet):
    sheet.first.setFocus()
    qtbot.keyClick(sheet.first, Qt.Key.Key_Return)
    qtbot.wait_until(sheet.second.hasFocus)
    qtbot.keyClick(sheet.second, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.wait_until(sheet.first.hasFocus)


def test_ctrl_enter_saves_and_begins_the_next(qtbot, sheet):
    with qtbot.wait_signal(sheet.next_asked):
        qtbot.keyClick(sheet.first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_every_field_has_a_name_for_a_screen_reader(sheet):
    assert sheet.first.accessibleName() == "First"


def test_what_is_amiss_is_said_until_it_is_praised(sheet):
    sheet.complain("Please type the name.")
    sheet.praise("Written down.")
    assert sheet.sentence() == "Written down."


def test_the_button_says_what_saving_does_and_whether_it_can(qtbot, sheet):
    sheet.name_saving("Change 38 books   Ctrl+S", can_save=False)
    assert (sheet._saver.text(), sheet._saver.isEnabled()) == ("Change 38 books   Ctrl+S", False)


def test_a_field_with_a_hint_is_hidden_with_its_hint(sheet):
    sheet.show_field(sheet.second, shown=False)
    assert not sheet.second.isVisible()
    sheet.show_field(sheet.second, shown=True)
    assert sheet.second.isVisible()
