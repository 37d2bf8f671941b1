"""The one search box: typed without accents, initials or a number; answers while typing."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.pictures import Picture

# Vietnamese typing programs send a letter, a backspace and the accented letter: wait for the word.
_PAUSE_MS = 80
AT_ONCE = 0
"""The pause of a box whose answer is there before the next key: one answer for keys in one go."""


class SearchBox(QLineEdit):
    """A box that tells what was typed, a moment after the last key; Ctrl+F comes back to it.

    Signals:
        searched: the words as they stand now; "" when the box was emptied.
        entered: Enter was pressed; carries the words, at once.
        presence_entered: Ctrl+Enter was pressed on words; carries them, and whether Shift was too.
        left_downwards: the arrow down was pressed; the list below takes the keys.
    """

    searched = Signal(str)
    entered = Signal(str)
    left_downwards = Signal()
    presence_entered = Signal(str, bool)

    def __init__(
        self,
        placeholder: str,
        *,
        picture: str = "search",
        pause_ms: int = _PAUSE_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._takes_presence = False
        self.setObjectName("search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(f"{placeholder}   Ctrl+F")
        self.setClearButtonEnabled(True)
        self._picture = Picture(picture, theme.INK_SOFT, size=22)
        self._picture.setParent(self)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pause = QTimer(self, interval=pause_ms, singleShot=True)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._pause.start)
        self.returnPressed.connect(self._on_enter)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.come_back)

    def take_presence(self) -> None:
        """Let Ctrl+Enter say that whoever is named here came; else that key is the page's."""
        self._takes_presence = True

    def come_back(self) -> None:
        """Put the cursor here with the old words ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_pause(self) -> None:
        self.searched.emit(self.text().strip())

    def _on_enter(self) -> None:
        self._pause.stop()
        self.entered.emit(self.text().strip())

    @override
    def event(self, event: QEvent) -> bool:
        # Without words the keys are the page's.
        if event.type() is QEvent.Type.ShortcutOverride and self._says_presence(event):
            event.accept()
            return True
        return super().event(event)

    def _says_presence(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            and bool(self.text().strip())
            and self._takes_presence
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._says_presence(event):
            self._pause.stop()
            again = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.presence_entered.emit(self.text().strip(), again)
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._picture.sizeHint()
        left = theme.pixels(12)
        self._picture.setGeometry(
            left, (self.height() - side.height()) // 2, side.width(), side.height()
        )
        self.setTextMargins(left + side.width(), 0, 0, 0)
