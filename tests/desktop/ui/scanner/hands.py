"""Presses keys in the active window at the times of a scanner or of fingers, without waiting."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from tests.desktop.ui.scanner.keyboard import FINGERS_MS, SCANNER_MS, NoProgram, keys_of

KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}


class Hands:
    """One keyboard and a scanner; their time passes only while keys are pressed."""

    def __init__(self, catcher, program=None):
        self._now = 10_000
        self._catcher = catcher
        self.program = program or NoProgram()
        catcher._clock = lambda _: self._now

    def scan(self, code, *, end="\n", delays=None):
        self._press(code + end, SCANNER_MS, delays)

    def type(self, text):
        self._press(text, FINGERS_MS, None)

    def _press(self, text, gap, delays):
        begins = self._now + FINGERS_MS
        for pressed in keys_of(self.program, text, begins=begins, gap=gap, delays=delays):
            if pressed.at_ms - self._now >= self._catcher._pause.interval():
                self._catcher._on_pause()  # as its timer would have it
            self._now = pressed.at_ms
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keys"
            _press(window, pressed.key)
        self._catcher._on_pause()


def _press(window, key):
    if key in KEYS:
        QTest.keyClick(window, KEYS[key])
    elif key.isascii():
        QTest.keyClick(window, key)
    else:  # QTest knows ASCII only; a typing program sends such a letter without a key
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key)
            QCoreApplication.sendEvent(window, event)
