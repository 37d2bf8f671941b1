"""Draws the emergency sheet: a code on paper for whoever forgets their PIN."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPen

from desktop.operations.emergency_sheet import EmergencySheet
from desktop.ui import wording
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

_SHOWN = 0.56  # the lower part of the page is empty
_CODE_HIGH = 150
_THIN = 3
translate = QCoreApplication.translate


def emergency_paper(sheet: EmergencySheet) -> SecretPaper:
    """Return the page with the code."""
    return SecretPaper(
        title=translate("EmergencyPaper", "Emergency sheet"),
        draw=partial(draw_emergency_sheet, sheet=sheet),
        shown=_SHOWN,
        spoken=" ".join(sheet.groups),
    )


def draw_emergency_sheet(painter: QPainter, page: QPaintDevice, sheet: EmergencySheet) -> None:
    """Draw the sheet over the whole width of a page of A4."""
    with whole_width(painter, page):
        top = MARGIN
        for words, size, bold in _head(sheet):
            top = write(painter, words, top, size=size, bold=bold)
        top = _write_code(painter, " – ".join(sheet.groups), top + LINE // 2)
        for words in _advice():
            top = write(painter, words, top, size=SMALL)
        _rule(painter, top + LINE // 2)


def _head(sheet: EmergencySheet) -> tuple[tuple[str, int, bool], ...]:
    which = translate("EmergencyPaper", "House number {number} · printed on {day}").format(
        number=sheet.house_number, day=wording.short_date(sheet.printed_on)
    )
    why = translate(
        "EmergencyPaper",
        "Whoever forgot their PIN takes a new one with this code. It is good once.",
    )
    return (
        (translate("EmergencyPaper", "Emergency sheet"), TITLE, True),
        (sheet.house_name, NAME, True),
        (which, SMALL, False),
        (why, TEXT, False),
    )


def _advice() -> tuple[str, ...]:
    return (
        translate(
            "EmergencyPaper",
            "At the computer: press F12, choose the name, press “I forgot my PIN…”, type the code.",
        ),
        translate(
            "EmergencyPaper",
            "If this sheet is lost or used up, whoever is in charge prints another one in "
            "Settings. Then this one is good no more.",
        ),
        translate(
            "EmergencyPaper",
            "Without the sheet: call the officer and read out what the computer asks.",
        ),
        translate("EmergencyPaper", "Keep it in the drawer, not at the computer."),
    )


def _write_code(painter: QPainter, code: str, top: int) -> int:
    painter.setFont(letters(TITLE, bold=True, spaced=True))
    place = QRect(MARGIN, top, WIDE - 2 * MARGIN, _CODE_HIGH)
    painter.drawRect(place)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), code)
    return place.bottom() + LINE // 2


def _rule(painter: QPainter, top: int) -> None:
    """Leave a line to write on: the program knows neither who the officer is nor the number."""
    painter.setFont(letters(SMALL))
    words = translate("EmergencyPaper", "The officer, telephone:")
    place = QRect(MARGIN, top, WIDE - 2 * MARGIN, LINE)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), words)
    after = MARGIN + painter.fontMetrics().horizontalAdvance(f"{words} ")
    painter.setPen(QPen(painter.pen().color(), _THIN))
    painter.drawLine(after, top + LINE, WIDE - MARGIN, top + LINE)
