"""The loans that are overdue and those that soon will be, and who waits for a book."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.done import Done
from desktop.operations.holds import HoldLine, all_holds
from desktop.operations.reminders import (
    LateLoan,
    late_loans,
    loans_due_soon,
    remind,
    report_lost,
)
from desktop.ui import theme
from desktop.ui.lending.holds_list import HoldsList
from desktop.ui.lending.loans_table import LoansTable
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.tab_row import TabRow

_LOWEST = 160
_LATE, _SOON, _WAITING = range(3)
_TABS = 3
_Lists: TypeAlias = tuple[tuple[LateLoan, ...], tuple[LateLoan, ...], tuple[HoldLine, ...]]


class OverdueView(QWidget):
    """Three lists, overdue, due soon and waiting, and what can be done about the chosen line.

    Signals:
        renew_asked: a loan is to be renewed; carries its id.
        return_asked: a loan is to be ended; carries its id.
        serve_asked: a reader is here; carries the id.
        left: back to the desk.
        slips_asked: print slips for the families.
        words_asked: show the words for the loudspeaker.
    """

    renew_asked = Signal(object)
    return_asked = Signal(object)
    serve_asked = Signal(object)
    left = Signal()
    slips_asked = Signal()
    words_asked = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._overdue: tuple[LateLoan, ...] = ()
        self._due_soon: tuple[LateLoan, ...] = ()
        self._tabs = TabRow(_TABS)
        self._tabs.opened.connect(lambda _: self._show_list())
        self.table = LoansTable()
        self.table.setMinimumHeight(theme.pixels(_LOWEST))
        self.table.activated_value.connect(lambda loan: self.return_asked.emit(loan.loan.loan_id))
        self._nothing = EmptyNotice("", picture="check")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._nothing)
        self.holds = HoldsList(store)
        self.holds.serve_asked.connect(self.serve_asked)
        self._lists.addWidget(self.holds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(self._head())
        column.addWidget(self._lists, 1)
        self._below = self._actions()
        column.addWidget(self._below)

    def reload(self) -> None:
        """Fetch the lists again."""
        self._store.read(
            lambda unit, moment: (
                late_loans(unit, moment),
                loans_due_soon(unit, moment),
                all_holds(unit, moment),
            ),
            then=self._on_lists,
        )

    def show_overdue(self, *, soon: bool = False) -> None:
        """Show the loans that are late, or `soon` will be."""
        self._tabs.open(_SOON if soon else _LATE)
        self.reload()

    def take_keys(self) -> None:
        """Let the arrows walk in the list."""
        shown = self.holds.table if self._tabs.place() == _WAITING else self.table
        shown.choose_first()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._tabs, 1)
        back = button(self.tr("Back to the desk   Esc"), "quiet")
        back.clicked.connect(self.left)
        head.addWidget(back)
        return head

    def _actions(self) -> QWidget:
        below = QWidget()
        actions = Flow()
        below.setLayout(actions)
        self._act = [
            self._action(self.tr("Renew"), self.renew_asked.emit),
            self._action(self.tr("Return"), self.return_asked.emit),
            self._action(self.tr("Reminded"), self._remind),
            self._action(self.tr("Lost"), self._report_lost),
        ]
        for act in self._act:
            actions.addWidget(act)
        slips = button(self.tr("Print slips…"), "", "printer")
        slips.clicked.connect(self.slips_asked)
        slips.setToolTip(f"{slips.text().strip()}   Ctrl+P")
        words = button(self.tr("Words without names…"))
        words.clicked.connect(self.words_asked)
        actions.addWidget(slips)
        actions.addWidget(words)
        return below

    def _action(self, words: str, ask: Callable[[object], None]) -> QWidget:
        act = button(words)

        def on_clicked() -> None:
            loan = self.table.chosen()
            if loan is not None:
                ask(loan.loan.loan_id)

        act.clicked.connect(on_clicked)
        return act

    def _remind(self, loan_id: object) -> None:
        late = self._overdue if self._tabs.place() == _LATE else self._due_soon
        house = next(one.house for one in late if one.loan.loan_id == loan_id)
        ids = [one.loan.loan_id for one in late if one.house == house]
        self._change(lambda unit, moment: remind(unit, moment, loan_ids=ids))

    def _report_lost(self, loan_id: object) -> None:
        if isinstance(loan_id, UUID):
            self._change(lambda unit, moment: report_lost(unit, moment, loan_id=loan_id))

    def _change(self, deed: Operation[Done]) -> None:
        # The sentence of what was done stands in the undo bar.
        self._store.change(deed, then=lambda _: self.reload())

    def _on_lists(self, lists: _Lists) -> None:
        self._overdue, self._due_soon, holds = lists
        self.holds.show_holds(holds)
        for place, (words, lines) in enumerate(
            (
                (self.tr("Overdue: {count}"), self._overdue),
                (self.tr("Due soon: {count}"), self._due_soon),
                (self.tr("Waiting: {count}"), holds),
            )
        ):
            self._tabs.name(place, words.format(count=len(lines)))
        self._show_list()

    def _show_list(self) -> None:
        waiting = self._tabs.place() == _WAITING
        self._below.setVisible(not waiting)
        if waiting:
            self._lists.setCurrentWidget(self.holds)
        else:
            self._show_loans(late=self._tabs.place() == _LATE)

    def _show_loans(self, *, late: bool) -> None:
        loans = self._overdue if late else self._due_soon
        self.table.show_values(loans)
        if loans and self.table.chosen() is None:
            self.table.selectRow(0)
        self._nothing.say(
            self.tr("No book is overdue. Very good!")
            if late
            else self.tr("No book is due in the next three days.")
        )
        self._lists.setCurrentWidget(self.table if loans else self._nothing)
        for act in self._act:
            act.setEnabled(bool(loans))
