"""Hears every key of the program and keeps from it what a scanner sends."""

import sys
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.register.scanned_keys import FAST_MS, Answer, Fate, KeyKind, Scan, ScannedKeys
from desktop.ui.scanner.field_before import Restore, field_before

_ENDS = {Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter", Qt.Key.Key_Tab: "Tab"}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
KeyClock = Callable[[QKeyEvent], int]


def key_time(event: QKeyEvent) -> int:
    """Return when the key was pressed, in milliseconds.

    Not when the window came to look at it: while it is busy, keys wait in its queue, and a scan
    would seem torn apart. On Windows Qt tells the second; the system is asked for the first.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # nothing of it is there elsewhere

        return ctypes.windll.user32.GetMessageTime() & 0xFFFFFFFF
    return event.timestamp()


class ScanCatcher(QObject):
    """Sits before every window of the program.

    Signals:
        scanned: a scanner sent a code; carries the Scan. Nothing else in the program saw it.
    """

    scanned = Signal(object)

    def __init__(self, parent: QObject | None = None, *, clock: KeyClock = key_time) -> None:
        """Hear nothing yet; `clock` tells when a key was pressed."""
        super().__init__(parent)
        self._clock = clock
        self._keys = ScannedKeys()
        self._waiting: list[tuple[QWindow, QKeyEvent]] = []
        self._before: deque[Restore] = deque(maxlen=3)
        self._replaying = False
        self._pause = QTimer(self, interval=FAST_MS, singleShot=True)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self._on_pause)

    def listen(self) -> None:
        """Hear every key from now on."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Hear no more; what waits goes where it was meant."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._pause.stop()
        self._release()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._keeps_from_shortcuts(event)
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            return False
        # Each window hears first, once for each key; the widgets in it hear the same again.
        if self._replaying or not isinstance(watched, QWindow):
            return False
        if isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        self._do(self._keys.press(KeyKind.OTHER, "", 0))
        return False

    def _keeps_from_shortcuts(self, event: QEvent) -> bool:
        # Shortcuts are asked before the key itself comes. Digits never are any (product.md, B22).
        if not isinstance(event, QKeyEvent) or event.modifiers() & _COMMANDS:
            return False
        is_end = event.key() in _ENDS and (self._waiting or self._keys.awaits_end)
        if not is_end and _read(event)[0] is not KeyKind.DIGIT:
            return False
        event.accept()
        return True

    def _on_key(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in _ALONE:
            return False
        kind, text = _read(event)
        answer = self._keys.press(kind, text, self._clock(event))
        if answer.drop and self._waiting:
            self._waiting.pop()
        if answer.release:
            self._release()
        if answer.begins:
            self._before.append(field_before(QApplication.focusWidget()))
        if answer.fate is Fate.WAIT:
            self._waiting.append((window, event.clone()))
            self._pause.start()
        self._do_scan(answer.scan)
        return answer.fate is not Fate.PASS

    def _on_pause(self) -> None:
        self._do(self._keys.pause())

    def _do(self, answer: Answer) -> None:
        if answer.release:
            self._release()
        self._do_scan(answer.scan)

    def _do_scan(self, scan: Scan | None) -> None:
        if scan is None:
            return
        self._pause.stop()
        self._waiting.clear()
        if len(self._before) >= scan.pieces:
            self._before[-scan.pieces]()
        self._before.clear()
        self.scanned.emit(scan)

    def _release(self) -> None:
        self._pause.stop()
        waiting, self._waiting = self._waiting, []
        self._replaying = True
        try:
            for window, event in waiting:
                if window in QApplication.allWindows():
                    QCoreApplication.sendEvent(window, event)
        finally:
            self._replaying = False


def _read(event: QKeyEvent) -> tuple[KeyKind, str]:
    text = event.text()
    if event.modifiers() & _COMMANDS or event.isAutoRepeat():
        return KeyKind.OTHER, ""
    if event.key() in _ENDS:
        return KeyKind.END, _ENDS[Qt.Key(event.key())]
    if event.key() == Qt.Key.Key_Backspace:
        return KeyKind.BACKSPACE, ""
    if len(text) == 1 and text in "0123456789":
        return KeyKind.DIGIT, text
    return (KeyKind.TEXT, text) if text.isprintable() and text else (KeyKind.OTHER, "")
