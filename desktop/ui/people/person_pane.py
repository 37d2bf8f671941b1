"""One person: what is known, what they have borrowed, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.operations.lending import OpenLoan
from desktop.operations.people import PersonCard
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.wording import short_date

_LOWEST = 130


class PersonPane(Card):
    """The person chosen in the list.

    Signals:
        lend_asked: lend books to the person; carries the id.
        edit_asked: change what is known; carries the card.
        end_asked: the person is no longer a reader; carries the card.
    """

    lend_asked = Signal(object)
    edit_asked = Signal(object)
    end_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("About this person"))
        self._person: PersonCard | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(theme.pixels(_LOWEST))
        self.body.addWidget(self._scroll, 1)
        self._buttons = QWidget()
        flow = Flow()
        self._buttons.setLayout(flow)
        self._lend = button(self.tr("Lend books"), "main", "book-open")
        self._edit = button(self.tr("Change"))
        self._end = button(self.tr("No longer a reader"), "quiet")
        self._lend.clicked.connect(self._on_lend)
        self._edit.clicked.connect(lambda: self.edit_asked.emit(self._person))
        self._end.clicked.connect(lambda: self.end_asked.emit(self._person))
        for act in (self._lend, self._edit, self._end):
            flow.addWidget(act)
        self.body.addWidget(self._buttons)
        self.show_person(None)

    def show_person(self, person: PersonCard | None) -> None:
        """Show the person, or nobody."""
        self._person = person
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        if person is None:
            column.addWidget(wrapped(self.tr("Choose a person in the list."), "soft"))
        else:
            self._fill(column, person)
        column.addStretch()
        self._scroll.setWidget(inside)
        self._buttons.setVisible(person is not None)
        here = person is not None and person.left_on is None
        self._lend.setVisible(here)
        self._end.setVisible(here)

    def _on_lend(self) -> None:
        if self._person is not None:
            self.lend_asked.emit(self._person.person_id)

    def _fill(self, column: QVBoxLayout, person: PersonCard) -> None:
        column.addWidget(wrapped(person.full_name, "pageTitle"))
        for fact in self._facts(person):
            column.addWidget(wrapped(fact))
        if person.left_on is not None:
            left = self.tr("No longer a reader since {day}.").format(day=short_date(person.left_on))
            column.addWidget(wrapped(left, "waiting"))
        held = self.tr("Has {held} of {allowed} books").format(
            held=len(person.loans), allowed=person.copies_allowed
        )
        column.addWidget(wrapped(held, "strong"))
        for loan in person.loans:
            column.addWidget(wrapped(loan.title))
            column.addWidget(self._due(loan))

    def _facts(self, person: PersonCard) -> list[str]:
        facts = [" · ".join(filter(None, (person.group_label, person.address)))]
        if person.guardian:
            facts.append(self.tr("Parent or guardian: {name}").format(name=person.guardian))
        if person.birth_year:
            facts.append(self.tr("Born in {year}").format(year=person.birth_year))
        if person.phone:
            facts.append(self.tr("Telephone: {number}").format(number=person.phone))
        facts.append(self.tr("Card: {number}").format(number=person.card_number))
        return [fact for fact in facts if fact]

    def _due(self, loan: OpenLoan) -> QWidget:
        if loan.days_late:
            words = self.tr("{days} days overdue").format(days=loan.days_late)
            return wrapped(words, "overdue")
        return wrapped(self.tr("due back {day}").format(day=short_date(loan.due_on)), "soft")
