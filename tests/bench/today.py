"""Opening Today with one year of facts and with ten: from showing the page to its numbers."""

import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.today.today_page import TodayPage
from tests.bench.figures import Figure, median
from tests.bench.house_of_years import fill
from tests.bench.window_parts import NothingHappenedError, application, bury, store_in

_OPENINGS, _WARMING_UP = 40, 5
_PATIENCE_MS = 30_000


def measure(folder: Path) -> list[Figure]:
    """Open Today again and again, in the house of one year and in that of ten."""
    app = application()
    with ExitStack() as at_the_end:
        one, ten = _openings(
            app, [_house(at_the_end, folder / str(years), years) for years in (1, 10)]
        )
    return [
        Figure("today_open_ms_1y", round(one, 1), "ms", None),
        Figure("today_open_ms_10y", round(ten, 1), "ms", 150),
        Figure("today_growth_1y_to_10y", round(ten / one, 2), "times", 1.2),
    ]


def _house(at_the_end: ExitStack, folder: Path, years: int) -> TodayPage:
    folder.mkdir()
    store = at_the_end.enter_context(store_in(folder))
    store.submit(partial(fill, years=years)).result()
    page = TodayPage(store)
    at_the_end.callback(bury, page)
    page.resize(1150, 640)
    return page


def _openings(app: QApplication, pages: list[TodayPage]) -> list[float]:
    """Open them by turns: whatever else the machine does meanwhile slows both down."""
    taken: list[list[float]] = [[] for _ in pages]
    for _ in range(_OPENINGS):
        for page, times in zip(pages, taken, strict=True):
            times.append(_open(page))
            page.hide()
            app.processEvents()
    return [median(times[_WARMING_UP:]) for times in taken]


def _open(page: TodayPage) -> float:
    loop = QEventLoop()
    ended = []

    def painted() -> None:
        page.repaint()  # the numbers stand on the screen, and not only in the labels
        ended.append(time.perf_counter())
        loop.quit()

    page.shown.connect(painted)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    began = time.perf_counter()
    page.show()
    loop.exec()
    page.shown.disconnect(painted)
    if not ended:
        raise NothingHappenedError
    return (ended[0] - began) * 1000
