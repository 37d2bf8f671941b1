from dataclasses import replace

import pytest

from desktop.operations.label_sheets import keep_label_sheet, own_label_sheet
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog
from tests.desktop.register.test_label_sheets import SHEET
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


@pytest.fixture
def dialog(house, qtbot):
    return opened(qtbot, OwnSheetDialog(house.store))


def test_a_sheet_is_measured_drawn_and_kept(dialog, house, qtbot, tmp_path):
    dialog.show_sheet(SHEET)
    assert "100 mm" in words_of(kept(qtbot, dialog, tmp_path / "trial.pdf"))
    with qtbot.wait_signal(dialog.kept) as caught:
        dialog.keep.click()
    assert caught.args == [SHEET]
    assert house.ask(own_label_sheet) == SHEET
    assert dialog.said() == "Kept. It is the last one in the list of sheets."


def test_what_was_kept_is_shown_again(house, qtbot):
    house.do(lambda unit, moment: keep_label_sheet(unit, moment, sheet=SHEET))
    dialog = opened(qtbot, OwnSheetDialog(house.store))
    qtbot.wait_until(lambda: dialog.sheet() == SHEET)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"width": 64.5}, "Side by side the labels need 213.5 mm, but the page is 210 mm wide."),
        ({"rows": 10}, "From top to bottom the labels need 338 mm, but the page has 297."),
        ({"height": 12.0}, "at least 38 mm wide and 18 mm high"),
    ],
)
def test_a_sheet_that_cannot_be_printed_is_told_at_once(dialog, changed, words):
    dialog.show_sheet(replace(SHEET, **changed))
    assert words in dialog.said()
    assert dialog.pages() == ()
    assert not dialog.keep.isEnabled()
    dialog.show_sheet(SHEET)
    assert (dialog.said(), dialog.keep.isEnabled()) == ("", True)
