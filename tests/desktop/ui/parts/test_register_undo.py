import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from desktop.ui.frame import Frame


@pytest.fixture
def frame(qtbot):
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()
    frame.activateWindow()
    qtbot.wait_until(frame.isActiveWindow)
    return frame


def press_undo(field):
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_undo_in_the_scan_box_takes_back_what_was_written_down(frame, qtbot):
    box = QLineEdit()
    frame.show_page(box, name="lending", title="Lend")
    box.setFocus()
    QTest.keyClicks(box, "000021")
    box.clear()
    with qtbot.wait_signal(frame.undo_asked):
        press_undo(box)
    assert box.text() == ""


def test_undo_in_a_sheet_stays_with_the_field(frame, qtbot):
    sheet = QDialog(frame)
    field = QLineEdit()
    QVBoxLayout(sheet).addWidget(field)
    sheet.show()
    sheet.activateWindow()
    qtbot.wait_until(sheet.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, "Hoa")
    with qtbot.assert_not_emitted(frame.undo_asked, wait=50):
        press_undo(field)
    assert field.text() == ""
