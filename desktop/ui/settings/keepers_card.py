"""The card of the people who work at this computer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.operations.keepers import KeeperLine
from desktop.ui import theme
from desktop.ui.keepers.keeper_words import keeper_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.labels import wrapped


class KeepersCard(Card):
    """Who works here, and the way to their sheets.

    Signals:
        asked: open somebody's sheet; carries the KeeperLine, None for somebody new.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("People at the desk"))
        self._is_empty = True
        self._said = wrapped("", "soft")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.GAP)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._said)
        self.add = button(self.tr("Another person…"), "", "plus")
        self.add.clicked.connect(lambda: self.asked.emit(None))
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = QVBoxLayout()
        self.body.addLayout(self._more)
        self.body.addStretch()

    def add_line(self, line: QWidget) -> None:
        """Put something else about these people below them."""
        self._more.addWidget(line)

    def is_empty(self) -> bool:
        """Return whether nobody was written down yet."""
        return self._is_empty

    def show_keepers(self, lines: Sequence[KeeperLine]) -> None:
        """List who works here."""
        empty(self._lines)
        for line in lines:
            made = button(line.name, "", "user-round")
            made.setAccessibleName(f"{line.name}, {keeper_words(line)}")
            made.clicked.connect(partial(self.asked.emit, line))
            self._lines.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(wrapped(keeper_words(line), "soft"))
        self._is_empty = not lines
        self._said.setText(
            self.tr("Click the name above or press F12 when somebody else comes to the desk.")
            if len(lines) > 1
            else self.tr("Where only one person works, nobody is asked who they are.")
        )
