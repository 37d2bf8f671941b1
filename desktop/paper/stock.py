"""Sheets of labels and cards that can be bought or cut, in millimetres."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.paper.marks import Box, Marks, Page
from desktop.register.label_sheets import PAGE_HEIGHT, PAGE_WIDTH, LabelSheet

Item = TypeVar("Item")
_OWN = "own"


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of sheet on A4.

    `width` and `height` are of one label, `left` and `top` where the first one begins, `across`
    and `down` from the beginning of one to that of the next.
    """

    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    cut: bool = False

    @property
    def per_sheet(self) -> int:
        """Return how many labels one sheet has."""
        return self.columns * self.rows

    def box(self, place: int) -> Box:
        """Return where the label lies; places are counted from 0, row by row."""
        row, column = divmod(place, self.columns)
        return Box(
            self.left + column * self.across, self.top + row * self.down, self.width, self.height
        )

    def place_at(self, across: float, down: float) -> int | None:
        """Return the label that lies at a point of the sheet, or None between them."""
        for place in range(self.per_sheet):
            box = self.box(place)
            if box.left <= across < box.right and box.top <= down < box.bottom:
                return place
        return None

    def fits(self) -> bool:
        """Return whether every label lies on the sheet and none over another."""
        last = self.box(self.per_sheet - 1)
        inside = last.right <= PAGE_WIDTH and last.bottom <= PAGE_HEIGHT
        apart = self.across >= self.width and self.down >= self.height
        return inside and apart and min(self.left, self.top) >= 0


def sheet(name: str, columns: int, rows: int, width: float, height: float) -> Stock:
    """Return a sheet whose labels touch each other, in the middle of A4."""
    return Stock(
        name,
        columns,
        rows,
        width,
        height,
        left=(PAGE_WIDTH - columns * width) / 2,
        top=(PAGE_HEIGHT - rows * height) / 2,
        across=width,
        down=height,
        cut=True,
    )


# The margins of the first two are those of the makers' drawings (product.md, C3: L7159, L7651).
LABELS_3X8 = Stock("3x8", 3, 8, 63.5, 33.9, left=7.2, top=12.9, across=66.0, down=33.9)
LABELS_5X13 = Stock("5x13", 5, 13, 38.1, 21.2, left=4.75, top=10.7, across=40.6, down=21.2)
LABELS_3X8_WIDE = sheet("3x8-70", 3, 8, 70.0, 37.0)
LABELS_2X7 = Stock("2x7", 2, 7, 99.1, 38.1, left=4.65, top=15.15, across=101.6, down=38.1)
PLAIN_3X8 = sheet("plain", 3, 8, 66.0, 34.0)
CARDS = sheet("cards", 2, 5, 85.6, 54.0)
QUARTERS = sheet("quarters", 2, 2, 105.0, 148.5)
LABEL_STOCKS = (LABELS_3X8, LABELS_3X8_WIDE, LABELS_5X13, LABELS_2X7, PLAIN_3X8)


def stock_of(measured: LabelSheet) -> Stock:
    """Return the sheet that a keeper measured."""
    return Stock(
        _OWN,
        measured.columns,
        measured.rows,
        measured.width,
        measured.height,
        left=measured.left,
        top=measured.top,
        across=measured.width + measured.gap_across,
        down=measured.height + measured.gap_down,
    )


def laid_out(
    stock: Stock, items: Sequence[Item], draw: Callable[[Box, Item], Marks], *, start: int = 0
) -> tuple[Page, ...]:
    """Return the sheets with one item on each label, the first one on the label `start`."""
    return tuple(
        Page(
            tuple(
                mark
                for place, item in enumerate(on_sheet)
                if item is not None
                for mark in draw(stock.box(place), item)
            )
        )
        for on_sheet in _sheets([None] * start + list(items), stock.per_sheet)
    )


def _sheets(places: list[Item | None], per_sheet: int) -> Iterator[list[Item | None]]:
    for first in range(0, len(places), per_sheet):
        yield places[first : first + per_sheet]
