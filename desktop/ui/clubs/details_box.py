"""Where a session was, what was handed down in it, and a note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.operations.roll_call import Roll, SessionDetails
from desktop.register.clubs import HERITAGE
from desktop.ui import theme
from desktop.ui.clubs.club_words import heritage_words
from desktop.ui.parts.labels import naming


class DetailsBox(QWidget):
    """Three fields that are kept when the cursor leaves them.

    Signals:
        details_set: one of them changed; carries the SessionDetails.
    """

    details_set = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kept = SessionDetails()
        self.place, self.note = QLineEdit(), QLineEdit()
        self.heritage = QComboBox()
        for heritage in (None, *HERITAGE):
            self.heritage.addItem(heritage_words(heritage), heritage)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, 0, 0, 0)
        column.setSpacing(4)
        for words, field in (
            (self.tr("Where, if not in the usual place"), self.place),
            (self.tr("What was handed down"), self.heritage),
            (self.tr("Note"), self.note),
        ):
            field.setAccessibleName(words)
            column.addWidget(naming(field, words, "soft"))
            column.addWidget(field)
        for line in (self.place, self.note):
            line.editingFinished.connect(self._on_changed)
        self.heritage.activated.connect(self._on_changed)

    def show_roll(self, roll: Roll) -> None:
        """Show what the register has; a field that is being typed in is left alone."""
        facts = roll.facts
        self._kept = SessionDetails(facts.place, facts.heritage, facts.note)
        self.place.setPlaceholderText(roll.usual_place or "")
        for line, text in ((self.place, facts.place), (self.note, facts.note)):
            if not line.hasFocus():
                line.setText(text or "")
        if not self.heritage.hasFocus():
            self.heritage.setCurrentIndex(max(0, self.heritage.findData(facts.heritage)))

    def _on_changed(self) -> None:
        details = SessionDetails(
            self.place.text().strip() or None,
            self.heritage.currentData(),
            self.note.text().strip() or None,
        )
        if details != self._kept:
            self._kept = details
            self.details_set.emit(details)
