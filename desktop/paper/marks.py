"""What a page of paper consists of, in millimetres from its upper left corner."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.operations.qr_code import Modules

LINE = 1.4
"""How high a line is for letters of size 1 (Noto Sans: 1.36)."""


class Align(StrEnum):
    """Where words stand in their box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where the box ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where the box ends."""
        return self.top + self.height

    def inner(self, across: float, down: float | None = None) -> "Box":
        """Return the box without a margin on each side."""
        down = across if down is None else down
        return Box(
            self.left + across, self.top + down, self.width - 2 * across, self.height - 2 * down
        )

    def strip(self, down: float, height: float) -> "Box":
        """Return the part of the box that begins so far down and is so high."""
        return Box(self.left, self.top + down, self.width, height)

    def part(self, across: float, width: float) -> "Box":
        """Return the part of the box that begins so far to the right and is so wide."""
        return Box(self.left + across, self.top, width, self.height)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a box: wrapped into `lines` at the most, then made smaller, then cut with “…”.

    `size` is that of the font; a line takes LINE times as much.
    """

    box: Box
    text: str
    size: float
    bold: bool = False
    align: Align = Align.LEFT
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    """A code with its quiet zone, as large as whole modules fit into the box.

    One row of modules are bars, as many rows as columns a QR code.
    """

    box: Box
    modules: Modules
    quiet: int


@dataclass(frozen=True, slots=True)
class Line:
    """A straight black line."""

    left: float
    top: float
    right: float
    bottom: float
    thick: float = 0.2


Mark = Words | Code | Line
Marks = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet."""

    marks: Marks
    width: float = 210.0
    height: float = 297.0


def outline(box: Box, *, thick: float = 0.1) -> Marks:
    """Return the four sides of a box."""
    return (
        Line(box.left, box.top, box.right, box.top, thick),
        Line(box.left, box.bottom, box.right, box.bottom, thick),
        Line(box.left, box.top, box.left, box.bottom, thick),
        Line(box.right, box.top, box.right, box.bottom, thick),
    )
