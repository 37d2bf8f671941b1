"""Opens the program: paints the frame first, brings in everything heavy after that."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop import paths
from desktop.background.single_copy import SingleCopy
from desktop.house_list import HouseList
from desktop.program import Program
from desktop.ui import theme
from desktop.ui.error_presenter import sentence_for
from desktop.ui.frame import Frame
from desktop.ui.last_resort import LastResort
from desktop.ui.opening_page import OpeningPage
from desktop.ui.start_report import StartReport
from desktop.ui.tidying import Tidying

if TYPE_CHECKING:
    from desktop.assembly import House
    from desktop.background.self_check import SelfCheck

_LOADED_AT = time.time()


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    register: Path | None = None
    language: str | None = None
    server: str = ""
    code: str = ""
    report_start: bool = False
    self_check: Path | None = None
    started_at: float | None = None


class _Imports(QThread):
    """Brings in the register's libraries while the window already answers.

    Signals:
        ready: everything without a window in it is imported.
    """

    ready = Signal()

    @override
    def run(self) -> None:
        import desktop.background.exchanger  # noqa: PLC0415  # the point of this thread
        import desktop.operations.undo  # noqa: F401, PLC0415  # and with it every operation

        self.ready.emit()


class Start(QObject):
    """The way from an empty frame to a house at work.

    Signals:
        other_asked: another house of this computer is to be opened.
    """

    other_asked = Signal()

    def __init__(self, frame: Frame, options: Options, folder: Path | None = None) -> None:
        """Begin when the frame is painted; without a folder with the register of the options."""
        super().__init__(frame)
        self._frame = frame
        self._options = options
        self._places = paths.places(folder or options.register)
        self._report = (
            StartReport(options.started_at or _LOADED_AT) if options.report_start else None
        )
        self._imports = _Imports(self)
        self._imports.ready.connect(self._open_house)
        self._house: House | None = None
        self._check: SelfCheck | None = None
        self._only_copy: SingleCopy | None = None
        self._last_resort = LastResort(self._places.logs, self)
        self._last_resort.install()
        self._last_resort.caught.connect(self._on_caught)
        frame.painted.connect(self._on_painted)

    def stop(self) -> None:
        """Finish what is under way before the window's last moment, and free the register."""
        self._imports.wait()
        if self._house is not None:
            self._house.close()
        if self._only_copy is not None:
            self._only_copy.let_go()

    def _on_painted(self) -> None:
        if self._report is not None:
            self._report.first_paint()
        self._imports.start()

    def _open_house(self, code: str = "") -> None:
        from desktop.assembly import House  # noqa: PLC0415  # heavy: after the first paint

        if not self._is_only_copy():
            self._say_already_open()
            return
        self._enter(House(self._frame, self._places, code=code))

    def _enter(self, house: "House", *, failed: Callable[[Exception], None] | None = None) -> None:
        self._house = house
        self._house.copy_given.connect(self._put_back, Qt.ConnectionType.QueuedConnection)
        self._house.other_asked.connect(self.other_asked, Qt.ConnectionType.QueuedConnection)
        self._house.again_asked.connect(self._try_again)
        self._house.code_given.connect(self._try_again)
        self._house.usable.connect(self._on_usable)
        if self._options.server and self._options.code:
            self._house.enrol(self._options.server, self._options.code)
        self._house.open(failed=failed)

    def _is_only_copy(self) -> bool:
        if self._only_copy is None:
            try:
                copy = SingleCopy(self._places.lock)
            except OSError:
                return True  # the register in the same folder will say what is wrong with it
            if not copy.take():
                return False
            self._only_copy = copy
        return True

    def _say_already_open(self) -> None:
        page = OpeningPage()
        page.show_already_open(str(self._places.folder))
        page.again_asked.connect(self._open_house)
        self._show_not_open(page)

    def _say_damaged(self) -> None:
        page = OpeningPage()
        page.show_damaged(str(self._places.folder))
        page.again_asked.connect(self._imports.start)
        self._show_not_open(page)

    def _show_not_open(self, page: OpeningPage) -> None:
        self._frame.status.show_not_open()
        self._frame.show_page(page, name="today", title=self._frame.rail.word("today"))

    def _try_again(self, code: str = "") -> None:
        self._leave_house()
        self._open_house(code)

    def _leave_house(self) -> None:
        if self._house is not None:
            self._house.close()
            self._house.deleteLater()
            self._house = None

    def _put_back(self, copy: Path, typed: str) -> None:
        """Open a copy in the register's place; if that fails, the register as it was."""
        from desktop.assembly import House, putting_back  # noqa: PLC0415  # heavy, as above

        self._leave_house()
        opener = putting_back(self._places, copy, typed)
        house = House(self._frame, self._places, open_database=opener)
        house.usable.connect(house.pages.show_restored)
        self._enter(house, failed=partial(self._on_not_put_back, copy, typed))

    def _on_not_put_back(self, copy: Path, typed: str, error: Exception) -> None:
        self._try_again()
        if self._house is not None:
            tell = partial(self._house.pages.show_not_restored, copy, error, typed)
            self._house.usable.connect(tell)

    def _on_caught(self, error: Exception) -> None:
        if self._house is None:
            self._say_damaged()  # nothing but imports comes before the house
        else:
            self._frame.undo_bar.say_trouble(sentence_for(error))

    def _on_usable(self) -> None:
        if self._report is not None:
            self._report.usable()
            self._frame.close()
        if self._options.self_check is not None:
            self._check_once(self._options.self_check)

    def _check_once(self, report: Path) -> None:
        if self._house is None:
            return
        from desktop.background.self_check import SelfCheck  # noqa: PLC0415  # rarely asked

        self._check = SelfCheck(self._house.store, self._house.exchanger, report, self._house)
        self._check.ended.connect(QApplication.exit)
        self._check.start()


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("NhaVanHoa")
    Tidying(app)
    theme.install(app)
    houses = HouseList(paths.places(options.register).folder)
    program = Program(app, houses, partial(_begin, options), language=options.language)
    app.aboutToQuit.connect(program.stop)
    is_watched = not (options.report_start or options.self_check or options.server)
    program.start(asks=is_watched)
    return app.exec()


def _begin(
    options: Options, frame: Frame, folder: Path, *, other: Callable[[], None]
) -> Callable[[], None]:
    start = Start(frame, options, folder)
    start.other_asked.connect(other)
    return start.stop


def _options(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog="nhavanhoa", description="The register of a culture house"
    )
    parser.add_argument(
        "--register", type=Path, metavar="FOLDER", help="where the register is kept"
    )
    parser.add_argument("--language", choices=("vi", "en"), help="the language of the window")
    parser.add_argument("--server", default="", metavar="URL", help="join this province …")
    parser.add_argument("--code", default="", help="… with this one-time code")
    parser.add_argument("--report-start", action="store_true", help="print how long it took; end")
    parser.add_argument(
        "--self-check",
        type=Path,
        metavar="FILE",
        help="with --server and --code: count one visit, send it, write a report, end",
    )
    parser.add_argument("--started-at", type=float, help=argparse.SUPPRESS)
    return Options(**vars(parser.parse_args(arguments)))


def leave(code: int) -> NoReturn:
    """End the process at once, when everything is closed and saved.

    Python's last collection would destroy widgets after Qt's application is gone, and on a busy
    machine that has ended in a crash (one start in ten, four at a time on two cores).
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a windowed program has neither
            stream.flush()
    os._exit(code)


def run() -> NoReturn:
    """Open the program as a process of its own."""
    leave(main())


if __name__ == "__main__":
    run()
