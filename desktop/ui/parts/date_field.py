"""A field for a day: dd/mm/yyyy with a calendar that begins on Monday."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget
from typing_extensions import override


class DateField(QDateEdit):
    """One day.

    Signals:
        day_changed: another day stands in the field; carries it as a `date`.
    """

    day_changed = Signal(object)

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        self.set_day(day)
        self.dateChanged.connect(lambda _: self.day_changed.emit(self.day()))

    def day(self) -> date:
        """Return the day in the field."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        """Put a day into the field."""
        self.setDate(QDate(day.year, day.month, day.day))

    def forbid_after(self, day: date) -> None:
        """Accept no day after this one."""
        self.setMaximumDate(QDate(day.year, day.month, day.day))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()
