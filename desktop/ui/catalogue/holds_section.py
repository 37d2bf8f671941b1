"""Who waits for the chosen title, and the way to wait for it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.operations.holds import HoldLine
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import short_date


class HoldsSection(QWidget):
    """One line a reader, in the order of their turns.

    Signals:
        hold_asked: somebody wants to wait.
        cancel_asked: somebody waits no longer; carries the id of the hold.
    """

    hold_asked = Signal()
    cancel_asked = Signal(object)

    def __init__(self, holds: Sequence[HoldLine], *, is_offered: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        if holds:
            column.addWidget(labelled(self.tr("Readers who wait"), "cardTitle"))
        for hold in holds:
            column.addWidget(self._line(hold))
        self.ask = button(self.tr("Let a reader wait for it…"), "", "clock")
        self.ask.clicked.connect(self.hold_asked)
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask.setVisible(is_offered)  # in its place: by itself it would be a window of its own

    def _line(self, hold: HoldLine) -> QWidget:
        line = QWidget()
        row = QVBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(wrapped(self._words(hold), "strong" if hold.is_here else "soft"))
        acts = QWidget()
        flow = Flow()
        acts.setLayout(flow)
        cancel = button(self.tr("Waits no longer"), "quiet")
        cancel.setAccessibleName(f"{cancel.text().strip()}: {hold.person_name}")
        cancel.clicked.connect(lambda: self._cancel(hold.hold_id))
        flow.addWidget(cancel)
        row.addWidget(acts)
        return line

    def _cancel(self, hold_id: UUID) -> None:
        self.cancel_asked.emit(hold_id)

    def _words(self, hold: HoldLine) -> str:
        if hold.is_here:
            words = self.tr("{place}. {name}: the book is here, put it aside")
        else:
            words = self.tr("{place}. {name}, until {day}")
        return words.format(place=hold.place, name=hold.person_name, day=short_date(hold.until))
