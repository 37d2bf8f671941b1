"""How many of how many, in figures that are read from the shelf with a scanner in the hand."""

from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import number


class BigCount(QWidget):
    """147 / 150, and beside it what is counted."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = labelled("", "number")
        self._words = wrapped("", "soft")
        row = Flow(gap=2 * theme.GAP, line_gap=0)
        self.setLayout(row)
        row.addWidget(self._figures)
        row.addWidget(self._words)

    def show_count(self, count: int, of: int | None, words: str) -> None:
        """Show so many of so many; `of` is None where nobody knows how many it will be."""
        figures = number(count) if of is None else f"{number(count)} / {number(of)}"
        self._figures.setText(figures)
        self._words.setText(words)
        self.setAccessibleName(f"{figures} {words}")

    def figures(self) -> str:
        """Return the large figures."""
        return self._figures.text()

    def words(self) -> str:
        """Return what stands beside them."""
        return self._words.text()
