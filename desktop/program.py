"""The running program: at most one house is open, in a window of its own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.house_list import HouseList
from desktop.paths import places
from desktop.ui import theme, translation
from desktop.ui.first_look import FirstLook, keep_first_look, read_first_look
from desktop.ui.frame import Frame
from desktop.ui.houses.houses_page import HouseChoice, HousesPage
from desktop.ui.last_resort import LastResort
from desktop.ui.opening_page import OpeningPage


class Beginning(Protocol):
    """Opens the house of a folder in a frame; returns what closes it."""

    def __call__(
        self, frame: Frame, folder: Path, *, other: Callable[[], None]
    ) -> Callable[[], None]:
        """`other` is called when somebody wants another house."""
        ...


class Program(QObject):
    """Opens one house after the other.

    Whoever changes the house gets another window: nothing of the house before, no page, no word
    in a field and no scanner's ear, can stand in it.
    """

    def __init__(
        self, app: QApplication, houses: HouseList, begin: Beginning, *, language: str | None = None
    ) -> None:
        """Open nothing yet. Without a `language` each house speaks its own."""
        super().__init__(app)
        self._app = app
        self._houses = houses
        self._begin = begin
        self._language = language
        self._frame: Frame | None = None
        self._close: Callable[[], None] | None = None

    def start(self, *, asks: bool = True) -> None:
        """Open the house; where there are several, ask which, unless nobody is there to say."""
        if asks and len(self._houses.folders()) > 1:
            self.choose()
        else:
            self.open(self._houses.last())

    def choose(self) -> None:
        """Close the house that is open, and ask which is to be opened."""
        last = self._houses.last()
        frame = self._new_frame(read_first_look(last))
        LastResort(places(self._houses.folders()[0]).logs, frame).install()
        choices = [
            HouseChoice(folder, read_first_look(folder).house_name)
            for folder in self._houses.folders()
        ]
        page = HousesPage(choices, last=last)
        page.chosen.connect(self.open, Qt.ConnectionType.QueuedConnection)
        page.added.connect(self._add, Qt.ConnectionType.QueuedConnection)
        frame.show_without_house()
        frame.show_page(page, name="today", title=page.title())
        self._enter(frame)

    def open(self, folder: Path) -> None:
        """Close the house that is open, and open this one."""
        look = read_first_look(folder)
        self._houses.remember(folder)
        frame = self._new_frame(look)
        if len(self._houses.folders()) > 1:
            frame.tell_houses_apart()
        frame.name_house(look.house_name)
        frame.show_page(OpeningPage(), name="today", title=frame.rail.word("today"))
        self._enter(frame, folder)

    def stop(self) -> None:
        """Close the house that is open, if there is one."""
        if self._close is not None:
            self._close()
            self._close = None

    def frame(self) -> Frame | None:
        """Return the window, once there is one."""
        return self._frame

    def _add(self, name: str) -> None:
        look = read_first_look(self._houses.last())
        try:
            folder = self._houses.add()
        except OSError:
            self._say_not_made()
            return
        # The register takes the name from here when it is first opened.
        keep_first_look(folder, replace(look, house_name=name))
        self.open(folder)

    def _say_not_made(self) -> None:
        page = self._frame.findChild(HousesPage) if self._frame is not None else None
        if page is not None:
            page.say_not_made()

    def _new_frame(self, look: FirstLook) -> Frame:
        translation.install(self._app, self._language or look.language)
        if look.percent != theme.letter_size():
            theme.set_letter_size(self._app, look.percent)
        return Frame()

    def _enter(self, frame: Frame, folder: Path | None = None) -> None:
        """Let the new window take the old one's place; the old house is closed before it begins."""
        before, self._frame = self._frame, frame
        self.stop()
        if folder is not None:
            self._close = self._begin(frame, folder, other=self.choose)
        if before is not None:
            frame.setGeometry(before.geometry())
            frame.setWindowState(before.windowState())
        frame.show()
        if before is not None:
            before.close()
            before.deleteLater()
