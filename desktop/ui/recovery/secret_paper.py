"""A page with a secret on it: how it is drawn on paper, into a file, or on the screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPaintDevice, QPainter, QPdfWriter

MM = 10  # units of drawing in a millimetre: whole numbers are fine enough for letters
WIDE = 210 * MM  # A4
MARGIN = 20 * MM
LINE = 75
SMALL, TEXT, NAME, TITLE = 42, 48, 60, 80


@dataclass(frozen=True, slots=True)
class SecretPaper:
    """What a dialog shows and prints. `spoken` is read aloud; `shown` is the part in use."""

    title: str
    draw: Callable[[QPainter, QPaintDevice], None]
    shown: float
    spoken: str = field(repr=False)


def write_pdf(paper: SecretPaper, path: Path) -> None:
    """Write the page into a file.

    Raises:
        OSError: it could not be written.
    """
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(drawn)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(300)
    with QPainter(writer) as painter:
        paper.draw(painter, writer)
    path.write_bytes(bytes(drawn.data().data()))


@contextmanager
def whole_width(painter: QPainter, page: QPaintDevice) -> Iterator[None]:
    """Draw over the whole width of a page of A4, in black."""
    painter.save()
    painter.scale(page.width() / WIDE, page.width() / WIDE)
    painter.setPen(QColor("black"))
    yield
    painter.restore()


def write(painter: QPainter, words: str, top: int, *, size: int, bold: bool = False) -> int:
    """Write words between the margins and return where the next ones begin."""
    if not words:
        return top
    painter.setFont(letters(size, bold=bold))
    place = QRect(MARGIN, top, WIDE - 2 * MARGIN, 10 * LINE)
    taken = painter.boundingRect(place, _WRAPPED, words)
    painter.drawText(place, _WRAPPED, words)
    return top + taken.height() + LINE // 4


def letters(size: int, *, bold: bool = False, spaced: bool = False) -> QFont:
    """Return the letters of the page."""
    font = QFont("Noto Sans")
    font.setPixelSize(size)
    font.setBold(bold)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 115)
    return font


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
