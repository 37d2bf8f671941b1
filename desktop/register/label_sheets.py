"""Sheets of labels that are not among the usual ones: measured by the keeper, in millimetres."""

from dataclasses import dataclass

from desktop.register.errors import RuleBrokenError

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0  # A4
LEAST_WIDTH, LEAST_HEIGHT = 38.0, 18.0
"""Of a label: 112 bars of a quarter of a millimetre with their quiet zones, nine high, a line of
words above and the digits below (product.md, B9 and C3)."""
MOST_ACROSS, MOST_DOWN = 5, 16
_LINE_WIDTH = 0.001


class LabelTooSmallError(RuleBrokenError):
    """No scanner would read the bars on so small a label."""


class SheetTooLargeError(RuleBrokenError):
    """The labels with their margins and gaps do not lie on the page; `needed` millimetres do."""

    def __init__(self, *, across: bool, needed: float) -> None:
        super().__init__(across, needed)
        self.across = across
        self.needed = needed


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet as one measures it with a ruler; all in millimetres but the counts."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap_across: float = 0.0
    gap_down: float = 0.0


def require_printable(sheet: LabelSheet) -> None:
    """Raise if the labels are too small to be read, or do not lie on the page.

    Raises:
        LabelTooSmallError, SheetTooLargeError: as their names say.
    """
    lengths = (sheet.left, sheet.top, sheet.gap_across, sheet.gap_down)
    counts = 1 <= sheet.columns <= MOST_ACROSS and 1 <= sheet.rows <= MOST_DOWN
    if sheet.width < LEAST_WIDTH or sheet.height < LEAST_HEIGHT or min(lengths) < 0 or not counts:
        raise LabelTooSmallError
    across = sheet.left + sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gap_across
    down = sheet.top + sheet.rows * sheet.height + (sheet.rows - 1) * sheet.gap_down
    if across > PAGE_WIDTH + _LINE_WIDTH:
        raise SheetTooLargeError(across=True, needed=across)
    if down > PAGE_HEIGHT + _LINE_WIDTH:
        raise SheetTooLargeError(across=False, needed=down)
