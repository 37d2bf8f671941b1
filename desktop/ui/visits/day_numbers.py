"""The form that takes the numbers of one day from the paper sheet."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from desktop.operations.visits import DayVisits
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.number_field import NumberField


class DayNumbers(QFrame):
    """A field for each group; amber, with the day in large letters, when it is not today.

    Signals:
        given: the numbers are right; carries {group id: total}.
        nobody_came: the house was open and nobody came.
    """

    given = Signal(object)
    nobody_came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[UUID, NumberField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GAP,) * 4)
        column.setSpacing(12)
        self._what = wrapped("", "todoText")
        column.addWidget(self._what)
        self._day = wrapped("", "bigDate")
        column.addWidget(self._day)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        row = Flow()
        write = button(self.tr("Write down"), "main", "check")
        write.clicked.connect(self._give)
        row.addWidget(write)
        self._nobody = button(self.tr("Nobody came that day"))
        self._nobody.clicked.connect(self.nobody_came)
        row.addWidget(self._nobody)
        column.addLayout(row)
        column.addStretch()

    def show_day(self, visits: DayVisits, *, today: date) -> None:
        """Show the numbers that a day has, ready to be typed over."""
        back = visits.day != today
        self.setObjectName("backEntry" if back else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        self._what.setText(
            self.tr("You are writing down the numbers of:")
            if back
            else self.tr("The numbers of today. Type what is right.")
        )
        self._day.setText(wording.long_date(visits.day))
        self._nobody.setHidden(visits.has_entry)
        if [tally.group_id for tally in visits.tallies] != list(self._fields):
            self._lay_fields(visits)
        for tally in visits.tallies:
            self._fields[tally.group_id].set_number(tally.count)

    def take_keys(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.setFocus()
            first.select_all()

    def _lay_fields(self, visits: DayVisits) -> None:
        empty(self._grid)
        self._fields.clear()
        for row, tally in enumerate(visits.tallies):
            field = NumberField(tally.label)
            name = labelled(tally.label, "strong")
            name.setBuddy(field)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[tally.group_id] = field

    def _give(self) -> None:
        self.given.emit({group_id: field.number() for group_id, field in self._fields.items()})
