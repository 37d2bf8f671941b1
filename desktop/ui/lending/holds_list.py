"""Everybody who waits for a book, those first whose book is here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.holds import HoldLine, cancel_hold
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import short_date

translate = QCoreApplication.translate
_LOWEST = 160
_ROOM_FOR_PHONE, _ROOM_FOR_DAY = 620, 760


class HoldsList(QWidget):
    """A table, and what can be done about the chosen line.

    Signals:
        serve_asked: the reader is here; carries their id.
    """

    serve_asked = Signal(object)

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self.table: ValueTable[HoldLine] = ValueTable(self.tr("Readers who wait"), _columns())
        self.table.setMinimumHeight(theme.pixels(_LOWEST))
        self.table.activated_value.connect(self._serve)
        self._nothing = EmptyNotice(
            self.tr("Nobody waits. A book that is out is asked for beside it, in Books."),
            picture="check",
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._nothing)
        below = QWidget()
        flow = Flow()
        below.setLayout(flow)
        self._acts = [
            self._act(self.tr("Serve this reader"), self._serve),
            self._act(self.tr("Waits no longer"), self._cancel),
        ]
        for act in self._acts:
            flow.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._lists, 1)
        column.addWidget(below)

    def show_holds(self, holds: tuple[HoldLine, ...]) -> None:
        """Show these, the first one chosen."""
        self.table.show_values(holds)
        if holds and self.table.chosen() is None:
            self.table.selectRow(0)
        self._lists.setCurrentWidget(self.table if holds else self._nothing)
        for act in self._acts:
            act.setEnabled(bool(holds))

    def _act(self, words: str, do: Callable[[HoldLine], None]) -> QWidget:
        act = button(words)

        def on_clicked() -> None:
            hold = self.table.chosen()
            if hold is not None:
                do(hold)

        act.clicked.connect(on_clicked)
        return act

    def _serve(self, hold: HoldLine) -> None:
        self.serve_asked.emit(hold.person_id)

    def _cancel(self, hold: HoldLine) -> None:
        # Every page looks again afterwards; the sentence stands in the undo bar.
        self._store.change(partial(cancel_hold, hold_id=hold.hold_id))


def _columns() -> tuple[Column[HoldLine], ...]:
    return (
        Column(translate("HoldsList", "Book"), lambda hold: hold.title, stretch=1),
        Column(
            translate("HoldsList", "Person"), lambda hold: hold.person_name, stretch=1, bold=True
        ),
        Column(
            translate("HoldsList", "Phone"),
            lambda hold: hold.phone or "–",
            from_width=_ROOM_FOR_PHONE,
        ),
        Column(
            translate("HoldsList", "Asked on"),
            lambda hold: short_date(hold.asked_on),
            from_width=_ROOM_FOR_DAY,
        ),
        Column(translate("HoldsList", "How it stands"), _standing, stretch=1, ink=_ink),
    )


def _standing(hold: HoldLine) -> str:
    if hold.is_here:
        return translate("HoldsList", "the book is here")
    words = translate("HoldsList", "waits until {day}")
    return words.format(day=short_date(hold.until))


def _ink(hold: HoldLine) -> str:
    return theme.FOREST if hold.is_here else ""
