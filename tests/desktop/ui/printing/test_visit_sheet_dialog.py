from dataclasses import replace

import pytest

from desktop.operations.settings import change_settings, read_settings
from desktop.paper.marks import Words
from desktop.ui.printing.visit_sheet_dialog import VisitSheetDialog
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def dialog(house, qtbot):
    house.do(
        lambda unit, moment: change_settings(
            unit, moment, settings=replace(read_settings(unit, moment), tallies=("women",))
        )
    )
    dialog = VisitSheetDialog(house.store, day=TODAY)
    qtbot.add_widget(dialog)
    qtbot.wait_until(lambda: bool(dialog.pages()))
    return dialog


def words(page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Words)]


def test_the_sheets_have_the_groups_and_days_of_the_screen(dialog):
    said = words(dialog.pages()[0])
    assert {"Người lớn", "Người cao tuổi", "Women", "Monday", "16/11", "Sunday", "22/11"} <= set(
        said
    )
    assert {"14/10 lunar", "A delegation came: its name, how many people"} <= set(said)
    assert "Visitors from 23/11/2026 to 29/11/2026" in words(dialog.pages()[1])


def test_there_is_a_sheet_for_each_week_that_is_asked_for(dialog):
    dialog.weeks.set_number(2)
    assert len(dialog.pages()) == 2
