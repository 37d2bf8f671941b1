"""Slips that ask a family to bring books back, four on a sheet."""

from dataclasses import dataclass

from desktop.paper.codes import bars_with_digits
from desktop.paper.marks import LINE, Align, Box, Line, Mark, Marks, Words, outline

MOST_BOOKS = 7
"""So many books have room on one slip."""

_SIZE, _SMALL, _TITLE = 3.4, 2.9, 5.0


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One book that is to come back, and since when."""

    title: str
    number: str
    due: str


@dataclass(frozen=True, slots=True)
class OverdueSlip:
    """What stands on one slip; `more` says how many books found no room."""

    house: str
    heading: str
    greeting: str
    request: str
    lines: tuple[SlipLine, ...]
    more: str
    thanks: str
    day: str
    card_number: str


def overdue_slip(box: Box, slip: OverdueSlip) -> Marks:
    """Return a slip of a quarter of A4."""
    inside = box.inner(9.0, 8.0)
    marks: list[Mark] = [*outline(box)]
    top = 0.0
    for text, size, bold, lines, align in (
        (slip.house, _SMALL, False, 1, Align.LEFT),
        (slip.heading, _TITLE, True, 1, Align.CENTRE),
        (slip.greeting, _SIZE, True, 2, Align.LEFT),
        (slip.request, _SIZE, False, 3, Align.LEFT),
    ):
        high = size * LINE * lines
        marks.append(Words(inside.strip(top, high), text, size, bold, align, lines))
        top += high + 1.0
    for line in slip.lines[:MOST_BOOKS]:
        marks += _book(inside.strip(top, 2 * _SMALL * LINE), line)
        top += 2 * _SMALL * LINE + 0.6
    if slip.more:
        marks.append(Words(inside.strip(top, _SMALL * LINE), slip.more, _SMALL))
    return (*marks, *_foot(inside, slip))


def _book(box: Box, line: SlipLine) -> Marks:
    title, rest = box.width * 0.68, box.width * 0.3
    side = box.part(box.width - rest, rest)
    half = box.height / 2
    return (
        Words(box.part(0, title), line.title, _SMALL, lines=2),
        Words(side.strip(0, half), line.number, _SMALL, bold=True, align=Align.RIGHT),
        Words(side.strip(half, half), line.due, _SMALL, align=Align.RIGHT),
        Line(box.left, box.bottom + 0.2, box.right, box.bottom + 0.2, 0.1),
    )


def _foot(inside: Box, slip: OverdueSlip) -> Marks:
    high = 17.0
    foot = inside.strip(inside.height - high, high)
    words = foot.part(0, foot.width * 0.42)
    half = high / 2
    return (
        Words(words.strip(0, half), slip.thanks, _SMALL, lines=2),
        Words(words.strip(half, half), slip.day, _SMALL, lines=2),
        *bars_with_digits(
            foot.part(words.width, foot.width - words.width), slip.card_number, size=2.6
        ),
    )
