import pytest
import shiboken6
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QPlainTextEdit, QSpinBox

from desktop.ui.scanner.field_before import field_before


def test_a_line_gets_its_words_and_its_cursor_back(qtbot):
    line = QLineEdit("Điểu Bơ")
    qtbot.add_widget(line)
    line.setCursorPosition(4)
    restore = field_before(line)
    line.insert("304")
    restore()
    assert (line.text(), line.cursorPosition()) == ("Điểu Bơ", 4)


def test_words_that_were_marked_are_marked_again(qtbot):
    line = QLineEdit("Điểu Bơ")
    qtbot.add_widget(line)
    line.setSelection(0, 4)
    restore = field_before(line)
    line.insert("3")
    restore()
    assert (line.text(), line.selectedText()) == ("Điểu Bơ", "Điểu")


@pytest.mark.parametrize(
    ("made", "change", "held"),
    [
        (lambda: QSpinBox(value=7), lambda box: box.setValue(73), lambda box: box.value()),
        (
            lambda: QDateEdit(QDate(2026, 11, 22)),
            lambda box: box.setDate(QDate(2030, 1, 1)),
            lambda box: box.date(),
        ),
        (
            lambda: QPlainTextEdit("Ghi chú"),
            lambda text: text.insertPlainText("3"),
            lambda text: text.toPlainText(),
        ),
    ],
)
def test_a_field_holds_what_it_held(qtbot, made, change, held):
    field = made()
    qtbot.add_widget(field)
    before, restore = held(field), field_before(field)
    change(field)
    assert held(field) != before
    restore()
    assert held(field) == before


def test_a_choice_is_what_it_was(qtbot):
    box = QComboBox()
    qtbot.add_widget(box)
    box.addItems(["Bon A", "3"])
    restore = field_before(box)
    box.setCurrentIndex(1)
    restore()
    assert box.currentIndex() == 0


@pytest.mark.parametrize("written", ["Thôn 3", "Bon A", ""])
def test_what_was_written_into_a_choice_stands_there_again(qtbot, written):
    box = QComboBox()
    qtbot.add_widget(box)
    box.setEditable(True)
    box.addItems(["Bon A", "Bon B"])
    box.setCurrentIndex(1)
    box.setEditText(written)
    restore = field_before(box)
    box.lineEdit().insert("304")
    restore()
    assert (box.currentText(), box.currentIndex()) == (written, 1)


def test_what_takes_no_digits_and_what_is_gone_are_left_alone(qtbot):
    line, label = QLineEdit("x"), QLabel("y")
    qtbot.add_widget(label)
    of_line, of_label = field_before(line), field_before(label)
    shiboken6.delete(line)
    of_line()
    of_label()
    field_before(None)()
    assert label.text() == "y"


@pytest.mark.parametrize("typed", [True, False])
def test_a_line_that_was_typed_stays_typed_and_one_that_was_not_does_not(qtbot, typed):
    line = QLineEdit("12")
    qtbot.add_widget(line)
    line.setModified(typed)
    restore = field_before(line)
    QTest.keyClicks(line, "893")
    restore()
    assert (line.text(), line.isModified()) == ("12", typed)
