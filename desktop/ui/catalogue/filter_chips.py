"""Which books the list shows: one press for those in the house, lent, travelling, and so on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.operations.titles_search import TitleFilter
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow


class FilterChips(QWidget):
    """A row of words, of which one is pressed at most; a second press lets go of it.

    Signals:
        changed: another one was pressed, or none.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        words: dict[TitleFilter, str] = {
            "in_house": self.tr("In the house"),
            "lent": self.tr("Lent"),
            "travelling": self.tr("In crates"),
            "children": self.tr("For children"),
            "unlabelled": self.tr("Without a label"),
            "unfinished": self.tr("To be completed"),
            "sought": self.tr("To look for"),
        }
        self._chips: dict[TitleFilter, QPushButton] = {}
        row = Flow(gap=theme.GAP // 2, line_gap=theme.GAP // 2)
        self.setLayout(row)
        for name, word in words.items():
            chip = button(word, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self._on_pressed(name))
            self._chips[name] = chip
            row.addWidget(chip)
        self.offer("sought", is_offered=False)

    def chosen(self) -> TitleFilter | None:
        """Return the one that is pressed."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), None)

    def choose(self, wanted: TitleFilter | None) -> None:
        """Press this one, and let go of the others."""
        for name, chip in self._chips.items():
            chip.setChecked(name == wanted)

    def offer(self, name: TitleFilter, *, is_offered: bool) -> None:
        """Show a word, or hide it while no book is of its kind; a pressed one stays."""
        chip = self._chips[name]
        chip.setVisible(is_offered or chip.isChecked())

    def press(self, name: TitleFilter) -> None:
        """Press one as a keeper does."""
        self._chips[name].click()

    def _on_pressed(self, name: TitleFilter) -> None:
        self.choose(name if self._chips[name].isChecked() else None)
        self.changed.emit()
