"""The form that takes the numbers of one day from the paper sheet."""

from collections.abc import Mapping
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
from desktop.ui.parts.number_cell import NumberCell
from desktop.ui.parts.number_field import NumberField
from desktop.ui.visits.visit_words import tally_words


class DayNumbers(QFrame):
    """A field for each group; amber, with the day in large letters, when it is not today.

    Signals:
        given: the numbers are right; carries {group id: total} and {what is noted: total}.
        typed: somebody is at work here.
        nobody_came: the house was open and nobody came.
    """

    given = Signal(object, object)
    typed = Signal()
    nobody_came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[UUID, NumberField] = {}
        self._cells: dict[str, NumberCell] = {}
        self._shown: date | None = None
        self._half_typed = False
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
        self._noted_words = labelled(self.tr("Of these, if you know it:"), "soft")
        column.addWidget(self._noted_words)
        self._noted_grid = QGridLayout()
        self._noted_grid.setSpacing(theme.GAP)
        self._noted_grid.setColumnStretch(0, 1)
        column.addLayout(self._noted_grid)
        row = Flow()
        write = button(self.tr("Write down"), "main", "check")
        write.clicked.connect(self.give)
        write.setToolTip(f"{write.text().strip()}   Ctrl+S")
        row.addWidget(write)
        self._nobody = button(self.tr("Nobody came that day"))
        self._nobody.clicked.connect(self._on_nobody)
        row.addWidget(self._nobody)
        column.addLayout(row)
        column.addStretch()

    def show_day(self, visits: DayVisits, noted: Mapping[str, int | None], *, today: date) -> None:
        """Show the numbers that a day has, ready to be typed over; None is an empty cell.

        What is half typed stays: another change, or another computer's, may come meanwhile.
        """
        self._half_typed = self._half_typed and visits.day == self._shown
        self._shown = visits.day
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
        if list(noted) != list(self._cells):
            self._lay_cells(noted)
        if not self._half_typed:
            self._fill(visits, noted)
        self._noted_words.setHidden(not noted)

    def take_keys(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.setFocus()
            first.select_all()

    def _fill(self, visits: DayVisits, noted: Mapping[str, int | None]) -> None:
        for tally in visits.tallies:
            self._fields[tally.group_id].set_number(tally.count)
        for what, total in noted.items():
            self._cells[what].set_number(total)
        self._half_typed = False  # a field tells of every number, whoever put it there

    def _on_typed(self) -> None:
        self._half_typed = True
        self.typed.emit()

    def _lay_fields(self, visits: DayVisits) -> None:
        empty(self._grid)
        self._fields.clear()
        for row, tally in enumerate(visits.tallies):
            field = NumberField(tally.label)
            field.number_changed.connect(self._on_typed)
            name = labelled(tally.label, "strong")
            name.setBuddy(field)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[tally.group_id] = field

    def _lay_cells(self, noted: Mapping[str, int | None]) -> None:
        empty(self._noted_grid)
        self._cells.clear()
        for row, what in enumerate(noted):
            cell = NumberCell(tally_words(what))
            cell.textEdited.connect(self._on_typed)
            cell.setFixedWidth(theme.pixels(90))
            words = labelled(tally_words(what))
            words.setBuddy(cell)
            self._noted_grid.addWidget(words, row, 0)
            self._noted_grid.addWidget(cell, row, 1)
            self._cells[what] = cell

    def _on_nobody(self) -> None:
        self._half_typed = False
        self.nobody_came.emit()

    def give(self) -> None:
        """Tell the numbers as they stand in the fields."""
        self._half_typed = False
        noted = {what: cell.number() for what, cell in self._cells.items()}
        self.given.emit(
            {group_id: field.number() for group_id, field in self._fields.items()},
            {what: number for what, number in noted.items() if number is not None},
        )
