"""The page that asks which house is to be opened, where the computer keeps several."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine

_MOST = 80


@dataclass(frozen=True, slots=True)
class HouseChoice:
    """A house of this computer; the name is empty where nobody has written it down."""

    folder: Path
    name: str


class HousesPage(QWidget):
    """A button for each house, the one of last time first under the cursor, and one to add.

    Signals:
        chosen: open this house; carries its folder.
        added: make another house; carries its name.
    """

    chosen = Signal(object)
    added = Signal(str)

    def __init__(self, choices: Sequence[HouseChoice], *, last: Path) -> None:
        super().__init__()
        self._names = [self._name(choice, place) for place, choice in enumerate(choices, start=1)]
        self.houses = [
            self._button(name, choice) for name, choice in zip(self._names, choices, strict=True)
        ]
        folders = [choice.folder for choice in choices]
        self._first = self.houses[folders.index(last) if last in folders else 0]
        self.name = QLineEdit()
        self.name.setMaxLength(_MOST)
        self._said = SentenceLine()
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self._choosing())
        column.addWidget(self._adding())
        column.addStretch()

    def title(self) -> str:
        """Return what stands above the page."""
        return self.tr("Which house?")

    def sentence(self) -> str:
        """Return what is said about the house that was to be added."""
        return "" if self._said.isHidden() else self._said.sentence()

    def say_not_made(self) -> None:
        """Say that there is no place for another house."""
        self._complain(self.tr("The place for another house could not be made. Is the disk full?"))

    def _choosing(self) -> Card:
        card = Card(self.tr("Houses of this computer"))
        card.body.addWidget(
            wrapped(
                self.tr(
                    "Each house has its own register, its own people and its own backups. Only "
                    "the one that is open sends and receives."
                ),
                "soft",
            )
        )
        for made in self.houses:
            card.body.addWidget(made)
        return card

    def _adding(self) -> Card:
        card = Card(self.tr("Another house on this computer"))
        label = labelled(self.tr("Name of the house"))
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name of the house"))
        self.name.returnPressed.connect(self._add)
        self.add = button(self.tr("Add the house and open it"), "", "plus")
        self.add.clicked.connect(self._add)
        row = Flow()
        row.addWidget(self.add)
        for part in (label, self.name, self._said):
            card.body.addWidget(part)
        card.body.addLayout(row)
        return card

    def _name(self, choice: HouseChoice, place: int) -> str:
        return choice.name or self.tr("House {number} of this computer").format(number=place)

    def _button(self, name: str, choice: HouseChoice) -> QPushButton:
        made = button(name, "", "house")
        made.clicked.connect(partial(self.chosen.emit, choice.folder))
        return made

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self._complain(self.tr("Write the name of the house first."))
        elif name.casefold() in {known.casefold() for known in self._names}:
            self._complain(
                self.tr(
                    "There is a house with this name already. Add something that tells the two "
                    "apart."
                )
            )
        else:
            self.added.emit(name)

    def _complain(self, sentence: str) -> None:
        self._said.say(sentence, ATTENTION)
        self._said.show()
        self.name.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = QApplication.focusWidget()
        if isinstance(here, QPushButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here.click()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus()
