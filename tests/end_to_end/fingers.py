"""Keys and clicks that go where a person's go: to what has the cursor, to what is seen."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from typing_extensions import override

from tests.day.hands import Keeper, wait_until
from tests.desktop.ui.scanner.hands import Hands


class Dialogs(QObject):
    """Notes every sheet and every question that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        QApplication.instance().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            self.seen.append(type(watched).__name__)
        return False

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)


class Fingers:
    """The hands of a keeper at the whole program."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper
        self._hands = Hands(keeper.house.pages.scans.catcher)

    def press(self, keys: str, *, times: int = 1) -> None:
        """Press keys in the window that has them."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keys"
            QTest.keyClick(window, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type letters and digits at the pace of fingers."""
        self._hands.type(text)

    def click(self, widget: QWidget) -> None:
        """Click where somebody sees the widget."""
        window, place = widget.window(), widget.rect().center()
        at = widget.mapTo(window, place)
        assert self._is_seen(widget, at), f"{widget} is not to be seen"
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)

    @staticmethod
    def _is_seen(widget: QWidget, at: QPoint) -> bool:
        under = widget.window().childAt(at)
        return under is not None and (under is widget or widget.isAncestorOf(under))

    def button(self, words: str) -> QPushButton:
        """Return the button with these words that can be pressed now."""
        found: list[QPushButton] = []

        def is_there() -> bool:
            found[:] = [
                made
                for made in self.keeper.frame.findChildren(QPushButton)
                if words in (made.accessibleName() or made.text()) and made.isVisible()
            ]
            return bool(found)

        wait_until(is_there)
        return found[0]

    def go_to(self, key: str, name: str) -> QWidget:
        """Open a page by its key."""
        self.press(key)
        wait_until(lambda: self.keeper.house.window.current() == name)
        page = self.keeper.house.window.page(name)
        wait_until(page.isVisible)
        return page
