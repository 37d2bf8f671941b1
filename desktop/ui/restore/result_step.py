"""What came back, in numbers that people know from their old computer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.restoring import RegisterCounts
from desktop.ui import theme
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import DONE, SentenceLine
from desktop.ui.recovery.names_card import NamesCard


class ResultStep(QWidget):
    """The counts, and a place for the recovery code while names wait."""

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        said = SentenceLine()
        said.say(self.tr("The old register is on this computer now."), DONE)
        column.addWidget(said)
        self._counts = [labelled("", "strong") for _ in range(5)]
        for label in self._counts:
            column.addWidget(label)
        column.addWidget(wrapped(self.tr("Compare these numbers with what you remember."), "soft"))
        self.names = NamesCard(store)
        column.addWidget(self.names)
        column.addStretch()

    def show_counts(self, counts: RegisterCounts) -> None:
        """Show what stands in the register."""
        words = (
            self.tr("%n person(s)", "", counts.people),
            self.tr("%n book(s)", "", counts.books),
            self.tr("%n loan(s)", "", counts.loans),
            self.tr("%n visit(s)", "", counts.visits),
            self.tr("%n club session(s)", "", counts.sessions),
        )
        for label, text in zip(self._counts, words, strict=True):
            label.setText(f"✓ {text}")
        self.names.show_waiting(counts.names_waiting)
