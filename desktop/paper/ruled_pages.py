"""Books and records: pages with ruled columns, a heading on each, signatures at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import ClassVar

from desktop.paper.codes import square_code
from desktop.paper.marks import LINE, Align, Box, Line, Mark, Marks, Page, Words

_ACROSS, _DOWN = 15.0, 12.0  # the margins; punched holes find room in the left one
_ROW = 8.4  # two lines of letters
_SIZE, _LAST_SIZE, _PADDING = 2.7, 3.4, 1.2
_HEAD, _FOOT, _GAP = 8.4, 7.0, 3.0
_SIGNING = 34.0
_CORNER = 30.0
_KEPT_WITH_THE_END = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `share` is its part of the width, `group` stands over several of them."""

    heading: str
    share: float
    align: Align = Align.LEFT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Above:
    """Words over the table on the first page."""

    text: str
    size: float = 3.6
    bold: bool = False
    align: Align = Align.CENTRE
    lines: int = 1

    @property
    def height(self) -> float:
        """Return how much of the page they take."""
        return self.size * LINE * self.lines


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official paper: who writes it on the left, the state on the right.

    Under the state's motto runs a line, and under that stand place and day (Nghị định
    30/2020/NĐ-CP, Appendix I).
    """

    writer: str
    state: str
    motto: str
    dated: str

    height: ClassVar[float] = 4 * _LAST_SIZE * LINE + 1.0

    def marks(self, box: Box) -> Marks:
        """Return it in the upper part of a box."""
        line = _LAST_SIZE * LINE
        left, right = box.part(0, box.width * 0.42), box.part(box.width * 0.42, box.width * 0.58)
        under, half = right.top + 2 * line + 0.4, right.width * 0.22
        middle = right.left + right.width / 2
        return (
            Words(
                left.strip(0, 2 * line),
                self.writer,
                _LAST_SIZE,
                bold=True,
                align=Align.CENTRE,
                lines=2,
            ),
            Words(right.strip(0, line), self.state, _LAST_SIZE, bold=True, align=Align.CENTRE),
            Words(right.strip(line, line), self.motto, _LAST_SIZE, bold=True, align=Align.CENTRE),
            Line(middle - half, under, middle + half, under),
            Words(right.strip(2 * line + 1.0, line), self.dated, _LAST_SIZE, align=Align.CENTRE),
        )


@dataclass(frozen=True, slots=True)
class RuledPages:
    """A whole book or record.

    `page_words` is “Page {page} of {pages}” in the reader's language; `last_words` stand under the
    table; under each of `signatures` stands `signing`, then there is room to sign; `code` is a QR
    code on the first page;
    a `filled_up` book is ruled down to the end of each page, for lines written by hand.
    """

    above: tuple[Above, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    page_words: str
    last_words: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    signing: str = ""
    code: str = ""
    letterhead: Letterhead | None = None
    landscape: bool = False
    filled_up: bool = False


def ruled_pages(book: RuledPages) -> tuple[Page, ...]:
    """Return the pages. A book without rows has one page, to be written on by hand."""
    parts = _shared_out(book)
    return tuple(
        _page(book, part, number=number, of=len(parts)) for number, part in enumerate(parts, 1)
    )


def _shared_out(book: RuledPages) -> list[tuple[tuple[str, ...], ...]]:
    """Return the rows of each page; the end of the book stands under some of them."""
    parts: list[tuple[tuple[str, ...], ...]] = []
    rows = book.rows
    while not parts or rows:
        room = _room(book, first=not parts)
        parts.append(rows[:room])
        rows = rows[room:]
    room = _room(book, first=len(parts) == 1) - ceil(_closing_height(book) / _ROW)
    if len(parts[-1]) > room:
        kept = min(_KEPT_WITH_THE_END, len(parts[-1]) - 1)
        whole = parts.pop()
        parts += [whole[: len(whole) - kept], whole[len(whole) - kept :]]
    return parts


def _room(book: RuledPages, *, first: bool) -> int:
    """Return how many rows a page has."""
    taken = _head_height(book) + _FOOT + (_above_height(book) if first else 0)
    return int((_inside(book).height - taken) / _ROW)


def _inside(book: RuledPages) -> Box:
    width, height = _size(book)
    return Box(0, 0, width, height).inner(_ACROSS, _DOWN)


def _size(book: RuledPages) -> tuple[float, float]:
    return (297.0, 210.0) if book.landscape else (210.0, 297.0)


def _head_height(book: RuledPages) -> float:
    return _HEAD * (2 if any(column.group for column in book.columns) else 1)


def _above_height(book: RuledPages) -> float:
    high = sum(words.height for words in book.above) + _letterhead_height(book)
    return max(high, _CORNER if book.code else 0) + _GAP


def _letterhead_height(book: RuledPages) -> float:
    return 0.0 if book.letterhead is None else book.letterhead.height


def _closing_height(book: RuledPages) -> float:
    words = len(book.last_words) * _LAST_SIZE * LINE * 2
    return words + (_SIGNING if book.signatures else 0) + (_GAP if words else 0)


def _page(book: RuledPages, rows: Sequence[tuple[str, ...]], *, number: int, of: int) -> Page:
    inside = _inside(book)
    first, last = number == 1, number == of
    marks: list[Mark] = list(_above(book, inside)) if first else []
    top = _above_height(book) if first else 0.0
    room = _room(book, first=first) - (ceil(_closing_height(book) / _ROW) if last else 0)
    ruled = max(room, len(rows)) if book.filled_up or not book.rows else len(rows)
    table = inside.strip(top, _head_height(book) + ruled * _ROW)
    marks += [*_headings(book, table), *_rules(book, table, ruled), *_cells(book, table, rows)]
    if last:
        marks += _closing(book, inside, table.bottom - inside.top + _GAP)
    words = book.page_words.format(page=number, pages=of)
    foot = inside.strip(inside.height - _SIZE * LINE, _SIZE * LINE)
    marks.append(Words(foot, words, _SIZE, align=Align.RIGHT))
    return Page(tuple(marks), *_size(book))


def _above(book: RuledPages, inside: Box) -> Marks:
    width = inside.width - (_CORNER + _GAP if book.code else 0)
    marks: list[Mark] = []
    if book.letterhead is not None:
        marks += book.letterhead.marks(inside.part(0, width))
    top = _letterhead_height(book)
    for words in book.above:
        box = inside.part(0, width).strip(top, words.height)
        marks.append(Words(box, words.text, words.size, words.bold, words.align, words.lines))
        top += words.height
    if book.code:
        corner = inside.part(inside.width - _CORNER, _CORNER).strip(0, _CORNER)
        marks.append(square_code(corner, book.code))
    return tuple(marks)


def _columns(book: RuledPages, table: Box) -> list[Box]:
    """Return the columns from the top of the table to its end."""
    shares = sum(column.share for column in book.columns)
    boxes, left = [], 0.0
    for column in book.columns:
        width = table.width * column.share / shares
        boxes.append(table.part(left, width))
        left += width
    return boxes


def _headings(book: RuledPages, table: Box) -> Marks:
    boxes = _columns(book, table)
    high = _head_height(book)
    marks: list[Mark] = []
    for group, numbered in groupby(enumerate(book.columns), key=lambda pair: pair[1].group):
        places = [place for place, _ in numbered]
        if not group:
            marks += [
                _heading(boxes[place].strip(0, high), book.columns[place]) for place in places
            ]
            continue
        left, right = boxes[places[0]].left, boxes[places[-1]].right
        over = Box(left, table.top, right - left, _HEAD)
        marks.append(_centred(over, group))
        marks.append(Line(left, over.bottom, right, over.bottom))
        marks += [
            _heading(boxes[place].strip(_HEAD, _HEAD), book.columns[place]) for place in places
        ]
    return tuple(marks)


def _heading(box: Box, column: Column) -> Words:
    return _centred(box, column.heading)


def _centred(box: Box, text: str) -> Words:
    return Words(box.inner(_PADDING / 2, 0), text, _SIZE, bold=True, align=Align.CENTRE, lines=2)


def _rules(book: RuledPages, table: Box, rows: int) -> Marks:
    head = table.top + _head_height(book)
    across = [table.top, *(head + place * _ROW for place in range(rows + 1))]
    boxes = _columns(book, table)
    groups = [column.group for column in book.columns]
    marks = [Line(table.left, down, table.right, down) for down in across]
    for place, box in enumerate(boxes):
        inside_group = place > 0 and groups[place] and groups[place] == groups[place - 1]
        top = table.top + (_HEAD if inside_group else 0)
        marks.append(Line(box.left, top, box.left, table.bottom))
    marks.append(Line(table.right, table.top, table.right, table.bottom))
    return tuple(marks)


def _cells(book: RuledPages, table: Box, rows: Sequence[tuple[str, ...]]) -> Marks:
    boxes, head = _columns(book, table), _head_height(book)
    return tuple(
        Words(
            box.strip(head + place * _ROW, _ROW).inner(_PADDING, 0),
            text,
            _SIZE,
            align=column.align,
            lines=2,
        )
        for place, row in enumerate(rows)
        for box, column, text in zip(boxes, book.columns, row, strict=True)
        if text
    )


def _closing(book: RuledPages, inside: Box, top: float) -> Marks:
    high = _LAST_SIZE * LINE * 2
    marks: list[Mark] = []
    for words in book.last_words:
        marks.append(Words(inside.strip(top, high), words, _LAST_SIZE, lines=2))
        top += high
    width, half = inside.width / max(1, len(book.signatures)), high / 2
    for place, words in enumerate(book.signatures):
        box = inside.part(place * width, width).strip(top, half)
        below = inside.part(place * width, width).strip(top + half, half)
        marks.append(Words(box, words, _LAST_SIZE, bold=True, align=Align.CENTRE))
        marks.append(Words(below, book.signing, _SIZE, align=Align.CENTRE))
    return tuple(marks)
