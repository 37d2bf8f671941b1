"""What a withdrawal needs: the numbers of the books, the decision and its day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.parts.buttons import button
from desktop.ui.parts.date_field import DateField


class WithdrawalRows(QWidget):
    """Three fields and the button that takes the books out of the stock.

    Signals:
        changed: something else stands in a field.
        withdraw_asked: the books are to leave the stock.
    """

    changed = Signal()
    withdraw_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.numbers = _line(self.tr("Books that go: 12, 15-18"))
        self.decision = _line(self.tr("Number of the decision: 12/QĐ-UBND"))
        self.decided = DateField(self.tr("Day of the decision"), today)
        self.decided.forbid_after(today)
        self.act = button(self.tr("Take these books out of the stock"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (self.numbers, self.decision, self.decided, self.act):
            column.addWidget(row)
        self.numbers.editingFinished.connect(self.changed)
        self.decision.editingFinished.connect(self.changed)
        self.decided.day_changed.connect(lambda _: self.changed.emit())
        self.act.clicked.connect(self.withdraw_asked)


def _line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line
