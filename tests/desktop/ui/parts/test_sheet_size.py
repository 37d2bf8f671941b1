import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui import theme
from desktop.ui.parts.sheet_size import fit_over


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (QSize(1366, 768), QSize(800, 600)),
        (QSize(700, 500), QSize(700 - 3 * theme.GAP, 500 - 3 * theme.GAP)),
        (None, QSize(800, 600)),
    ],
)
def test_a_sheet_is_as_large_as_it_wants_and_the_window_allows(qtbot, window, expected):
    page, sheet = QWidget(), QDialog()
    for made in (page, sheet):
        qtbot.add_widget(made)
    if window is not None:
        page.resize(window)
    fit_over(sheet, None if window is None else page, width=800, height=600)
    assert sheet.size() == expected
