import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.parts.number_cell import NumberCell


@pytest.fixture
def cell(qtbot):
    cell = NumberCell("Thiếu nhi, 21/11")
    qtbot.add_widget(cell)
    return cell


@pytest.mark.parametrize(("typed", "number"), [("", None), ("0", 0), ("12", 12), ("0a1-2", 12)])
def test_an_empty_cell_is_not_zero_and_letters_are_not_taken(cell, typed, number):
    QTest.keyClicks(cell, typed)
    assert cell.number() == number


def test_a_number_can_be_put_in_and_taken_out(cell):
    cell.set_number(7)
    assert cell.number() == 7
    cell.set_number(None)
    assert cell.text() == ""


@pytest.mark.parametrize("typed", ["", "0", "12"])
def test_enter_passes_an_empty_cell_too(cell, qtbot, typed):
    QTest.keyClicks(cell, typed)
    with qtbot.wait_signal(cell.returnPressed):
        QTest.keyClick(cell, Qt.Key.Key_Return)


@pytest.mark.parametrize(("typed", "by", "number"), [("", 1, 1), ("0", -1, 0), ("9999", 1, 9999)])
def test_a_step_is_as_good_as_typed_and_stays_within_bounds(cell, qtbot, typed, by, number):
    QTest.keyClicks(cell, typed)
    with qtbot.wait_signal(cell.textEdited):
        cell.step(by)
    assert (cell.number(), cell.isModified()) == (number, True)
