"""Slips for readers to take home: a day in large letters, and the books under it.

On a sheet, or on the roll of a receipt printer, whose page is as long as the slip.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.paper.marks import LINE, Align, Box, Line, Page, Words


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """One kind of paper in millimetres; a roll has no height."""

    width: float
    height: float | None
    margin: float
    size: float


SLIP_PAPERS = {
    "roll": SlipPaper(80.0, None, 4.0, 3.3),  # a head of 72 mm prints on a roll of 80
    "a6": SlipPaper(105.0, 148.0, 8.0, 3.4),
    "a5": SlipPaper(148.0, 210.0, 12.0, 4.2),
}
_LARGE, _DAY = 1.3, 2.1  # of the usual size


@dataclass(frozen=True, slots=True)
class SlipBook:
    """One book on a slip; `reader` is who has it, where the slip is of several."""

    title: str
    number: str
    reader: str = ""


@dataclass(frozen=True, slots=True)
class DueGroup:
    """The books that are to come back by one day."""

    before: str
    day: str
    books: tuple[SlipBook, ...]


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """What stands on a slip, from above to below."""

    house: str
    heading: str
    reader: str
    groups: tuple[DueGroup, ...]
    request: str
    written: str


@dataclass(frozen=True, slots=True)
class _Row:
    """Something over the whole width: words side by side, each with its part of it."""

    words: tuple[tuple[float, str, float, bool, Align, int], ...]
    ruled: bool = False

    @property
    def height(self) -> float:
        return max(size * LINE * lines for _, _, size, _, _, lines in self.words) + 0.8


def loan_slip_pages(slip: PrintedSlip, paper: SlipPaper) -> tuple[Page, ...]:
    """Return the slip; a long one goes on on another sheet."""
    rows = tuple(_rows(slip, paper))
    if paper.height is None:
        high = sum(row.height for row in rows) + 2 * paper.margin
        return (_page(rows, paper, max(high, paper.width)),)
    return tuple(_page(part, paper, paper.height) for part in _parts(rows, paper.height, paper))


def _rows(slip: PrintedSlip, paper: SlipPaper) -> Iterator[_Row]:
    size = paper.size
    yield _over(slip.house, size * 0.9)
    yield _over(slip.heading, size * _LARGE, bold=True)
    yield _over(slip.reader, size * _LARGE, bold=True, lines=2)
    for group in slip.groups:
        yield _over(group.before, size)
        yield _over(group.day, size * _DAY, bold=True)
        for book in group.books:
            yield _book(book, size)
    yield _over(slip.request, size, lines=3)
    yield _over(slip.written, size * 0.9)


def _over(text: str, size: float, *, bold: bool = False, lines: int = 1) -> _Row:
    return _Row(((1.0, text, size, bold, Align.CENTRE, lines),))


def _book(book: SlipBook, size: float) -> _Row:
    whose = (f"{book.reader}: " if book.reader else "") + book.title
    return _Row(
        (
            (0.74, whose, size, False, Align.LEFT, 2),
            (0.26, book.number, size * 0.9, False, Align.RIGHT, 1),
        ),
        ruled=True,
    )


def _parts(rows: Sequence[_Row], high: float, paper: SlipPaper) -> Iterator[tuple[_Row, ...]]:
    room = high - 2 * paper.margin
    part: list[_Row] = []
    left = room
    for row in rows:
        if row.height > left and part:
            yield tuple(part)
            part, left = [], room
        part.append(row)
        left -= row.height
    yield tuple(part)


def _page(rows: Sequence[_Row], paper: SlipPaper, height: float) -> Page:
    inside = Box(0, 0, paper.width, height).inner(paper.margin)
    marks: list[Words | Line] = []
    top = 0.0
    for row in rows:
        strip, across = inside.strip(top, row.height - 0.8), 0.0
        for share, text, size, bold, align, lines in row.words:
            box = strip.part(across, strip.width * share)
            marks.append(Words(box, text, size, bold, align, lines))
            across += strip.width * share
        top += row.height
        if row.ruled:
            down = inside.top + top - 0.4
            marks.append(Line(inside.left, down, inside.right, down, 0.1))
    return Page(tuple(marks), paper.width, height)
