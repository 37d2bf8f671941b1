"""How large a sheet opens over a page."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui import theme


def fit_over(sheet: QDialog, page: QWidget | None, *, width: int, height: int) -> None:
    """Give the sheet this size, in pixels at usual letters, as far as the window has room."""
    asked = QSize(theme.pixels(width), theme.pixels(height))
    margin = 3 * theme.GAP
    room = page.window().size() - QSize(margin, margin) if page else asked
    sheet.resize(asked.boundedTo(room))
