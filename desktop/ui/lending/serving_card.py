"""The card that says who is being served."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.operations.lending import OpenLoan
from desktop.operations.people import PersonCard
from desktop.ui import theme
from desktop.ui.lending.loan_row import LoanRow
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.wording import short_date

_LOWEST = 130


class ServingCard(Card):
    """Who is at the desk, what they hold, and when today's books are due.

    Signals:
        finished: the person is done.
        renew_asked: a loan is to be renewed; carries its id.
        return_asked: a loan is to be ended; carries its id.
    """

    finished = Signal()
    renew_asked = Signal(object)
    return_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Now serving"))
        self._shown: tuple[PersonCard | None, date] | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(theme.pixels(_LOWEST))
        self.body.addWidget(self._scroll, 1)
        self._done = button(self.tr("Done with this person   Esc"), "main")
        self._done.clicked.connect(self.finished)
        self.body.addWidget(self._done)
        self._done.hide()

    def show_person(self, person: PersonCard | None, *, due_on: date) -> None:
        """Show the person, or how to begin when nobody is served."""
        if self._shown == (person, due_on):
            return
        self._shown = person, due_on
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if person is None:
            self._how_to_begin(column)
        else:
            self._who(column, person, due_on)
            for loan in person.loans:
                column.addWidget(self._row(loan))
        column.addStretch()
        self._scroll.setWidget(inside)
        self._done.setVisible(person is not None)

    def person_id(self) -> UUID | None:
        """Return who is shown."""
        person = self._shown[0] if self._shown else None
        return person.person_id if person else None

    def _how_to_begin(self, column: QVBoxLayout) -> None:
        column.addWidget(labelled(self.tr("Nobody yet"), "pageTitle"))
        for words in (
            self.tr("To lend: scan the card or type the borrower's name, then scan the books."),
            self.tr("To take back: just scan the book. No card is needed."),
        ):
            column.addWidget(wrapped(words))

    def _who(self, column: QVBoxLayout, person: PersonCard, due_on: date) -> None:
        column.addWidget(wrapped(person.full_name, "pageTitle"))
        known = " · ".join(filter(None, (person.group_label, person.address, person.guardian)))
        if known:
            column.addWidget(wrapped(known, "soft"))
        held = self.tr("Has {held} of {allowed} books").format(
            held=len(person.loans), allowed=person.copies_allowed
        )
        holding = QWidget()
        line = Flow(gap=12)
        holding.setLayout(line)
        line.addWidget(labelled(held, "strong"))
        column.addWidget(holding)
        late = sum(1 for loan in person.loans if loan.days_late)
        if late:
            overdue = self.tr("{count} of them overdue").format(count=late)
            line.addWidget(labelled(overdue, "overdue"))
        due = self.tr("Today's loans are due back {day}").format(day=short_date(due_on))
        column.addWidget(wrapped(due))

    def _row(self, loan: OpenLoan) -> LoanRow:
        row = LoanRow(loan)
        row.renew_asked.connect(lambda: self.renew_asked.emit(loan.loan_id))
        row.return_asked.connect(lambda: self.return_asked.emit(loan.loan_id))
        return row
