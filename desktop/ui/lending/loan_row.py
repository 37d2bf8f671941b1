"""One open loan of the person at the desk, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.operations.lending import OpenLoan
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import short_date


class LoanRow(QFrame):
    """The title on as many lines as it needs, when it is due, and two buttons.

    Signals:
        renew_asked: the person keeps it longer.
        return_asked: the person gives it back.
    """

    renew_asked = Signal()
    return_asked = Signal()

    def __init__(self, loan: OpenLoan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addWidget(rule)
        column.addWidget(wrapped(loan.title, "strong"))
        column.addWidget(self._due(loan))
        buttons = Flow(gap=theme.GAP)
        for words, asked in (
            (self.tr("Renew"), self.renew_asked),
            (self.tr("Return"), self.return_asked),
        ):
            act = button(words)
            act.setAccessibleName(f"{words}: {loan.title}")
            act.clicked.connect(asked)
            buttons.addWidget(act)
        column.addLayout(buttons)

    def _due(self, loan: OpenLoan) -> QWidget:
        line = QWidget()
        words = QHBoxLayout(line)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(labelled(loan.accession_number, "soft"))
        if loan.days_late:
            late = self.tr("{days} days overdue").format(days=loan.days_late)
            words.addWidget(wrapped(late, "overdue"), 1)
        else:
            due = self.tr("due back {day}").format(day=short_date(loan.due_on))
            words.addWidget(wrapped(due), 1)
        return line
