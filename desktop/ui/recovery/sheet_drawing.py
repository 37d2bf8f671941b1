"""Draws the sheet with the recovery code: on paper, into a file, or on the screen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter

from desktop.operations.qr_code import Modules
from desktop.operations.recovery import RecoverySheet
from desktop.ui.recovery.secret_paper import (
    LINE,
    MARGIN,
    NAME,
    SMALL,
    TEXT,
    TITLE,
    WIDE,
    SecretPaper,
    letters,
    whole_width,
    write,
)

_SIDE = 520  # of the QR code
_COLUMNS = 2
_QUIET_MODULES = 4  # what a reader needs free around the code (ISO/IEC 18004)
_SHOWN = 0.56  # the lower part of the page is empty
translate = QCoreApplication.translate


def recovery_paper(sheet: RecoverySheet) -> SecretPaper:
    """Return the page with the recovery code."""
    return SecretPaper(
        title=translate("RecoverySheet", "Recovery code"),
        draw=partial(draw_sheet, sheet=sheet),
        shown=_SHOWN,
        spoken=" ".join(f"{place}: {group}" for place, group in enumerate(sheet.groups, start=1)),
    )


def draw_sheet(painter: QPainter, page: QPaintDevice, sheet: RecoverySheet) -> None:
    """Draw the sheet over the whole width of a page of A4."""
    with whole_width(painter, page):
        top = MARGIN
        for words, size, bold in _head(sheet):
            top = write(painter, words, top, size=size, bold=bold)
        top += LINE // 2
        _draw_code(painter, sheet.qr, top)
        top = _write_groups(painter, sheet.groups, top) + LINE // 2
        for words in _advice():
            top = write(painter, words, top, size=SMALL)


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
        (translate("RecoverySheet", "Recovery code"), TITLE, True),
        (sheet.house_name, NAME, True),
        (which, SMALL, False),
        (why, TEXT, False),
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
        left, above = MARGIN + column * 500, top + line * LINE
        painter.setFont(letters(SMALL))
        painter.drawText(QRect(left, above, 90, LINE), _RIGHT, str(place + 1))
        painter.setFont(letters(NAME, bold=True, spaced=True))
        painter.drawText(QRect(left + 120, above, 380, LINE), _LEFT, group)
    return top + max(lines * LINE, _SIDE)


def _draw_code(painter: QPainter, modules: Modules, top: int) -> None:
    """Draw the QR code beside the groups."""
    side = _SIDE / (len(modules) + 2 * _QUIET_MODULES)
    left = WIDE - MARGIN - _SIDE
    for down, row in enumerate(modules, start=_QUIET_MODULES):
        for across, dark in enumerate(row, start=_QUIET_MODULES):
            if dark:
                module = QRectF(left + across * side, top + down * side, side, side)
                painter.fillRect(module, QColor("black"))


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
