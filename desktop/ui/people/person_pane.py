"""One person: what is known, what they have borrowed, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.operations.lending import OpenLoan
from desktop.operations.people import PersonCard
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.side_pane import SidePane
from desktop.ui.wording import short_date


class PersonPane(SidePane[PersonCard]):
    """The person chosen in the list.

    Signals:
        lend_asked: lend books to the person; carries the id.
        end_asked: the person is no longer a reader; carries the card.
        cards_asked: print cards; carries the id.
    """

    lend_asked = Signal(object)
    end_asked = Signal(object)
    cards_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lend = button(self.tr("Lend books"), "main", "book-open")
        edit = button(self.tr("Change"))
        self._cards = button(self.tr("Print cards…"), "", "printer")
        self._end = button(self.tr("No longer a reader"), "quiet")
        self._lend.clicked.connect(self._on_lend)
        edit.clicked.connect(self._ask_to_edit)
        self._end.clicked.connect(lambda: self.end_asked.emit(self._card))
        self._cards.clicked.connect(self._on_cards)
        title, nothing = self.tr("About this person"), self.tr("Choose a person in the list.")
        self._begin(title, nothing, self._lend, edit, self._cards, self._end)

    @override
    def show_card(self, card: PersonCard | None) -> None:
        """Show the person, or nobody."""
        super().show_card(card)
        here = card is not None and card.left_on is None
        self._lend.setVisible(here)
        self._end.setVisible(here)
        self._cards.setVisible(here)

    def _on_lend(self) -> None:
        if self._card is not None:
            self.lend_asked.emit(self._card.person_id)

    def _on_cards(self) -> None:
        if self._card is not None:
            self.cards_asked.emit(self._card.person_id)

    @override
    def _fill(self, column: QVBoxLayout, card: PersonCard) -> None:
        column.addWidget(wrapped(card.full_name, "pageTitle"))
        for fact in self._facts(card):
            column.addWidget(wrapped(fact))
        if card.left_on is not None:
            left = self.tr("No longer a reader since {day}.").format(day=short_date(card.left_on))
            column.addWidget(wrapped(left, "waiting"))
        held = self.tr("Has {held} of {allowed} books").format(
            held=len(card.loans), allowed=card.copies_allowed
        )
        column.addWidget(wrapped(held, "strong"))
        for loan in card.loans:
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
