import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.help_dialog import HelpDialog
from desktop.ui.help_sketches import SketchedStep
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]


def words_of(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def test_every_page_that_the_window_offers_has_its_help(whole):
    window = whole.house.window
    pages = list(window._makers)
    assert {"today", "visits", "crates", "stock_take"} <= set(pages)
    for page in pages:
        window.open_page(page)
        window._help()
        dialog = window.frame.findChildren(HelpDialog)[-1]
        assert len(words_of(dialog)) > 10, page
        dialog.close()


def test_each_key_is_named_once(qtbot):
    dialog = HelpDialog("today", title="Title")
    qtbot.add_widget(dialog)
    words = words_of(dialog)
    assert sorted(words) == sorted(set(words))
    assert "F12" in words


@pytest.mark.parametrize("page", ["today", "lending", "clubs"])
def test_the_main_pages_are_drawn_in_three_steps(qtbot, page):
    dialog = HelpDialog(page, title="Title")
    qtbot.add_widget(dialog)
    assert len(dialog.findChildren(SketchedStep)) == 3
