"""Empty sheets to count visitors on for a week: days across, groups down, as the screen has it."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.paper.marks import LINE, Align, Box, Line, Mark, Page, Words

_WIDTH, _HEIGHT = 297.0, 210.0
_ACROSS, _DOWN = 15.0, 12.0  # punched holes find room in the left margin
_TITLE, _SIZE, _SMALL = 7.0, 4.2, 3.0
_HEAD, _FOOT, _GAP = 18.0, 8.0, 3.0
_LABELS = 48.0
_TALLEST, _NOTED = 24.0, 9.0  # room for strokes in bundles of five; a number
_GUESSED, _DELEGATION = 7.0, 16.0  # a tick; the name of a group and how many they were


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """One week: weekday and days stand over the columns, `groups` and `noted` before the lines.

    `guessed` and `delegation` are the words before the two last lines: whether nobody counted one
    by one, and which group came together.
    """

    house: str
    title: str
    days: tuple[tuple[str, ...], ...]
    groups: tuple[str, ...]
    noted: tuple[str, ...]
    hint: str
    noted_words: str
    guessed: str
    delegation: str


def visit_sheets(sheets: Sequence[VisitSheet]) -> tuple[Page, ...]:
    """Return one page a week."""
    return tuple(_page(sheet) for sheet in sheets)


def _page(sheet: VisitSheet) -> Page:
    inside = Box(0, 0, _WIDTH, _HEIGHT).inner(_ACROSS, _DOWN)
    title = _SMALL * LINE + _TITLE * LINE + _GAP
    marks: list[Mark] = [
        Words(inside.strip(0, _SMALL * LINE), sheet.house, _SMALL),
        Words(inside.strip(_SMALL * LINE, _TITLE * LINE), sheet.title, _TITLE, bold=True),
    ]
    noted = _NOTED * (len(sheet.noted) + 1) if sheet.noted else 0.0
    room = inside.height - title - _HEAD - noted - _GUESSED - _DELEGATION - _FOOT
    high = min(_TALLEST, room / len(sheet.groups))
    table = inside.strip(title, _HEAD + high * len(sheet.groups))
    marks += _table(table, sheet.groups, high, sheet.days)
    if sheet.noted:
        below = Box(inside.left, table.bottom, inside.width, noted)
        words = below.part(0, inside.width).strip(0, _NOTED)
        marks.append(Words(words.inner(1, 2), sheet.noted_words, _SMALL))
        marks += _table(below.strip(_NOTED, noted - _NOTED), sheet.noted, _NOTED)
    down = title + table.height + noted
    marks += _table(inside.strip(down, _GUESSED), (sheet.guessed,), _GUESSED)
    marks += _table(inside.strip(down + _GUESSED, _DELEGATION), (sheet.delegation,), _DELEGATION)
    hint = inside.strip(inside.height - _SMALL * LINE, _SMALL * LINE)
    marks.append(Words(hint, sheet.hint, _SMALL))
    return Page(tuple(marks), _WIDTH, _HEIGHT)


def _table(
    table: Box, labels: Sequence[str], high: float, heads: Sequence[tuple[str, ...]] = ()
) -> list[Mark]:
    """Return the ruled lines with their labels, and the heads of the days if there are any."""
    head = _HEAD if heads else 0.0
    width = (table.width - _LABELS) / 7
    columns = [table.part(_LABELS + place * width, width) for place in range(7)]
    across = [table.top, *(table.top + head + place * high for place in range(len(labels) + 1))]
    marks: list[Mark] = [Line(table.left, down, table.right, down) for down in across]
    marks += [
        Line(left, table.top, left, table.bottom)
        for left in (table.left, *(one.left for one in columns), table.right)
    ]
    marks += [
        Words(
            one.strip(place * _HEAD / len(said), _HEAD / len(said)).inner(0.5, 0.25),
            words,
            _SIZE,
            align=Align.CENTRE,
        )
        for one, said in zip(columns, heads, strict=False)
        for place, words in enumerate(said)
    ]
    labelled = table.part(0, _LABELS)
    lines = 2 if high >= 2 * _SIZE * LINE else 1
    marks += [
        Words(labelled.strip(head + place * high, high).inner(1, 0), words, _SIZE, lines=lines)
        for place, words in enumerate(labels)
    ]
    return marks
