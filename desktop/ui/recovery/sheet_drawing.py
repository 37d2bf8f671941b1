"""Draws the sheet with the recovery code: on paper, into a file, or on the screen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPaintDevice, QPainter, QPdfWriter

from desktop.operations.qr_code import Modules
from desktop.operations.recovery import RecoverySheet

_MM = 10  # units of drawing in a millimetre: whole numbers are fine enough for letters
_WIDE = 210 * _MM  # A4
_MARGIN = 20 * _MM
_LINE = 75
_SIDE = 520  # of the QR code
_COLUMNS = 2
_QUIET_MODULES = 4  # what a reader needs free around the code (ISO/IEC 18004)
_SMALL, _TEXT, _NAME, _TITLE = 42, 48, 60, 80
translate = QCoreApplication.translate


def write_pdf(sheet: RecoverySheet, path: Path) -> None:
    """Write the sheet into a file.

    Raises:
        OSError: it could not be written.
    """
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(drawn)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(300)
    with QPainter(writer) as painter:
        draw_sheet(painter, writer, sheet)
    path.write_bytes(bytes(drawn.data().data()))


def draw_sheet(painter: QPainter, page: QPaintDevice, sheet: RecoverySheet) -> None:
    """Draw the sheet over the whole width of a page of A4."""
    painter.save()
    painter.scale(page.width() / _WIDE, page.width() / _WIDE)
    painter.setPen(QColor("black"))
    top = _MARGIN
    for words, size, bold in _head(sheet):
        top = _write(painter, words, top, size=size, bold=bold)
    top += _LINE // 2
    _draw_code(painter, sheet.qr, top)
    top = _write_groups(painter, sheet.groups, top) + _LINE // 2
    for words in _advice():
        top = _write(painter, words, top, size=_SMALL)
    painter.restore()


def _head(sheet: RecoverySheet) -> tuple[tuple[str, int, bool], ...]:
    which = translate("RecoverySheet", "Sheet {mark} · house number {number}").format(
        mark=sheet.mark, number=sheet.house_number
    )
    why = translate(
        "RecoverySheet",
        "If the computer is lost, burnt or broken, the names of your people come back with "
        "this sheet.",
    )
    return (
        (translate("RecoverySheet", "Recovery code"), _TITLE, True),
        (sheet.house_name, _NAME, True),
        (which, _SMALL, False),
        (why, _TEXT, False),
    )


def _advice() -> Sequence[str]:
    return (
        translate("RecoverySheet", "Keep it in the drawer, away from the computer, dry and dark."),
        translate("RecoverySheet", "Show it to nobody and take no picture of it."),
        translate(
            "RecoverySheet",
            "On a new computer: open the program, choose “Get back the old register”, type the "
            "groups in their order.",
        ),
    )


def _write_groups(painter: QPainter, groups: Sequence[str], top: int) -> int:
    """Write the groups with their numbers, in columns that are read downwards."""
    lines = -(-len(groups) // _COLUMNS)
    for place, group in enumerate(groups):
        column, line = divmod(place, lines)
        left, above = _MARGIN + column * 500, top + line * _LINE
        painter.setFont(_font(_SMALL))
        painter.drawText(QRect(left, above, 90, _LINE), _RIGHT, str(place + 1))
        painter.setFont(_font(_NAME, bold=True, spaced=True))
        painter.drawText(QRect(left + 120, above, 380, _LINE), _LEFT, group)
    return top + max(lines * _LINE, _SIDE)


def _draw_code(painter: QPainter, modules: Modules, top: int) -> None:
    """Draw the QR code beside the groups."""
    side = _SIDE / (len(modules) + 2 * _QUIET_MODULES)
    left = _WIDE - _MARGIN - _SIDE
    for down, row in enumerate(modules, start=_QUIET_MODULES):
        for across, dark in enumerate(row, start=_QUIET_MODULES):
            if dark:
                module = QRectF(left + across * side, top + down * side, side, side)
                painter.fillRect(module, QColor("black"))


def _write(painter: QPainter, words: str, top: int, *, size: int, bold: bool = False) -> int:
    if not words:
        return top
    painter.setFont(_font(size, bold=bold))
    place = QRect(_MARGIN, top, _WIDE - 2 * _MARGIN, 10 * _LINE)
    taken = painter.boundingRect(place, _WRAPPED, words)
    painter.drawText(place, _WRAPPED, words)
    return top + taken.height() + _LINE // 4


def _font(size: int, *, bold: bool = False, spaced: bool = False) -> QFont:
    font = QFont("Noto Sans")
    font.setPixelSize(size)
    font.setBold(bold)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 115)
    return font


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
