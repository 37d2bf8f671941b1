"""The visits of one day: its numbers, typed from paper if need be, and its list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.records import Record
from desktop.operations.set_aside import correct_visit
from desktop.operations.visit_tallies import noted_of_day
from desktop.operations.visit_weeks import DayTyped, write_days
from desktop.operations.visits import (
    DayVisits,
    VisitLine,
    day_visits,
    note_nobody_came,
    visit_lines,
)
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import naming
from desktop.ui.parts.page_key import button_key, page_key
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.visits.day_numbers import DayNumbers
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.number_dialog import NumberDialog
from desktop.ui.visits.week_view import WeekView

# Whoever goes away while writing down an old day comes back to today (product.md B3).
_IDLE_MS = 10 * 60 * 1000


@dataclass(frozen=True, slots=True)
class _Day:
    visits: DayVisits
    lines: tuple[VisitLine, ...]
    today: date
    noted: Mapping[str, int | None]


class VisitsPage(FreshPage):
    """One day of the register of visits.

    Signals:
        today_asked: back to the first screen.
        sheets_asked: print empty sheets, from the week of the day it carries.
    """

    today_asked = Signal()
    sheets_asked = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._day: date | None = None
        self._opened: date | None = None
        self._field: DateField | None = None
        self._numbers = DayNumbers()
        self._numbers.given.connect(self._write)
        self._numbers.nobody_came.connect(self._note_nobody)
        self._table: ValueTable[VisitLine] = ValueTable(
            self.tr("What was counted"), self._columns()
        )
        self._empty = EmptyNotice(self.tr("Nothing is written down for this day."), picture="clock")
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.today_asked)
        self._week = WeekView(store)
        self._week.sheets_asked.connect(self._print_sheets)
        for part in (self._numbers, self._week):
            part.typed.connect(self._on_typed)
            part.delegation_asked.connect(self._ask_delegation)
        self._assemble()
        page_key(self, "Ctrl+S", self._save)
        button_key(self, "Ctrl+P", self._week.sheets)

    def open_day(self, day: date | None) -> None:
        """Show a day; None is yesterday, as the house's clock has it."""
        self._store.read(lambda _, moment: day or moment.yesterday, then=self._open)

    def mend_entry(self, entry: Record) -> None:
        """Show the day of one entry and ask for its number, and say why."""
        self.open_day(entry.day)
        question = self.tr(
            "{group}: how many was it really? The centre could not read this number."
        ).format(group=entry.name)
        dialog = NumberDialog(entry.name, count=entry.count or 0, parent=self, question=question)
        dialog.number_given.connect(partial(self._correct, entry.row_id))
        dialog.open()

    @override
    def reload(self) -> None:
        """Show the day as the register has it now."""
        day = self._day
        self._store.read(
            lambda unit, moment: _Day(
                day_visits(unit, moment, day=day or moment.today),
                visit_lines(unit, moment, day=day or moment.today),
                moment.today,
                noted_of_day(unit, moment, day=day or moment.today),
            ),
            then=self._show,
        )

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        above = QWidget()
        self._top = Flow()
        above.setLayout(self._top)
        back = button(self.tr("Back to Today"), "quiet", "chevron-left")
        back.clicked.connect(self.today_asked)
        self._top.addWidget(back)
        self._whole_week = button(self.tr("Whole week, from paper"), "", "calendar-days")
        self._whole_week.setCheckable(True)
        self._whole_week.toggled.connect(self._on_other_sheet)
        self._top.addWidget(self._whole_week)
        column.addWidget(above)
        self._halves = halves = SideBySide(narrowest=760)
        halves.hide()
        halves.add(self._numbers, 5)
        listed = Card(self.tr("What was counted"))
        listed.body.addWidget(self._table, 1)
        listed.body.addWidget(self._empty, 1)
        self._table.setMinimumHeight(theme.pixels(220))
        halves.add(listed, 6)
        column.addWidget(halves, 1)
        column.addWidget(self._week)
        self._week.hide()

    def _columns(self) -> tuple[Column[VisitLine], ...]:
        undone = _was_undone
        return (
            Column(self.tr("Time"), lambda line: wording.clock(line.at), struck=undone),
            Column(self.tr("Group"), self._group, stretch=1, struck=undone),
            Column(self.tr("Number"), lambda line: f"{line.count:+d}", number=True, struck=undone),
            Column("", self._remark),
            # A house in which nobody says who they are has nothing to tell there.
            Column(self.tr("Who"), self._who, only_with_words=True),
        )

    def _group(self, line: VisitLine) -> str:
        label = line.group_label or self.tr("Nobody came")
        return f"{label}: {line.delegation}" if line.delegation else label

    def _remark(self, line: VisitLine) -> str:
        if line.undone:
            return self.tr("taken back")
        if line.estimated:
            return self.tr("estimated")
        return self.tr("written down later") if line.back_entry else ""

    def _who(self, line: VisitLine) -> str:
        return self.tr("another computer") if line.who is None else line.who

    def _open(self, day: date) -> None:
        self._day, self._opened = day, None
        self.reload()

    def _on_other_sheet(self) -> None:
        self._opened = None
        self.reload()

    def _show(self, shown: _Day) -> None:
        self._day = shown.visits.day
        by_week = self._whole_week.isChecked()
        self._halves.setHidden(by_week)
        self._week.setVisible(by_week)
        self._show_date_field(shown)
        self._numbers.show_day(shown.visits, shown.noted, today=shown.today)
        self._table.show_values(shown.lines)
        self._table.setVisible(bool(shown.lines))
        self._empty.setVisible(not shown.lines)
        if by_week:
            self._week.open_week(self._day)
        if self._opened != self._day and not self._chooses_a_day():
            self._opened = self._day
            (self._week if by_week else self._numbers).take_keys()
        if shown.visits.day == shown.today and not by_week:
            self._idle.stop()
        else:
            self._idle.start()

    def _chooses_a_day(self) -> bool:
        """Return whether the cursor is in the date: it must not lose the keys half way."""
        return self._field is not None and self._field.hasFocus()

    def _on_day_chosen(self) -> None:
        if self._chooses_a_day():  # Enter; whoever clicks elsewhere has the keys there
            self.setFocus()
            self.reload()

    def _on_typed(self) -> None:
        if self._idle.isActive():
            self._idle.start()

    def _save(self) -> None:
        if self._whole_week.isChecked():
            self._week.write()
        else:
            self._numbers.give()

    def _ask_delegation(self, day: date) -> None:
        dialog = DelegationDialog(self._store, self, day=day)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(self)

    def _print_sheets(self) -> None:
        self.sheets_asked.emit(self._day)

    def _show_date_field(self, shown: _Day) -> None:
        if self._field is None:
            self._field = DateField(self.tr("Day"), shown.visits.day)
            self._field.day_changed.connect(self._open)
            self._field.setKeyboardTracking(False)  # a half-typed day is another day
            self._field.editingFinished.connect(self._on_day_chosen)
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(theme.GAP, 0, 0, 0)
            row.addWidget(naming(self._field, self.tr("Day:")))
            row.addWidget(self._field)
            self._top.addWidget(both)
        self._field.forbid_after(shown.today)
        self._field.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self._field.set_day(shown.visits.day)
        self._field.blockSignals(False)  # noqa: FBT003  # Qt's own signature

    def _write(self, typed: DayTyped) -> None:
        self._store.change(
            partial(write_days, typed=[typed]), then=lambda _: self._numbers.forget_typed()
        )

    def _correct(self, visit_id: UUID, count: int) -> None:
        self._store.change(
            lambda unit, moment: correct_visit(unit, moment, visit_id=visit_id, count=count)
        )

    def _note_nobody(self) -> None:
        day = self._day
        if day is not None:
            self._store.change(lambda unit, moment: note_nobody_came(unit, moment, day=day))


def _was_undone(line: VisitLine) -> bool:
    return line.undone
