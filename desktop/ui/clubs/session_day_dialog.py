"""A small window for the day of a session that no schedule asked for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.labels import wrapped
from desktop.ui.wording import by_the_moon


class SessionDayDialog(FormDialog):
    """Asks on which day a session was: an unplanned one, or one more beside the planned one.

    Signals:
        day_given: that was the day; carries it as a `date`.
    """

    day_given = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, today: date) -> None:
        super().__init__(parent, repeats=False)
        self.set_title(self.tr("An unplanned or second session"))
        self.name_saving(self.tr("Call the roll   Ctrl+S"), can_save=True)
        self.day = DateField(self.tr("On"), today)
        self.day.forbid_after(today)
        self._moon = wrapped(by_the_moon(today), "soft")
        self.day.day_changed.connect(lambda day: self._moon.setText(by_the_moon(day)))
        self.add_field(self.tr("On"), self.day)
        self.add_wide(self._moon)
        self.add_wide(
            wrapped(
                self.tr("Where the club met by its schedule that day, this is one more session."),
                "soft",
            )
        )
        self.save_asked.connect(self._give)
        self.day.setFocus()

    def _give(self) -> None:
        self.accept()
        self.day_given.emit(self.day.day())
