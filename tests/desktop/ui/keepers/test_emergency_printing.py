import pytest

from desktop.operations.emergency_sheet import emergency_state
from desktop.ui.frame import Frame
from desktop.ui.keepers.emergency_printing import EmergencyPrinting
from desktop.ui.recovery.sheet_dialog import SheetDialog
from tests.desktop.ui.keepers.staff import staff


@pytest.fixture
def printing(house, qtbot):
    people = staff(house)
    house.store.set_user(people["Chị Hoa"].keeper_id)
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()
    printing = EmergencyPrinting(house.store, frame, frame)
    printing.frame = frame
    return printing


def opened(printing, qtbot):
    printing.open_sheet()
    qtbot.wait_until(lambda: printing.frame.findChild(SheetDialog) is not None)
    return printing.frame.findChild(SheetDialog)


def test_a_sheet_that_was_looked_at_and_left_is_good_for_nothing(printing, house, qtbot):
    opened(printing, qtbot).reject()
    assert house.ask(emergency_state).is_missing


def test_a_sheet_that_went_into_a_file_is_good_at_once(printing, house, qtbot, tmp_path):
    dialog = opened(printing, qtbot)
    with qtbot.wait_signal(printing.kept):
        dialog.keep_as(str(tmp_path / "sheet.pdf"))
    assert not house.ask(emergency_state).is_missing


def test_a_sheet_that_was_copied_by_hand_is_good_when_it_is_put_away(printing, house, qtbot):
    dialog = opened(printing, qtbot)
    with qtbot.wait_signal(printing.kept):
        dialog.put_away.emit()
    assert not house.ask(emergency_state).is_missing


def test_nobody_else_sees_one(printing, house, qtbot):
    house.store.set_user("")
    with qtbot.wait_signal(house.store.failed):
        printing.open_sheet()
    assert printing.frame.findChild(SheetDialog) is None
