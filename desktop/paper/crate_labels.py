"""Labels for crates: the name to be read across a room, the number as bars and as a QR code."""

from dataclasses import dataclass

from desktop.paper.codes import bars_with_digits, square_code
from desktop.paper.labels import ROOMY
from desktop.paper.marks import LINE, Box, Mark, Marks, Words

_BARS = 44.0  # mm for bars of a third of a millimetre with their light
_LEAST_SQUARE = 12.0  # 29 modules, of which one is two dots of a printer of 203 dots an inch
_LARGEST_SQUARE = 24.0
_HOUSE, _DIGITS = 2.7, 2.9
_NAME_SHARE, _LARGEST_NAME = 0.135, 8.0
_GAP = 0.8


@dataclass(frozen=True, slots=True)
class CrateLabel:
    """What stands on the label of a crate; `house` is whose it is."""

    house: str
    name: str
    barcode: str


def crate_label(box: Box, label: CrateLabel) -> Marks:
    """Return a label whose bars and square code both open the crate where they are scanned."""
    if box.height <= ROOMY:
        return _small(box.inner(1.0, 1.2), label)
    inside = box.inner(2.0, 1.2)
    side = min(inside.height, inside.width - _BARS, _LARGEST_SQUARE)
    marks: list[Mark] = []
    words = inside
    if side >= _LEAST_SQUARE:
        words = inside.part(0, inside.width - side)
        right = inside.part(inside.width - side, side)
        square = right.strip((inside.height - side) / 2, side)
        marks.append(square_code(square, label.barcode))
    size = min(_NAME_SHARE * inside.height, _LARGEST_NAME)
    name = words.strip(_HOUSE * LINE, 2 * size * LINE)
    top = name.bottom - inside.top + _GAP
    return (
        *marks,
        Words(words.strip(0, _HOUSE * LINE), label.house, _HOUSE),
        Words(name, label.name, size, bold=True, lines=2),
        *bars_with_digits(words.strip(top, inside.height - top), label.barcode, size=_DIGITS),
    )


def _small(inside: Box, label: CrateLabel) -> Marks:
    """Return a label that has room for the name and the bars alone."""
    line = 2.4 * LINE
    return (
        Words(inside.strip(0, line), label.name, 2.4, bold=True),
        *bars_with_digits(inside.strip(line, inside.height - line), label.barcode, size=2.1),
    )
