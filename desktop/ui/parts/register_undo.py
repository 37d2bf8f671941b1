"""Ctrl+Z and Ctrl+Y belong to the register, also while the cursor stands in a field of a page.

A field would take the key for its own words: at the desk, where the cursor never leaves the scan
box, a loan could not be taken back. In a sheet, before anything is saved, the field keeps the key.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

_THE_REGISTER_S = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class RegisterUndo(QObject):
    """Watches whichever field of one window has the cursor."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # QApplication, or there were no window

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # or its page is gone
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and now.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(keys) for keys in _THE_REGISTER_S)
        ):
            event.ignore()  # not the field's: the window's shortcut comes next
            return True
        return super().eventFilter(watched, event)
