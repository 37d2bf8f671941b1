"""Draws pages of paper: on a printer, into a PDF, or as a picture. Nothing else here knows Qt."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from desktop.operations.printers import PrinterOffset
from desktop.paper.marks import Align, Code, Line, Mark, Page, Words

_INCH = 25.4  # mm
_UNIT = 100  # units of drawing in a millimetre
_PDF_DPI = 1_200  # four times 300: bars begin on whole dots of a usual printer
_SMALLEST = 0.75  # of the size that was asked for; smaller letters are not read
_SHRINK = 0.95
_PAPER = QColor("white")


NO_OFFSET = PrinterOffset()


class PrinterSilentError(OSError):
    """The printer, or the file, does not take the pages."""


def write_pdf(pages: Sequence[Page], path: Path) -> None:
    """Write the pages into a file.

    Raises:
        OSError: it could not be written.
    """
    drawn = PdfDrawing()
    for _ in drawn_pages(pages, drawn.device):
        pass
    drawn.write(path)


class PdfDrawing:
    """A PDF that grows in memory, so that a file is whole or not there."""

    def __init__(self) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setResolution(_PDF_DPI)

    def write(self, path: Path) -> None:
        """Write what was drawn.

        Raises:
            OSError: it could not be written.
        """
        path.write_bytes(bytes(self._buffer.data().data()))


def drawn_pages(
    pages: Sequence[Page], device: QPagedPaintDevice, offset: PrinterOffset = NO_OFFSET
) -> Iterator[int]:
    """Draw one page at each step and say how many are drawn; what is left undrawn is let go.

    Raises:
        PrinterSilentError: the device takes no page.
    """
    device.setPageLayout(_page_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterSilentError
    try:
        for number, page in enumerate(pages):
            if number:
                device.setPageLayout(_page_layout(page))
                device.newPage()
            draw_page(painter, page, device.logicalDpiX() / _INCH, offset)
            yield number + 1
    finally:
        painter.end()


def picture(page: Page, *, width: int) -> QImage:
    """Return the page as a picture that is so many pixels wide."""
    scale = width / page.width
    image = QImage(width, round(page.height * scale), QImage.Format.Format_RGB32)
    image.fill(_PAPER)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_page(painter, page, scale)
    return image


def draw_page(
    painter: QPainter, page: Page, scale: float, offset: PrinterOffset = NO_OFFSET
) -> None:
    """Draw the page; `scale` is how many dots of the device are a millimetre."""
    for mark in page.marks:
        painter.save()
        if isinstance(mark, Code):
            _draw_code(painter, mark, scale, offset)
        else:
            painter.scale(scale / _UNIT, scale / _UNIT)
            painter.translate(offset.right * _UNIT, offset.down * _UNIT)
            _draw(painter, mark, scale)
        painter.restore()


def _draw(painter: QPainter, mark: Mark, scale: float) -> None:
    if isinstance(mark, Line):
        thick = max(mark.thick, 1 / scale)  # on a small picture a hairline would vanish
        half = thick / 2
        painter.fillRect(
            QRectF(
                (mark.left - half) * _UNIT,
                (mark.top - half) * _UNIT,
                (mark.right - mark.left + thick) * _UNIT,
                (mark.bottom - mark.top + thick) * _UNIT,
            ),
            QColor("black"),
        )
    elif isinstance(mark, Words) and mark.text:
        _write(painter, mark)


def _draw_code(painter: QPainter, code: Code, scale: float, offset: PrinterOffset) -> None:
    """Draw modules of whole dots each: a bar that is a dot wider than its twin is misread."""
    across = len(code.modules[0]) + 2 * code.quiet
    square = len(code.modules) > 1
    side = code.box.width / across * scale
    if square:
        side = min(side, code.box.height / across * scale)
    if side >= 1:
        side = float(int(side))
    high = side if square else code.box.height * scale
    left = (code.box.left + offset.right) * scale + (code.box.width * scale - side * across) / 2
    top = (code.box.top + offset.down) * scale
    left, top = round(left) + code.quiet * side, round(top) + (code.quiet * side if square else 0)
    for down, row in enumerate(code.modules):
        for begins, length in _runs(row):
            dark = QRectF(left + begins * side, top + down * high, length * side, high)
            painter.fillRect(dark, QColor("black"))


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and how many follow each other."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def _write(painter: QPainter, words: Words) -> None:
    box = QRectF(*(edge * _UNIT for edge in _edges(words)))
    font = QFont("Noto Sans")
    font.setBold(words.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    size = words.size
    while True:
        font.setPixelSize(max(1, round(size * _UNIT)))
        lines = _broken(words.text, font, box.width())
        if _fits(lines, words, font, box) or size <= words.size * _SMALLEST:
            break
        size *= _SHRINK
    metrics = QFontMetricsF(font)
    if len(lines) > words.lines:
        start = sum(len(line) for line in lines[: words.lines - 1])
        lines = [*lines[: words.lines - 1], words.text[start:]]
    lines = [
        metrics.elidedText(line.strip(), Qt.TextElideMode.ElideRight, box.width()) for line in lines
    ]
    painter.setFont(font)
    painter.setPen(QColor("black"))
    high = metrics.height()
    top = box.top() + max(0.0, (box.height() - high * len(lines)) / 2)
    for place, line in enumerate(lines):
        spot = QRectF(box.left(), top + place * high, box.width(), high)
        painter.drawText(spot, _ALIGNED[words.align], line)


def _edges(words: Words) -> tuple[float, float, float, float]:
    return words.box.left, words.box.top, words.box.width, words.box.height


def _fits(lines: Sequence[str], words: Words, font: QFont, box: QRectF) -> bool:
    metrics = QFontMetricsF(font)
    wide = max(metrics.horizontalAdvance(line.rstrip()) for line in lines)
    return len(lines) <= words.lines and wide <= box.width()


def _broken(text: str, font: QFont, width: float) -> list[str]:
    """Return the text in lines that end between words where they can."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(_utf16(text, line.textStart(), line.textLength()))
    layout.endLayout()
    return lines or [text]


def _utf16(text: str, start: int, length: int) -> str:
    # Qt counts halves of letters beyond the first plane; Python does not.
    whole = text.encode("utf-16-le")
    return whole[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")


def _page_layout(page: Page) -> QPageLayout:
    wide = page.width > page.height
    narrow, long = sorted((page.width, page.height))
    layout = QPageLayout(
        QPageSize(QSizeF(narrow, long), QPageSize.Unit.Millimeter),
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    # Millimetres are counted from the edge of the paper, whatever the printer cannot reach.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


_ALIGNED = {
    Align.LEFT: int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    Align.CENTRE: int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter),
    Align.RIGHT: int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
}
