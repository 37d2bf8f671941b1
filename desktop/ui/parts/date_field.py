"""A field for a day: dd/mm/yyyy with a calendar that begins on Monday."""

import re
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget
from typing_extensions import override

_IN_ONE_GO = re.compile(r"(\d\d)(\d\d)(\d{4})|(\d\d?)[/.-](\d\d?)(?:[/.-](\d{4}))?")
_SEPARATORS, _WHOLE = "/.-", len("31122026")


class DateField(QDateEdit):
    """One day; typed in one go, it is what was typed.

    Qt looks at the day alone while it is typed, and makes 31/10 the 3rd or the 30th if the month
    that stood there before has no 31st; and after a click it takes no digit at all.

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
        self._typed = ""
        self.lineEdit().installEventFilter(self)
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

    def _take_what_was_typed(self) -> None:
        said = _IN_ONE_GO.fullmatch(self._typed)
        if said is None:
            return
        day, month, *years = (int(number) for number in said.groups() if number)
        meant = QDate(years[0] if years else self.date().year(), month, day)
        if meant.isValid() and self.minimumDate() <= meant <= self.maximumDate():
            self._typed = ""
            self.setDate(meant)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if ends:
            self._take_what_was_typed()
        super().keyPressEvent(event)
        if event.key() != Qt.Key.Key_Shift:  # some keyboards need it for the stroke
            said = event.text()
            is_part = said.isdigit() or (said and said in _SEPARATORS)
            self._typed = self._typed + said if is_part else ""
        if len(self._typed) == _WHOLE:
            self._take_what_was_typed()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._typed = ""
        super().focusInEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        clicked = event.type() == QEvent.Type.MouseButtonRelease
        if clicked and not self.lineEdit().hasSelectedText():
            self._typed = ""
            self.setSelectedSection(QDateEdit.Section.DaySection)
        return super().eventFilter(watched, event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()
