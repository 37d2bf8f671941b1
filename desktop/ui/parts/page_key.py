"""A key that means something on one page alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


def page_key(page: QWidget, keys: str, act: Callable[[], object] | SignalInstance) -> None:
    """Let these keys do that while the cursor is on the page."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)


def button_key(page: QWidget, keys: str, button: QAbstractButton) -> None:
    """Let these keys press a button of the page while it can be seen, and say so on it."""

    def press() -> None:
        if button.isVisible():
            button.click()

    page_key(page, keys, press)
    button.setToolTip(f"{button.text().strip()}   {keys}")
