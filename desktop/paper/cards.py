"""Cards for readers, and one card for all of a household."""

from dataclasses import dataclass

from desktop.paper.codes import bars_with_digits
from desktop.paper.marks import LINE, Align, Box, Line, Marks, Words, outline

MOST_MEMBERS = 6
"""So many members have room on one household card."""

_HEAD, _NAME, _SMALL = 3.2, 5.0, 2.8
_HOUSEHOLD, _NAMES = 15.0, 0.4


@dataclass(frozen=True, slots=True)
class ReaderCard:
    """What stands on a card; `name` is a child's given name alone."""

    house: str
    heading: str
    name: str
    village: str
    card_number: str


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """One card with the codes of several people who live together.

    `code` is that of all of them: at the desk it asks which of them has come.
    """

    house: str
    heading: str
    household: str
    code: str
    members: tuple[ReaderCard, ...]


def reader_card(box: Box, card: ReaderCard) -> Marks:
    """Return a card of the size of a bank card."""
    inside = box.inner(4.0, 3.0)
    top = _HEAD * LINE
    rule = inside.top + top + 0.6
    name = inside.strip(top + 2.0, 2 * _NAME * LINE)
    village = inside.strip(name.bottom - inside.top + 0.4, _SMALL * LINE)
    code_top = village.bottom - inside.top + 0.8
    code = inside.strip(code_top, inside.height - code_top)
    return (
        *outline(box),
        *_head(inside, card.house, card.heading),
        Line(inside.left, rule, inside.right, rule, 0.3),
        Words(name, card.name, _NAME, bold=True, lines=2),
        Words(village, card.village, _SMALL),
        *bars_with_digits(code, card.card_number, size=_SMALL),
    )


def household_card(box: Box, card: HouseholdCard) -> Marks:
    """Return a card of a quarter of A4 with a line for each member."""
    inside = box.inner(8.0, 8.0)
    rule = inside.top + _HEAD * LINE + 1.0
    top = inside.strip(_HEAD * LINE + 2.0, _HOUSEHOLD)
    name = top.part(0, top.width * _NAMES)
    below = top.bottom - inside.top + 1.5
    high = (inside.height - below) / MOST_MEMBERS
    return (
        *outline(box),
        *_head(inside, card.house, card.heading),
        Line(inside.left, rule, inside.right, rule, 0.3),
        Words(name, card.household, _NAME, bold=True, lines=2),
        *bars_with_digits(
            top.part(name.width, top.width - name.width), card.code, size=_SMALL * 0.9
        ),
        *(
            mark
            for place, member in enumerate(card.members[:MOST_MEMBERS])
            for mark in _member(inside.strip(below + place * high, high - 1.5), member)
        ),
    )


def _head(inside: Box, house: str, heading: str) -> Marks:
    line = inside.strip(0, _HEAD * LINE)
    half = inside.width * 0.6
    return (
        Words(line.part(0, half), house, _HEAD),
        Words(line.part(half, inside.width - half), heading, _HEAD, bold=True, align=Align.RIGHT),
    )


def _member(box: Box, member: ReaderCard) -> Marks:
    names = box.part(0, box.width * _NAMES)
    code = box.part(names.width, box.width - names.width)
    return (
        Words(names, member.name, 3.6, bold=True, lines=3),
        *bars_with_digits(code, member.card_number, size=_SMALL * 0.9),
    )
