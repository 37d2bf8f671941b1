"""Asking how the letters of a file are to be read, with its own words as the samples."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.lists.list_reading import Reading
from desktop.register.legacy_letters import Letters
from desktop.ui import theme
from desktop.ui.list_import.import_words import letters_name
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.labels import labelled, wrapped


class LettersStep(QWidget):
    """On the left the ways of reading; on the right ten texts as the chosen way shows them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(wrapped(words))
        row = QHBoxLayout()
        row.setSpacing(3 * theme.GAP)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(theme.GAP)
        row.addLayout(self._ways)
        card = QFrame()
        card.setObjectName("card")
        self._texts = labelled("", "large")
        self._texts.setTextFormat(Qt.TextFormat.PlainText)
        self._texts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._texts.setWordWrap(True)
        inside = QVBoxLayout(card)
        inside.addWidget(self._texts)
        row.addWidget(card, 1)
        column.addLayout(row, 1)
        self._group = QButtonGroup(self)
        self._letters = Letters.UNICODE
        self._reading: Reading | None = None

    def show_reading(self, reading: Reading) -> None:
        """Offer the ways that the file can be read in; the likely one is chosen."""
        self._reading = reading
        empty(self._ways)
        self._group = QButtonGroup(self)
        for letters in reading.texts:
            way = QRadioButton(letters_name(letters))
            way.setChecked(letters is reading.letters)
            way.clicked.connect(partial(self.choose, letters))
            self._group.addButton(way)
            self._ways.addWidget(way)
        self._ways.addStretch()
        self.choose(reading.letters)

    def choose(self, letters: Letters) -> None:
        """Show the texts as this way reads them."""
        self._letters = letters
        texts = self._reading.texts[letters] if self._reading else ()
        nothing = self.tr("Nothing can be read in this way.")
        self._texts.setText("\n".join(texts) or nothing)

    def letters(self) -> Letters:
        """Return the way that is chosen."""
        return self._letters

    def texts(self) -> str:
        """Return the texts that are shown."""
        return self._texts.text()
