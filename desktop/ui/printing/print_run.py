"""Draws page after page without holding the window up."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice

from desktop.operations.printers import PrinterOffset
from desktop.paper.drawing import NO_OFFSET, PdfDrawing, drawn_pages
from desktop.paper.marks import Page


class PrintRun(QObject):
    """One page a turn of the window's thread: a book of 300 sheets takes seconds.

    Signals:
        progressed: how many pages are drawn, of how many.
        finished: all of them are.
        failed: the printer or the file did not take them.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawing: Iterator[int] = iter(())
        self._count = 0
        self._end: Callable[[], None] = _nothing
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._draw_one)

    def on_device(
        self, pages: Sequence[Page], device: QPagedPaintDevice, offset: PrinterOffset = NO_OFFSET
    ) -> None:
        """Draw the pages on a printer."""
        self._begin(drawn_pages(pages, device, offset), len(pages), _nothing)

    def into_file(self, pages: Sequence[Page], path: Path) -> None:
        """Draw the pages into a PDF."""
        drawn = PdfDrawing()
        self._begin(drawn_pages(pages, drawn.device), len(pages), lambda: drawn.write(path))

    def is_running(self) -> bool:
        """Return whether pages are being drawn."""
        return self._turn.isActive()

    def _begin(self, drawing: Iterator[int], count: int, end: Callable[[], None]) -> None:
        self._drawing, self._count, self._end = drawing, count, end
        self._turn.start()

    def _draw_one(self) -> None:
        try:
            drawn = next(self._drawing, None)
            if drawn is None:
                self._end()
        except OSError:
            self._turn.stop()
            self.failed.emit()
            return
        if drawn is None:
            self._turn.stop()
            self.finished.emit()
        else:
            self.progressed.emit(drawn, self._count)


def _nothing() -> None:
    """A printer needs nothing after the last page."""
