import pytest

from desktop.ui.keys import KeyWords
from desktop.ui.printing.guide_dialog import SCANNER, GuideDialog
from tests.desktop.ui.printing.conftest import HOUSE_NAME
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of

TABS = (KeyWords("F2", "Today"), KeyWords("F3", "Lend – Return"))


@pytest.fixture
def dialog(house, qtbot):
    dialog = opened(qtbot, GuideDialog(house.store, tabs=TABS))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def test_all_keys_stand_on_one_sheet(dialog, qtbot, tmp_path):
    told = words_of(kept(qtbot, dialog, tmp_path / "keys.pdf"))
    for words in (HOUSE_NAME, "Lend – Return", "Ctrl+Z", "F12", "Ctrl+G", "jump to the name"):
        assert words in told


def test_a_scanner_is_set_up_with_three_codes_to_try_it_on(dialog, qtbot, tmp_path):
    dialog.which.choose(SCANNER)
    path = kept(qtbot, dialog, tmp_path / "scanner.pdf")
    assert [code[:5] for code in codes_of(path)] == ["20000", "50000", "97800"]
    told = words_of(path)
    assert "Carriage Return" in " ".join(told.split())
    assert "…" not in told


def test_the_sheet_that_is_wanted_comes_first(house, qtbot):
    dialog = opened(qtbot, GuideDialog(house.store, tabs=TABS, first=SCANNER))
    assert dialog.which.key() == SCANNER
