"""A week from the paper sheet: days across, groups down, amber, the day in large letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.visit_weeks import DayTyped, SheetDay, sheet_week, write_days
from desktop.register.visits import ESTIMATED, EXACT
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.number_cell import NumberCell
from desktop.ui.parts.tab_order import DOWN
from desktop.ui.visits.visit_words import tally_words

_Key = tuple[date, object]
_NARROWEST, _WIDEST = 44, 60  # four digits, and a finger
_HEADS = 2  # the day by the sun, the day by the moon


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the sheet: what is counted, and whether it is noted beside the visits."""

    key: object
    words: str
    is_noted: bool


class WeekView(QFrame):
    """The cells go down each day and on to the next with Enter; what is empty is left alone.

    What was typed and not written down comes back with its week.

    Signals:
        typed: somebody is at work here.
        sheets_asked: print empty sheets that look like this.
        delegation_asked: a group came on a day of the sheet; carries the `date`.
    """

    typed = Signal()
    sheets_asked = Signal()
    delegation_asked = Signal(object)

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._week: date | None = None
        self._lines: tuple[_Line, ...] = ()
        self._cells: dict[_Key, NumberCell] = {}
        self._estimated: dict[date, QCheckBox] = {}
        self._half_typed: dict[_Key, int | None] = {}
        self._guessed: set[date] = set()
        self._wants_keys = False
        self.setObjectName("backEntry")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * theme.GAP, 12, 2 * theme.GAP, 12)
        column.setSpacing(6)  # a whole week stands on a usual screen without scrolling
        column.addWidget(wrapped(self.tr("You are writing down the numbers of:"), "todoText"))
        self._day = wrapped("", "bigDate")
        column.addWidget(self._day)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setProperty(DOWN, True)  # noqa: FBT003  # as one reads a day off the paper
        column.addLayout(self._grid)
        column.addWidget(
            wrapped(
                self.tr("Type 0 where nobody came. What is left empty is not written down."),
                "todoText",
            )
        )
        row = Flow()
        write = button(self.tr("Write the week down"), "main", "check")
        write.clicked.connect(self.write)
        write.setToolTip(f"{write.text().strip()}   Ctrl+S")
        row.addWidget(write)
        self.sheets = button(self.tr("Print empty sheets…"), "", "printer")
        self.sheets.clicked.connect(self.sheets_asked)
        row.addWidget(self.sheets)
        column.addLayout(row)
        column.addStretch()

    def open_week(self, day: date) -> None:
        """Show the week of that day."""
        self._store.read(
            lambda unit, moment: (sheet_week(unit, moment, day=day), moment.today),
            then=self._show,
        )

    def take_keys(self) -> None:
        """Put the cursor into the first open day without numbers, once the week stands there."""
        self._wants_keys = True

    def _show(self, shown: tuple[tuple[SheetDay, ...], date]) -> None:
        week, today = shown
        lines = tuple(_lines_of(week))
        monday = week[0].visits.day
        is_new = (monday, lines) != (self._week, self._lines)
        if is_new:
            self._week, self._lines = monday, lines
            self._lay_cells(week, today)
        for one in week:
            for key, number in _numbers_of(one):
                place = one.visits.day, key
                cell = self._cells[place]
                if is_new and place in self._half_typed:
                    cell.set_number(self._half_typed.pop(place))
                    cell.setModified(True)
                elif is_new or not cell.isModified():  # what is half typed stays
                    cell.set_number(number)
        if is_new or self._wants_keys:
            self._show_the_first_gap(week, today)

    def _lay_cells(self, week: tuple[SheetDay, ...], today: date) -> None:
        self._remember()
        empty(self._grid)
        self._cells.clear()
        self._estimated.clear()
        self._lay_labels()
        for column, one in enumerate(week, 1):
            day = one.visits.day
            head = _head(one)
            self._grid.addWidget(head, 0, column)
            self._grid.addWidget(_moon(day), 1, column)
            for row, line in enumerate(self._lines, _HEADS):
                cell = self._cell(day, line)
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignHCenter)
            head.setBuddy(self._cells[day, self._lines[0].key])
            below = (self._estimate_box(day), self._delegation_button(day))
            for row, part in enumerate(below, _HEADS + len(self._lines)):
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignCenter)
                part.setEnabled(day <= today)
            for line in self._lines:
                self._cells[day, line.key].setEnabled(day <= today)

    def _lay_labels(self) -> None:
        labels = [
            (self.tr("By the moon"), "soft"),
            *((line.words, "soft" if line.is_noted else "strong") for line in self._lines),
            (self.tr("About so many: nobody counted"), "soft"),
            (self.tr("A delegation came"), "soft"),
        ]
        for row, (words, look) in enumerate(labels, 1):
            self._grid.addWidget(wrapped(words, look), row, 0)
        self._grid.setColumnStretch(0, 1)

    def _cell(self, day: date, line: _Line) -> NumberCell:
        cell = NumberCell(f"{line.words}, {wording.long_date(day)}")
        cell.setObjectName("narrow")
        cell.setMinimumWidth(theme.pixels(_NARROWEST))
        cell.setMaximumWidth(theme.pixels(_WIDEST))
        cell.returnPressed.connect(partial(self._go_on_from, cell))
        cell.textEdited.connect(self.typed)
        cell.installEventFilter(self)
        cell.setProperty("day", day)
        self._cells[day, line.key] = cell
        return cell

    def _estimate_box(self, day: date) -> QCheckBox:
        box = QCheckBox()
        words = self.tr("About so many: nobody counted")
        box.setAccessibleName(f"{words}, {wording.long_date(day)}")
        box.setToolTip(words)
        box.setChecked(day in self._guessed)
        box.toggled.connect(lambda _: self.typed.emit())
        self._estimated[day] = box
        return box

    def _delegation_button(self, day: date) -> QWidget:
        made = button("", "step", "plus")
        made.setAccessibleName(f"{self.tr('A delegation came')}, {wording.long_date(day)}")
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: self.delegation_asked.emit(day))
        return made

    def _go_on_from(self, cell: NumberCell) -> None:
        """Enter goes from number to number, past what is only ticked or pressed."""
        cells = [one for one in self._cells.values() if one.isEnabled()]
        after = cells[cells.index(cell) + 1 :]
        if after:
            after[0].setFocus()
        else:
            cell.focusNextChild()

    def _remember(self) -> None:
        """Keep what is half typed: the week is left, or gets a line more."""
        for key, cell in self._cells.items():
            self._half_typed.pop(key, None)
            if cell.isModified():
                self._half_typed[key] = cell.number()
        for day, box in self._estimated.items():
            (self._guessed.add if box.isChecked() else self._guessed.discard)(day)

    def _show_the_first_gap(self, week: tuple[SheetDay, ...], today: date) -> None:
        past = [one for one in week if one.visits.day <= today]
        gap = next((one for one in past if one.is_open and not one.visits.has_entry), None)
        day = (gap or past[-1] if past else week[0]).visits.day
        if self._wants_keys:
            self._wants_keys = False
            self._cells[day, self._lines[0].key].setFocus()
        self._say(day)

    def _say(self, day: date) -> None:
        self._day.setText(wording.long_date(day))

    def write(self) -> None:
        """Write down what was typed."""
        typed = tuple(self._typed())
        if typed:
            self._store.change(partial(write_days, typed=typed), then=lambda _: self._on_written())

    def _on_written(self) -> None:
        for cell in self._cells.values():
            cell.setModified(False)
        for box in self._estimated.values():
            box.setChecked(False)
        if self._week is not None:
            self.open_week(self._week)

    def _typed(self) -> Iterator[DayTyped]:
        """Return the days in which something was typed."""
        noted = {line.key for line in self._lines if line.is_noted}
        days: dict[date, tuple[dict[object, int], dict[object, int]]] = {}
        for (day, key), cell in self._cells.items():
            number = cell.number()
            if number is not None and cell.isModified():
                days.setdefault(day, ({}, {}))[key in noted][key] = number
        for day, (totals, tallies) in days.items():
            certainty = ESTIMATED if self._estimated[day].isChecked() else EXACT
            yield DayTyped(day, totals, tallies, certainty)  # type: ignore[arg-type]  # keys by line

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, NumberCell):
            self._say(watched.property("day"))
            watched.selectAll()
        return super().eventFilter(watched, event)


def _lines_of(week: tuple[SheetDay, ...]) -> Iterator[_Line]:
    labels = {tally.group_id: tally.label for one in week for tally in one.visits.tallies}
    for group_id, label in labels.items():
        yield _Line(group_id, label, is_noted=False)
    for what in dict.fromkeys(what for one in week for what in one.noted):
        yield _Line(what, tally_words(what), is_noted=True)


def _numbers_of(one: SheetDay) -> Iterator[tuple[object, int | None]]:
    for tally in one.visits.tallies:
        yield tally.group_id, tally.count if one.visits.has_entry else None
    yield from one.noted.items()


def _head(one: SheetDay) -> QLabel:
    day = one.visits.day
    words = f"{wording.weekday_head(day.weekday())}\n{wording.day_and_month(day)}"
    label = wrapped(words, "strong" if one.is_open else "soft")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _moon(day: date) -> QLabel:
    label = labelled(wording.moon_day(day), "soft")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
