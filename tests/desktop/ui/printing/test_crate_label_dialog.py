from uuid import uuid4

import pytest

from desktop.operations import crates
from desktop.operations.crate_lists import crate_card
from desktop.ui.printing.crate_label_dialog import CrateLabelDialog
from tests.desktop.ui.printing.conftest import HOUSE_NAME
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of


@pytest.fixture
def crate(house):
    made = house.do(lambda u, m: crates.make_crate(u, m, name="Tỉnh 12", receiver="Thôn 3"))
    return house.ask(lambda u, m: crate_card(u, m, crate_id=made.crate_id)).line


@pytest.fixture
def dialog(house, crate, qtbot):
    dialog = opened(qtbot, CrateLabelDialog(house.store, crate_id=crate.crate_id))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def test_two_labels_with_bars_and_square_open_the_crate(dialog, crate, qtbot, tmp_path):
    path = kept(qtbot, dialog, tmp_path / "crate.pdf")
    assert codes_of(path) == [crate.barcode] * 4
    told = words_of(path)
    assert HOUSE_NAME in told
    assert "Tỉnh 12" in told


def test_as_many_as_are_wanted_from_the_first_free_label_on(dialog, qtbot):
    dialog.how_many.set_number(3)
    dialog.sheet.start.set_number(23)
    assert len(dialog.pages()) == 2


def test_a_crate_that_was_taken_back_has_no_label(house, qtbot):
    dialog = opened(qtbot, CrateLabelDialog(house.store, crate_id=uuid4()))
    qtbot.wait_until(lambda: dialog.said() != "")
    assert dialog.pages() == ()
