"""The hands of a keeper: keys and clicks in the real window, and patience until it has answered."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.assembly import House
from desktop.background.store_thread import Operation
from desktop.operations.exchange_state import ExchangeState, exchange_state
from desktop.operations.settings import change_settings, read_settings
from desktop.paths import Places
from desktop.register.moment import Moment
from desktop.ui import theme
from desktop.ui.frame import Frame
from desktop.ui.tidying import Tidying

Result = TypeVar("Result")
PATIENCE_SECONDS = 8
_TURN_MS = 2
_PAINT_MS = 120
_READINGS_IN_A_ROW = 5  # a list, the first of it, its copy, the history of that, the layout
_SOON_MS = 100  # a page asks again in so little time; other clocks of it go on for minutes


class NothingHappenedError(Exception):
    """The window did not come to what was waited for."""


def wait_until(happened: Callable[[], bool]) -> None:
    """Let the window work until something has happened.

    The window's own loop lets go of Python's lock while it waits, as it does in the program;
    `QTest.qWait` would hold it, and the store thread would starve.
    """
    loop, waited = QEventLoop(), QElapsedTimer()
    look = QTimer(interval=_TURN_MS)
    look.timeout.connect(
        lambda: (happened() or waited.hasExpired(PATIENCE_SECONDS * 1000)) and loop.quit()
    )
    waited.start()
    look.start()
    if not happened():
        loop.exec()
    if not happened():
        raise NothingHappenedError


def is_about_to_ask(frame: QWidget) -> bool:
    """Return whether something has put its next question, or its layout, off for a moment."""
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
        for timer in frame.findChildren(QTimer)
    )


class Keeper:
    """Somebody at the desk of one house."""

    def __init__(self, folder: Path, clock: Callable[[], Moment] | None = None) -> None:
        """Open the program on the register in the folder and wait until it can be used."""
        folder.mkdir(parents=True, exist_ok=True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.install(app)
        self.frame = Frame()
        Tidying(self.frame)
        self.frame.resize(1366, 768)
        self.frame.show()
        self.house = House(self.frame, Places(folder), clock=clock)
        shown: list[bool] = []
        self.house.usable.connect(lambda: shown.append(True))
        self.house.open()
        wait_until(lambda: bool(shown))

    def ask(self, question: Operation[Result]) -> Result:
        """Look something up in the register, as one reads a label or a card."""
        answers: list[Result] = []
        self.house.store.read(question, then=answers.append)
        wait_until(lambda: bool(answers))
        return answers[0]

    def state(self) -> ExchangeState:
        """Return how the house stands with the province."""
        return self.ask(exchange_state)

    def open(self, name: str) -> QWidget:
        """Open a page by its tab."""
        page = self.house.window.open_page(name)
        # Without a window manager nothing is active by itself, and only the active window has keys.
        self.frame.activateWindow()
        wait_until(lambda: page.isVisible() and self.frame.isActiveWindow())
        return page

    def choose_letters(self, percent: int) -> None:
        """Keep another size of letters, as A− and A+ do."""
        self.house.store.change(
            lambda unit, moment: change_settings(
                unit,
                moment,
                settings=replace(read_settings(unit, moment), text_scale=percent),
            )
        )
        wait_until(lambda: theme.letter_size() == percent)

    def press(self, keys: str, *, times: int = 1, where: QWidget | None = None) -> None:
        """Press a combination of keys."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            QTest.keyClick(where or self.frame, combination.key(), combination.keyboardModifiers())

    def scan(self, box: QLineEdit, code: str) -> None:
        """Hold a label under the scanner: digits, then Enter, then an empty box."""
        saved = self.saved()
        QTest.keyClicks(box, code)
        QTest.keyClick(box, Qt.Key.Key_Return)
        wait_until(lambda: not box.text() and self.saved() > saved)

    def settle(self) -> None:
        """Wait until the window has shown what it had asked the register for."""
        self.answer()
        painted = QElapsedTimer()
        painted.start()
        wait_until(lambda: painted.hasExpired(_PAINT_MS))

    def answer(self) -> None:
        """Let the window have every answer that it asked for, or is about to ask for."""
        in_a_row = 0
        while in_a_row < _READINGS_IN_A_ROW:
            self.ask(lambda *_: None)
            QCoreApplication.processEvents()
            in_a_row += 1
            if is_about_to_ask(self.frame):
                wait_until(lambda: not is_about_to_ask(self.frame))
                in_a_row = 0

    def saved(self) -> int:
        """Return how many lines the house has captured."""
        return self.ask(
            lambda unit, _: int(
                unit.connection().exec_driver_sql("SELECT count(*) FROM outbox").scalar_one()
            )
        )

    def leave(self) -> None:
        """Close the program."""
        self.frame.close()
        self.house.close()
        # A page that is still there would ask the register that is closed now.
        self.frame.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
