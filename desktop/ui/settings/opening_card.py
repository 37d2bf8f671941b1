"""The card of the open days: the week, and single days on which the house is closed."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop.register.opening import OpeningCalendar
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped

_DAYS_IN_WEEK = 7


class OpeningCard(Card):
    """When somebody is there to write down who comes."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Open days"))
        self._closed: set[date] = set()
        self._weekdays = [QCheckBox(wording.weekday_name(day)) for day in range(_DAYS_IN_WEEK)]
        week = Flow(gap=2 * theme.GAP, line_gap=4)
        for box in self._weekdays:
            box.setAccessibleName(box.text())
            week.addWidget(box)
        self.body.addLayout(week)
        self.body.addWidget(labelled(self.tr("Closed on single days"), "strong"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._none = wrapped(self.tr("No single closed days."), "soft")
        self.body.addWidget(self._none)
        self._adding = Flow()
        self.body.addLayout(self._adding)
        self._field: DateField | None = None
        self.body.addStretch()

    def show_calendar(self, opening: OpeningCalendar, *, today: date) -> None:
        """Tick the open days and list the closed ones."""
        for day, box in enumerate(self._weekdays):
            box.setChecked(day in opening.open_weekdays)
        self._closed = set(opening.closed_days)
        if self._field is None:
            self._field = DateField(self.tr("Closed day"), today)
            add = button(self.tr("Closed on this day"), "", "plus")
            add.clicked.connect(self._add)
            self._adding.addWidget(self._field)
            self._adding.addWidget(add)
        self._show_closed()

    def calendar(self) -> OpeningCalendar:
        """Return what is ticked and listed."""
        return OpeningCalendar(
            open_weekdays=frozenset(
                day for day, box in enumerate(self._weekdays) if box.isChecked()
            ),
            closed_days=frozenset(self._closed),
        )

    def _add(self) -> None:
        if self._field is not None:
            self._closed.add(self._field.day())
            self._show_closed()

    def _remove(self, day: date) -> None:
        self._closed.discard(day)
        self._show_closed()

    def _show_closed(self) -> None:
        empty(self._list)
        for day in sorted(self._closed):
            remove = button(wording.long_date(day), "quiet", "x")
            remove.setToolTip(self.tr("Open on this day after all"))
            remove.setAccessibleName(f"{remove.toolTip()}: {wording.long_date(day)}")
            remove.clicked.connect(partial(self._remove, day))
            self._list.addWidget(remove, alignment=Qt.AlignmentFlag.AlignLeft)
        self._none.setHidden(bool(self._closed))
