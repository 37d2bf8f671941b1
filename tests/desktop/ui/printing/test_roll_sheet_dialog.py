from uuid import uuid4

import pytest

from desktop.ui.printing.roll_sheet_dialog import BLANK, RollSheetDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


@pytest.fixture
def dialog(house, qtbot):
    members = [house.person(name) for name in ("Thị Mai", "Điểu Bơ")]
    club = house.club("Cồng chiêng", weekdays=(1,), members=members)
    dialog = opened(qtbot, RollSheetDialog(house.store, club_id=club))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def test_the_members_stand_on_the_sheet(dialog, qtbot, tmp_path):
    told = words_of(kept(qtbot, dialog, tmp_path / "roll.pdf"))
    for words in ("Cồng chiêng", "Điểu Bơ", "Thị Mai", "24/11"):
        assert words in told


def test_a_blank_sheet_names_nobody(dialog, qtbot, tmp_path):
    dialog.which.choose(BLANK)
    told = words_of(kept(qtbot, dialog, tmp_path / "blank.pdf"))
    assert "ROLL CALL" in told
    assert "Điểu Bơ" not in told


def test_it_is_for_as_many_sessions_as_are_wanted(dialog, qtbot, tmp_path):
    dialog.sessions.set_number(1)
    told = words_of(kept(qtbot, dialog, tmp_path / "one.pdf"))
    assert "24/11" in told
    assert "01/12" not in told


def test_a_club_that_was_taken_back_is_said(house, qtbot):
    dialog = opened(qtbot, RollSheetDialog(house.store, club_id=uuid4()))
    qtbot.wait_until(lambda: dialog.said() != "")
    assert dialog.pages() == ()
