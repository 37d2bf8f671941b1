from uuid import uuid4

import pytest

from desktop.operations import crates
from desktop.operations.crate_lists import crate_card
from desktop.ui.printing.crate_label_dialog import CrateLabelDialog
from tests.desktop.ui.printing.conftest import HOUSE_NAME
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]


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


def test_what_is_printed_opens_the_crate_on_whatever_page_it_is_scanned(whole, qtbot, tmp_path):
    made = whole.do(crates.make_crate, name="Tỉnh 12", receiver="Thôn 3")
    whole.do(crates.make_crate, name="Tỉnh 13", receiver="Thôn 5")
    dialog = opened(qtbot, CrateLabelDialog(whole.house.store, crate_id=made.crate_id))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    printed = set(codes_of(kept(qtbot, dialog, tmp_path / "crate.pdf")))
    dialog.close()
    whole.frame.activateWindow()
    qtbot.wait_until(whole.frame.isActiveWindow)
    whole.house.window.open_page("reports")
    for code in printed:
        whole.hands.scan(code)
    qtbot.wait_until(lambda: whole.house.window.current() == "crates")
    page = whole.house.window.page("crates")
    qtbot.wait_until(lambda: page.view.crate_id() == made.crate_id)
