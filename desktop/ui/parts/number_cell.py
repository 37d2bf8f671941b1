"""A cell for a number from a paper sheet: empty is not zero."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop.ui import theme


class NumberCell(QLineEdit):
    """Up to four digits, or nothing."""

    def __init__(self, name: str, *, highest: int = 9999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._highest = highest
        self.setValidator(_NumberOrNothing(0, highest, self))
        self.setMaxLength(len(str(highest)))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(theme.pixels(56))

    def number(self) -> int | None:
        """Return the number, None while the cell is empty."""
        return int(self.text()) if self.text() else None

    def set_number(self, number: int | None) -> None:
        """Put a number into the cell, or empty it."""
        self.setText("" if number is None else str(number))

    def step(self, by: int) -> None:
        """Change the number as if the new one were typed; empty counts as zero."""
        self.set_number(min(max(0, (self.number() or 0) + by), self._highest))
        self.setModified(True)
        self.textEdited.emit(self.text())


class _NumberOrNothing(QIntValidator):
    @override
    def validate(self, text: str, place: int) -> object:
        # Qt keeps Enter from a field that is not acceptable: an empty cell could not be passed.
        return super().validate(text, place) if text else (QValidator.State.Acceptable, text, place)
