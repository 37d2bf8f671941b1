import pytest
from PySide6.QtTest import QTest

from desktop.operations.delegations import delegations
from desktop.ui.visits.delegation_dialog import DelegationDialog
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def dialog(house, qtbot):
    dialog = DelegationDialog(house.store)
    qtbot.add_widget(dialog)
    dialog.open()
    return dialog


def came(house):
    return house.ask(lambda unit, moment: delegations(unit, moment, day=TODAY))


def test_a_group_is_written_down_with_its_number_and_purpose(dialog, house, qtbot):
    QTest.keyClicks(dialog.name, "Bon Pi Nao")
    dialog.number.set_number(32)
    dialog.estimated.setChecked(True)
    dialog.purpose.setCurrentIndex(dialog.purpose.findData("study"))
    with qtbot.wait_signal(dialog.accepted):
        dialog.save_asked.emit()
    [one] = came(house)
    assert (one.name, one.count, one.purpose, one.estimated) == ("Bon Pi Nao", 32, "study", True)


def test_a_group_without_a_name_is_asked_for_it(dialog, house):
    dialog.save_asked.emit()
    assert dialog.sentence().startswith("Write down what the group is called")
    assert came(house) == ()
