import pytest

from desktop.operations.label_sheets import keep_label_sheet
from desktop.paper.stock import LABEL_STOCKS, LABELS_3X8
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog
from desktop.ui.printing.sheet_choice import SheetChoice
from tests.desktop.register.test_label_sheets import SHEET


@pytest.fixture
def choice(house, qtbot):
    choice = SheetChoice(house.store)
    qtbot.add_widget(choice)
    return choice


def test_the_usual_sheet_is_offered_first_from_its_first_label_on(choice):
    assert choice.chosen() is LABELS_3X8
    assert choice.first_place() == 0


def test_a_label_that_is_touched_is_the_first_one(choice, qtbot):
    box = LABELS_3X8.box(10)
    with qtbot.wait_signal(choice.changed):
        choice.touch(box.left + 5, box.top + 5)
    assert choice.first_place() == 10
    choice.touch(0.0, 0.0)
    assert choice.first_place() == 10


def test_a_smaller_sheet_has_fewer_labels_to_begin_on(choice, qtbot):
    choice.start.set_number(24)
    with qtbot.wait_signal(choice.changed):
        choice.stock.setCurrentIndex(3)
    assert (choice.chosen().per_sheet, choice.first_place()) == (14, 13)


def test_a_sheet_that_was_measured_is_the_last_of_the_list(house, choice, qtbot):
    choice.measure()
    sheet = choice.findChild(OwnSheetDialog)
    sheet.show_sheet(SHEET)
    sheet.keep.click()
    qtbot.wait_until(lambda: choice.stock.currentIndex() == len(LABEL_STOCKS))
    assert choice.chosen().width == SHEET.width


def test_a_sheet_that_was_measured_before_is_offered(house, qtbot):
    house.do(lambda unit, moment: keep_label_sheet(unit, moment, sheet=SHEET))
    choice = SheetChoice(house.store)
    qtbot.add_widget(choice)
    qtbot.wait_until(lambda: choice.stock.count() == len(LABEL_STOCKS) + 1)
    assert choice.stock.currentIndex() == 0
