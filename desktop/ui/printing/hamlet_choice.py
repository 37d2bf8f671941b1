"""For which hamlet something is printed: all of them one after the other, or one alone."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.register.ordering import vietnamese_key
from desktop.ui.parts.labels import naming
from desktop.ui.printing.choice_rows import ListOf
from desktop.ui.wording import number

_SEVERAL = 2


class HamletChoice(QWidget):
    """A list of the hamlets with how many there are of each; those without one come last.

    Signals:
        changed: another hamlet is chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = ListOf(self.tr("Hamlet"), [self.tr("All hamlets")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(naming(self.list, self.tr("Hamlet")))
        column.addWidget(self.list)
        self.list.currentIndexChanged.connect(lambda _: self.changed.emit())

    def show_hamlets(self, hamlets: Iterable[str]) -> None:
        """Offer these, each as often as it has something to print; "" is none."""
        counts = Counter(hamlets)
        elsewhere = self.tr("Without a hamlet")
        for hamlet in sorted(counts, key=lambda one: (not one, vietnamese_key(one))):
            words = f"{hamlet or elsewhere} ({number(counts[hamlet])})"
            self.list.addItem(words, hamlet)

    def has_several(self) -> bool:
        """Return whether there is anything to choose from."""
        return self.list.count() > _SEVERAL

    def holds(self, hamlet: str) -> bool:
        """Return whether this hamlet is the one that is chosen, or all are."""
        return self.list.currentIndex() == 0 or self.list.currentData() == hamlet
