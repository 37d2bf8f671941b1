"""The test sheet: the corners of the labels, and a ruler that shows whether the printer scales."""

from desktop.paper.marks import LINE, Align, Box, Line, Mark, Marks, Page, Words
from desktop.paper.stock import Stock

_LONG = 100  # mm, the length that the keeper measures
_SIZE = 3.6
_CORNER = 4.0


def sheet_for_trial(stock: Stock, words: str) -> Page:
    """Return the sheet that is printed on plain paper and held against the labels."""
    middle = Box(55, 128, 100, 30)
    corners = tuple(mark for place in range(stock.per_sheet) for mark in _corners(stock.box(place)))
    high = 4 * _SIZE * LINE
    ruler = _ruler(middle.left, middle.bottom + 4)
    return Page((*corners, Words(middle.strip(0, high), words, _SIZE, lines=4), *ruler))


def _corners(box: Box) -> Marks:
    """Return the corners of a label; whole frames would run through the words and the ruler."""
    lefts = (box.left, box.right - _CORNER)
    tops = (box.top, box.bottom - _CORNER)
    across = (Line(x, y, x + _CORNER, y) for x in lefts for y in (box.top, box.bottom))
    down = (Line(x, y, x, y + _CORNER) for x in (box.left, box.right) for y in tops)
    return (*across, *down)


def _ruler(left: float, top: float) -> Marks:
    marks: list[Mark] = [Line(left, top, left + _LONG, top, 0.3)]
    for millimetre in range(_LONG + 1):
        long = 6.0 if millimetre % 10 == 0 else 4.0 if millimetre % 5 == 0 else 2.5
        across = left + millimetre
        marks.append(Line(across, top, across, top + long, 0.15))
        if millimetre % 10 == 0:
            below = Box(across - 5, top + 6.5, 10, 4)
            marks.append(Words(below, str(millimetre), 2.6, align=Align.CENTRE))
    return tuple(marks)
