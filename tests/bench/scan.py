"""From the last key of a scan to the loan that is committed and shown, in a house of many years.

The whole way: the keys in the window, the catcher, the desk, the disk, the table that is painted.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.frame import Frame
from desktop.ui.lending.lending_page import LendingPage
from desktop.ui.scanner.scan_catcher import ScanCatcher
from tests.bench.figures import Figure, percentile
from tests.bench.great_house import fill
from tests.bench.window_parts import Shown, application, bury, store_in, wait_until

_SCANS = 240
_WARMING_UP = 15
_BOOKS_EACH = 2  # nobody comes to the limit, whatever they have out


def measure(folder: Path) -> list[Figure]:
    """Scan a card and two books, again and again; every scan of a book is measured."""
    app = application()
    with store_in(folder) as store:
        codes, cards = store.submit(fill).result()
        page, frame = LendingPage(store), Frame()
        frame.show_page(page, name="lending", title="")
        frame.show()
        frame.activateWindow()
        catcher = ScanCatcher(frame)
        catcher.scanned.connect(lambda scan: page.take_code(scan.code))
        catcher.listen()
        wait_until(app, lambda: frame.isActiveWindow() and page._view is not None)
        taken = []
        step = len(codes) // _SCANS
        for number in range(_SCANS):
            if number % _BOOKS_EACH == 0:
                _serve(app, frame, page, cards[number // _BOOKS_EACH])
            taken.append(_lend(app, frame, page, codes[number * step]))
        catcher.stop()
        bury(frame)
    slow = taken[_WARMING_UP:]
    return [
        Figure("scan_shown_ms_p50", round(percentile(slow, 50), 1), "ms", None),
        Figure("scan_shown_ms_p95", round(percentile(slow, 95), 1), "ms", 50),
    ]


def _serve(app, frame: Frame, page: LendingPage, card: str) -> None:
    before = page._serving.person_id()
    _type(frame, card)
    QTest.keyClick(frame.windowHandle(), Qt.Key.Key_Return)
    wait_until(app, lambda: page._serving.person_id() not in (None, before))
    for _ in range(5):  # what follows is not of the next scan
        app.processEvents()


def _lend(app, frame: Frame, page: LendingPage, code: str) -> float:
    _type(frame, code)
    shown = Shown(page._today, page, other_rows=True)
    QTest.keyClick(frame.windowHandle(), Qt.Key.Key_Return)
    wait_until(app, lambda: shown.milliseconds is not None)
    return shown.milliseconds or 0.0


def _type(frame: Frame, code: str) -> None:
    for digit in code:
        QTest.keyClick(frame.windowHandle(), digit)
