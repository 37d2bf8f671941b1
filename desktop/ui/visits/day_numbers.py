"""The form that takes the numbers of one day from the paper sheet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QVBoxLayout

from desktop.operations.visit_weeks import DayTyped
from desktop.operations.visits import DayVisits
from desktop.register.visits import ESTIMATED, EXACT
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.number_cell import NumberCell
from desktop.ui.visits.visit_words import tally_words

_Key = TypeVar("_Key")


class DayNumbers(QFrame):
    """A field for each group; amber, with the day in large letters, when it is not today.

    Signals:
        given: write this down; carries the DayTyped of what was typed.
        typed: somebody is at work here.
        nobody_came: the house was open and nobody came.
        delegation_asked: a group came together on the day; carries the `date`.
    """

    given = Signal(object)
    typed = Signal()
    nobody_came = Signal()
    delegation_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[UUID, NumberCell] = {}
        self._noted: dict[str, NumberCell] = {}
        self._half_typed: dict[tuple[date, object], int | None] = {}
        self._guessed: set[date] = set()
        self._shown: date | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GAP,) * 4)
        column.setSpacing(12)
        self._what = wrapped("", "todoText")
        column.addWidget(self._what)
        self._day = wrapped("", "bigDate")
        column.addWidget(self._day)
        self._moon = wrapped("", "todoText")
        column.addWidget(self._moon)
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
        self._estimated = QCheckBox(self.tr("About so many: nobody counted"))
        column.addWidget(self._estimated)
        self._hint = wrapped(
            self.tr("Type 0 where nobody came. What is left empty is not written down."), "todoText"
        )
        column.addWidget(self._hint)
        row = Flow()
        write = button(self.tr("Write down"), "main", "check")
        write.clicked.connect(self.give)
        write.setToolTip(f"{write.text().strip()}   Ctrl+S")
        row.addWidget(write)
        self._nobody = button(self.tr("Nobody came that day"))
        self._nobody.clicked.connect(self._on_nobody)
        row.addWidget(self._nobody)
        delegation = button(self.tr("Delegation…"), "", "users")
        delegation.clicked.connect(lambda: self.delegation_asked.emit(self._shown))
        row.addWidget(delegation)
        column.addLayout(row)
        column.addStretch()

    def show_day(self, visits: DayVisits, noted: Mapping[str, int | None], *, today: date) -> None:
        """Show the numbers that a day has, ready to be typed over; None is an empty cell.

        What is half typed stays: another change, or another computer's, may come meanwhile. It
        comes back with its day, too, if another one was looked at before it was written down.
        """
        self._remember()
        if visits.day != self._shown:
            self.forget_typed()
            self._estimated.setChecked(visits.day in self._guessed)
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
        self._moon.setText(wording.by_the_moon(visits.day))
        self._nobody.setHidden(visits.has_entry)
        self._hint.setHidden(visits.has_entry)
        self._lay_groups(visits)
        self._lay_noted(noted)
        for tally in visits.tallies:
            _refill(self._groups[tally.group_id], tally.count if visits.has_entry else None)
        for what, total in noted.items():
            _refill(self._noted[what], total)
        self._noted_words.setHidden(not noted)
        for key, cell in self._cells():
            if not cell.isModified() and (visits.day, key) in self._half_typed:
                cell.set_number(self._half_typed[visits.day, key])
                cell.setModified(True)

    def take_keys(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self._groups.values()), None)
        if first is not None:
            first.setFocus()
            first.selectAll()

    def forget_typed(self) -> None:
        """Let every field tell again what the register has: what was typed is written down."""
        for _, cell in self._cells():
            cell.setModified(False)
        self._estimated.setChecked(False)

    def give(self) -> None:
        """Tell what was typed, and nothing of what was only shown."""
        if self._shown is None:
            return
        typed = DayTyped(
            self._shown,
            dict(_typed(self._groups)),
            dict(_typed(self._noted)),
            ESTIMATED if self._estimated.isChecked() else EXACT,
        )
        if typed.totals or typed.noted:
            self.given.emit(typed)

    def _cells(self) -> Iterator[tuple[object, NumberCell]]:
        yield from self._groups.items()
        yield from self._noted.items()

    def _remember(self) -> None:
        """Keep what is half typed: the day is left, or gets a line more."""
        day = self._shown
        if day is None:
            return
        for key, cell in self._cells():
            self._half_typed.pop((day, key), None)
            if cell.isModified():
                self._half_typed[day, key] = cell.number()
        (self._guessed.add if self._estimated.isChecked() else self._guessed.discard)(day)

    def _lay_groups(self, visits: DayVisits) -> None:
        if [tally.group_id for tally in visits.tallies] == list(self._groups):
            return
        empty(self._grid)
        self._groups.clear()
        for row, tally in enumerate(visits.tallies):
            cell = self._lay_cell(self._grid, row, tally.label, "strong")
            for place, step in ((1, -1), (3, 1)):
                self._grid.addWidget(self._step_button(cell, step), row, place)
            self._groups[tally.group_id] = cell

    def _lay_noted(self, noted: Mapping[str, int | None]) -> None:
        if list(noted) == list(self._noted):
            return
        empty(self._noted_grid)
        self._noted.clear()
        for row, what in enumerate(noted):
            self._noted[what] = self._lay_cell(self._noted_grid, row, tally_words(what))

    def _lay_cell(self, grid: QGridLayout, row: int, name: str, look: str = "") -> NumberCell:
        cell = NumberCell(name)
        cell.setFixedWidth(theme.pixels(90))
        cell.textEdited.connect(self.typed)
        cell.returnPressed.connect(cell.focusNextChild)
        words = labelled(name, look)
        words.setBuddy(cell)
        grid.addWidget(words, row, 0)
        grid.addWidget(cell, row, 2)
        return cell

    def _step_button(self, cell: NumberCell, step: int) -> QPushButton:
        words = self.tr("One more: {name}") if step > 0 else self.tr("One less: {name}")
        made = button("", "step", "plus" if step > 0 else "minus")
        made.setAccessibleName(words.format(name=cell.accessibleName()))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go from number to number
        made.clicked.connect(lambda: cell.step(step))
        return made

    def _on_nobody(self) -> None:
        self.forget_typed()
        self.nobody_came.emit()


def _refill(cell: NumberCell, number: int | None) -> None:
    if not cell.isModified():  # what is half typed stays
        cell.set_number(number)


def _typed(cells: Mapping[_Key, NumberCell]) -> Iterator[tuple[_Key, int]]:
    for key, cell in cells.items():
        number = cell.number()
        if number is not None and cell.isModified():
            yield key, number
