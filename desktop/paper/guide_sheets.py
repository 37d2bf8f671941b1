"""Sheets that lie beside the computer: the keys of the program, and how a scanner is set up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.paper.codes import bars_with_digits, cover_bars, square_code
from desktop.paper.marks import LINE, Align, Box, Line, Mark, Marks, Page, Words, outline

_WIDTH, _HEIGHT = 210.0, 297.0
_ACROSS, _DOWN = 15.0, 12.0
_GAP, _BETWEEN = 4.0, 8.0
_TITLE, _HEADING, _SIZE, _SMALL = 6.4, 4.4, 3.6, 3.0
_KEY_ROW, _KEY_HIGH, _KEY_WIDE = 11.0, 8.4, 34.0
_STEP, _STEP_LINES = 4.2, 3
_NUMBER = 9.0
_CURE_LINES = 3
_TEST_HIGH = 34.0


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys that belong together: each with what it does."""

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeySheet:
    """All keys of the program."""

    house: str
    title: str
    sections: tuple[KeySection, ...]


@dataclass(frozen=True, slots=True)
class ScannerSheet:
    """How a scanner is set up, three codes to try it on, and what to do where it does not work.

    `card` and `crate` are numbers of ours, `cover` that of a publisher; nobody has any of them.
    """

    house: str
    title: str
    steps: tuple[str, ...]
    tests: tuple[str, str, str]
    card: str
    cover: str
    crate: str
    troubles_title: str
    troubles: tuple[tuple[str, str], ...]


def key_sheets(sheet: KeySheet) -> tuple[Page, ...]:
    """Return the keys in two columns, on one page as long as they have room on it."""
    pages: list[list[Mark]] = []
    for place, column in enumerate(_columns(sheet.sections)):
        if place % 2 == 0:
            pages.append([*_head(_inside(), sheet.house, sheet.title)])
        pages[-1] += _key_column(_column(place % 2), column)
    return tuple(Page(tuple(marks)) for marks in pages)


def scanner_sheet(sheet: ScannerSheet) -> Page:
    """Return the sheet that lies beside a new scanner."""
    inside = _inside()
    marks: list[Mark] = [*_head(inside, sheet.house, sheet.title)]
    top = _head_height()
    for number, step in enumerate(sheet.steps, 1):
        high = _STEP_LINES * _STEP * LINE
        line = inside.strip(top, high)
        marks.append(Words(line.part(0, _NUMBER), f"{number}.", _STEP * 1.2, bold=True))
        words = line.part(_NUMBER, inside.width - _NUMBER)
        marks.append(Words(words, step, _STEP, lines=_STEP_LINES))
        top += high + 1.0
    marks += _tests(inside.strip(top + _GAP, _TEST_HIGH), sheet)
    top += _TEST_HIGH + 2 * _GAP
    heading = inside.strip(top, _HEADING * LINE)
    marks.append(Words(heading, sheet.troubles_title, _HEADING, bold=True))
    marks += _troubles(inside, heading.bottom - inside.top + 1.0, sheet.troubles)
    return Page(tuple(marks))


def _inside() -> Box:
    return Box(0, 0, _WIDTH, _HEIGHT).inner(_ACROSS, _DOWN)


def _head_height() -> float:
    return (_SMALL + _TITLE) * LINE + _GAP


def _head(inside: Box, house: str, title: str) -> Marks:
    return (
        Words(inside.strip(0, _SMALL * LINE), house, _SMALL),
        Words(inside.strip(_SMALL * LINE, _TITLE * LINE), title, _TITLE, bold=True),
    )


# ---- keys ------------------------------------------------------------------------------------


def _column(place: int) -> Box:
    inside = _inside()
    wide = (inside.width - _BETWEEN) / 2
    head = _head_height()
    return inside.part(place * (wide + _BETWEEN), wide).strip(head, inside.height - head)


def _columns(sections: Sequence[KeySection]) -> Iterator[list[KeySection]]:
    """Return the sections of each column; one is parted only where a column is not enough."""
    room = _column(0).height
    column: list[KeySection] = []
    left = room
    for section in sections:
        high = _section_height(section)
        if column and high > left:
            yield column
            column, left = [], room
        column.append(section)
        left -= high
    if column:
        yield column


def _section_height(section: KeySection) -> float:
    return _HEADING * LINE + 1.5 + len(section.lines) * _KEY_ROW + _GAP


def _key_column(column: Box, sections: Sequence[KeySection]) -> Iterator[Mark]:
    top = 0.0
    for section in sections:
        heading = column.strip(top, _HEADING * LINE)
        yield Words(heading, section.heading, _HEADING, bold=True)
        yield Line(column.left, heading.bottom, column.right, heading.bottom)
        down = top + _HEADING * LINE + 1.5
        for place, (keys, words) in enumerate(section.lines):
            row = column.strip(down + place * _KEY_ROW, _KEY_ROW)
            cap = row.part(0, _KEY_WIDE).strip((_KEY_ROW - _KEY_HIGH) / 2, _KEY_HIGH)
            yield from outline(cap, thick=0.2)
            yield Words(cap.inner(0.8, 0), keys, _SIZE, bold=True, align=Align.CENTRE)
            beside = row.part(_KEY_WIDE + 2.0, column.width - _KEY_WIDE - 2.0)
            yield Words(beside, words, _SIZE, lines=2)
        top += _section_height(section)


# ---- the scanner -----------------------------------------------------------------------------


def _tests(row: Box, sheet: ScannerSheet) -> Iterator[Mark]:
    words = _SMALL * LINE
    third = row.width / 3
    boxes = [row.part(place * third, third).inner(1.0, 0) for place in range(3)]
    for box, said in zip(boxes, sheet.tests, strict=True):
        yield Words(box.strip(0, words), said, _SMALL, bold=True, align=Align.CENTRE)
    under = [box.strip(words + 1.0, row.height - words - 1.0) for box in boxes]
    yield from bars_with_digits(under[0].strip(0, 20.0), sheet.card, size=_SMALL)
    yield from cover_bars(under[1].strip(0, 20.0), sheet.cover, size=_SMALL)
    yield square_code(under[2], sheet.crate)


def _troubles(inside: Box, top: float, troubles: Sequence[tuple[str, str]]) -> Iterator[Mark]:
    high = _CURE_LINES * _SIZE * LINE + 1.6
    half = inside.width * 0.42
    for place, (sign, cure) in enumerate(troubles):
        row = inside.strip(top + place * high, high)
        yield Line(row.left, row.top, row.right, row.top, 0.1)
        yield Words(row.part(0, half - 2.0), sign, _SIZE, bold=True, lines=_CURE_LINES)
        yield Words(row.part(half, inside.width - half), cure, _SIZE, lines=_CURE_LINES)
