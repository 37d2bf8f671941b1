"""Seven buttons, one for each weekday; pressed ones are chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.wording import weekday_name


class WeekdayButtons(QWidget):
    """Chooses weekdays; Monday is 0.

    Signals:
        changed: a day was chosen or left out.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only_one = False
        self._days = [button(weekday_name(day)) for day in range(7)]
        flow = Flow()
        self.setLayout(flow)
        for place, day in enumerate(self._days):
            day.setCheckable(True)
            day.clicked.connect(lambda _=False, place=place: self._on_clicked(place))
            flow.addWidget(day)
        self.setFocusProxy(self._days[0])

    def chosen(self) -> tuple[int, ...]:
        """Return the days that are chosen."""
        return tuple(place for place, day in enumerate(self._days) if day.isChecked())

    def choose(self, weekdays: Iterable[int]) -> None:
        """Choose these days."""
        wanted = set(weekdays)
        for place, day in enumerate(self._days):
            day.setChecked(place in wanted)

    def allow_only_one(self, *, only_one: bool) -> None:
        """Let one day take the place of another, or let there be several."""
        self._only_one = only_one
        if only_one and len(self.chosen()) > 1:
            self.choose(self.chosen()[:1])

    def _on_clicked(self, place: int) -> None:
        if self._only_one and self._days[place].isChecked():
            self.choose([place])
        self.changed.emit()
