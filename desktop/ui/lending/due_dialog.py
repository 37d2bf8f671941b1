"""The sheet that chooses until when one person may keep what they borrow today."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.form_dialog import FormDialog


class DueDialog(FormDialog):
    """One day, for the person who is served and for nobody after them.

    Signals:
        chosen: the day; carries a `date`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, *, due_on: date, today: date) -> None:
        super().__init__(parent, repeats=False)
        self.set_title(self.tr("To return by another day"))
        self.day = DateField(self.tr("To return by"), due_on)
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.add_field(
            self.tr("To return by"),
            self.day,
            self.tr("For the books that are lent from now on, until the next person comes."),
        )
        self.save_asked.connect(self._on_save)
        self.day.setFocus()

    def _on_save(self) -> None:
        self.chosen.emit(self.day.day())
        self.accept()
