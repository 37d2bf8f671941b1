"""One open loan of the person at the desk, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.operations.lending import OpenLoan
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.wording import short_date

_STACKED_BELOW = 360


class LoanRow(QFrame):
    """The title on as many lines as it needs, when it is due, and what can be done.

    `loan` is what it shows; one that was made today can be taken back.

    Signals:
        renew_asked: the person keeps it longer.
        return_asked: the person gives it back.
        undo_asked: it was never lent.
    """

    renew_asked = Signal()
    return_asked = Signal()
    undo_asked = Signal()

    def __init__(self, loan: OpenLoan, *, can_undo: bool = False) -> None:
        super().__init__()
        self.loan = loan
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addWidget(rule)
        words_and_acts = SideBySide(narrowest=_STACKED_BELOW, gap=4)
        words_and_acts.add(self._what(loan), 1)
        words_and_acts.add(self._acts(loan, can_undo=can_undo), 0)
        column.addWidget(words_and_acts)

    def _acts(self, loan: OpenLoan, *, can_undo: bool) -> QWidget:
        acts = QWidget()
        buttons = Flow()
        acts.setLayout(buttons)
        offered = [(self.tr("Renew"), self.renew_asked), (self.tr("Return"), self.return_asked)]
        if can_undo:
            offered.append((self.tr("Take back"), self.undo_asked))
        for words, asked in offered:
            act = button(words)
            act.setAccessibleName(f"{words}: {loan.title}")
            act.clicked.connect(asked)
            buttons.addWidget(act)
        return acts

    def _what(self, loan: OpenLoan) -> QWidget:
        what = QWidget()
        words = QVBoxLayout(what)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(wrapped(loan.title, "strong"))
        if loan.days_late:
            late = self.tr("{days} days overdue").format(days=loan.days_late)
            words.addWidget(wrapped(late, "overdue"))
        else:
            due = self.tr("due back {day}").format(day=short_date(loan.due_on))
            words.addWidget(wrapped(due))
        return what
