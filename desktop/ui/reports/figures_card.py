"""A card of figures: words on the left, numbers on the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui import theme, wording
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import labelled, wrapped


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was counted and how many; `leads` draws it larger than the rest.

    `now` is what it would be today, where the month was closed with another number.
    """

    word: str
    number: int
    leads: bool = False
    wants_care: bool = False
    now: int | None = None


class FiguresCard(Card):
    """Lines of words and numbers, the most important one first and large."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._place: QWidget | None = None
        self.body.addStretch()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these lines and nothing else."""
        if self._place is not None:
            self.body.removeWidget(self._place)
            self._place.deleteLater()
        self._place = QWidget()
        grid = QGridLayout(self._place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(0, 1)
        for row, figure in enumerate(figures):
            grid.addWidget(wrapped(figure.word, "strong" if figure.leads else ""), row, 0)
            number = labelled(wording.number(figure.number), _name(figure))
            number.setAccessibleName(f"{figure.word}: {figure.number}")
            grid.addWidget(number, row, 1, alignment=Qt.AlignmentFlag.AlignRight)
            if figure.now is not None:
                now = self.tr("now {number}").format(number=wording.number(figure.now))
                grid.addWidget(labelled(now, "waiting"), row, 2)
        self.body.insertWidget(1, self._place)


def _name(figure: Figure) -> str:
    if figure.leads:
        return "number"
    return "overdue" if figure.wants_care and figure.number else "strong"
