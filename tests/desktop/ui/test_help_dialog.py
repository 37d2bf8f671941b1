import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.help_dialog import HelpDialog
from desktop.ui.rail import TABS


@pytest.mark.parametrize("page", [*(tab.name for tab in TABS), "visits"])
def test_every_page_has_its_help(qtbot, page):
    dialog = HelpDialog(page, title="Title")
    qtbot.add_widget(dialog)
    assert len([label for label in dialog.findChildren(QLabel) if label.text()]) > 10
