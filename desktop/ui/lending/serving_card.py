"""The card that says who is being served."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.lending import OpenLoan
from desktop.operations.loan_undoing import undo_loan
from desktop.operations.people import PersonCard
from desktop.ui import theme
from desktop.ui.error_presenter import sentence_for
from desktop.ui.lending.desk_sentences import undone_sentence
from desktop.ui.lending.loan_row import LoanRow
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, CALM
from desktop.ui.wording import short_date

_LOWEST = 130
_ROWS_BEGIN_AT = 2


class ServingCard(Card):
    """Who is at the desk, what they hold, and when today's books are due.

    Signals:
        finished: the person is done.
        renew_asked: a loan is to be renewed; carries its id.
        return_asked: a loan is to be ended; carries its id.
        undo_asked: a loan of today was a mistake; carries its id.
        slip_asked: print what is out on a slip.
    """

    finished = Signal()
    renew_asked = Signal(object)
    return_asked = Signal(object)
    undo_asked = Signal(object)
    slip_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Now serving"))
        self._shown: tuple[PersonCard | None, date] | None = None
        self._today: date | None = None
        self._rows: list[LoanRow] = []
        self._name = wrapped("", "pageTitle")
        self._known = wrapped("", "soft")
        self._held = labelled("", "strong")
        self._late = labelled("", "overdue")
        self._due = wrapped("")
        self._kept = wrapped("", "strong")
        self._kept.hide()
        self._beginning = self._how_to_begin()
        self._column = QVBoxLayout()
        self.body.addWidget(self._scroller(), 1)
        self._done = button(self.tr("Done with this person   Esc"), "main")
        self._done.clicked.connect(self.finished)
        self.body.addWidget(self._done)
        self.slip = button(self.tr("Loan slip   Ctrl+P"), "", "printer")
        self.slip.clicked.connect(self.slip_asked)
        self.body.addWidget(self.slip)
        for act in (self._done, self.slip):
            act.hide()

    def offer_slip(self, *, is_offered: bool) -> None:
        """Show the way to a slip for whoever is served."""
        self.slip.setVisible(is_offered and self.person_id() is not None)

    def show_person(
        self, person: PersonCard | None, *, due_on: date, today: date | None = None
    ) -> None:
        """Show the person, or how to begin when nobody is served; of `today` loans can go back."""
        if self._shown == (person, due_on):
            return
        if person is None or person.person_id != self.person_id():
            self._scroll.verticalScrollBar().setValue(0)
        self._shown = person, due_on
        self._today = today
        self._beginning.setVisible(person is None)
        self._serving.setVisible(person is not None)
        self._done.setVisible(person is not None)
        if person is not None:
            self._show_who(person, due_on)
        self._show_loans(person.loans if person is not None else ())

    def show_kept(self, titles: Sequence[str]) -> None:
        """Say which books were put aside for the person."""
        words = self.tr("Put aside for this reader: {titles}")
        self._kept.setText(words.format(titles=", ".join(f"“{title}”" for title in titles)))
        self._kept.setVisible(bool(titles))

    def person_id(self) -> UUID | None:
        """Return who is shown."""
        person = self._shown[0] if self._shown else None
        return person.person_id if person else None

    def _scroller(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._serving = self._who()
        for widget in (self._beginning, self._serving):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        # It scrolls: what is in it must not make the whole page taller than the window.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(theme.pixels(_LOWEST))
        self._scroll.setWidget(inside)
        return self._scroll

    def _how_to_begin(self) -> QWidget:
        beginning, column = _stacked()
        column.addWidget(labelled(self.tr("Nobody yet"), "pageTitle"))
        for words in (
            self.tr("To lend: scan the card or type the borrower's name, then scan the books."),
            self.tr("To take back: just scan the book. No card is needed."),
            self.tr("Read in the house: Ctrl+D, then scan the books or type how many."),
        ):
            column.addWidget(wrapped(words))
        return beginning

    def _who(self) -> QWidget:
        who, column = _stacked()
        holding = QWidget()
        line = Flow(gap=12)
        holding.setLayout(line)
        for label in (self._held, self._late):
            line.addWidget(label)
        for widget in (self._name, self._known, holding, self._due, self._kept):
            column.addWidget(widget)
        return who

    def _show_who(self, person: PersonCard, due_on: date) -> None:
        self._name.setText(person.full_name)
        known = " · ".join(filter(None, (person.group_label, person.address, person.guardian)))
        self._known.setText(known)
        self._known.setVisible(bool(known))
        self._held.setText(
            self.tr("Has {held} of {allowed} books").format(
                held=len(person.loans), allowed=person.copies_allowed
            )
        )
        late = sum(1 for loan in person.loans if loan.days_late)
        self._late.setText(self.tr("{count} of them overdue").format(count=late))
        self._late.setVisible(bool(late))
        day = short_date(due_on)
        self._due.setText(self.tr("Today's loans are due back {day}").format(day=day))

    def _show_loans(self, loans: Sequence[OpenLoan]) -> None:
        # What stays as it is keeps its row: a style sheet takes milliseconds for each new one.
        stands = {row.loan: row for row in self._rows}
        rows = [stands.pop(loan) if loan in stands else self._row(loan) for loan in loans]
        for gone in stands.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(rows, start=_ROWS_BEGIN_AT):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        self._rows = rows

    def _row(self, loan: OpenLoan) -> LoanRow:
        row = LoanRow(loan, can_undo=loan.lent_on == self._today and not loan.renewals)
        row.renew_asked.connect(lambda: self.renew_asked.emit(loan.loan_id))
        row.return_asked.connect(lambda: self.return_asked.emit(loan.loan_id))
        row.undo_asked.connect(lambda: self.undo_asked.emit(loan.loan_id))
        return row


def take_loan_back(store: StoreThread, loan_id: UUID, *, say: Callable[[str, str], None]) -> None:
    """Take back a loan of today that was a mistake, and say so, or why it cannot be done."""
    store.change(
        partial(undo_loan, loan_id=loan_id),
        then=lambda done: say(undone_sentence(done), CALM),
        failed=lambda error: say(sentence_for(error), ATTENTION),
    )


def _stacked() -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return widget, column
