"""One person: what is known, what they have borrowed, what can be done.

Year of birth and telephone show only when they are asked for (domain.md, section 6): others stand
at the desk too.
"""

from uuid import UUID

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
        again_asked: the person is a reader again; carries the card.
        more_asked: what is seldom done with a person; carries the card.
    """

    lend_asked = Signal(object)
    end_asked = Signal(object)
    cards_asked = Signal(object)
    again_asked = Signal(object)
    more_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lend = button(self.tr("Lend books"), "main", "book-open")
        edit = button(self.tr("Change"))
        self.cards = button(self.tr("Print cards…"), "", "printer")
        self._end = button(self.tr("No longer a reader"), "quiet")
        self._shown_of: UUID | None = None
        self._lend.clicked.connect(self._on_lend)
        edit.clicked.connect(self._ask_to_edit)
        self._end.clicked.connect(lambda: self.end_asked.emit(self._card))
        self.cards.clicked.connect(self._on_cards)
        self._again = button(self.tr("A reader again"), "main")
        self._again.clicked.connect(lambda: self.again_asked.emit(self._card))
        self.more = button(self.tr("More…"))
        self.more.clicked.connect(lambda: self.more_asked.emit(self._card))
        title, nothing = self.tr("About this person"), self.tr("Choose a person in the list.")
        acts = (self._lend, self._again, edit, self.cards, self.more, self._end)
        self._begin(title, nothing, *acts)

    @override
    def show_card(self, card: PersonCard | None) -> None:
        """Show the person, or nobody."""
        if card is None or card.person_id != self._shown_of:
            self._shown_of = None
        super().show_card(card)
        here = card is not None and card.left_on is None
        self._lend.setVisible(here)
        self._again.setVisible(not here)
        self._end.setVisible(here)
        self.cards.setVisible(here)

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
        self._fill_in_the_rest(column, card)
        self._fill_in_the_household(column, card)
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

    def _fill_in_the_rest(self, column: QVBoxLayout, card: PersonCard) -> None:
        shown = self._shown_of == card.person_id
        rest = [wrapped(fact) for fact in self._asked_for(card)]
        ask = button(self.tr("Show year of birth and telephone"), "quiet")
        for widget in (*rest, ask):
            column.addWidget(widget)
            widget.setVisible(shown)
        ask.setVisible(bool(rest) and not shown)

        def show_the_rest() -> None:
            self._shown_of = card.person_id
            ask.hide()
            for fact in rest:
                fact.show()

        ask.clicked.connect(show_the_rest)

    def _fill_in_the_household(self, column: QVBoxLayout, card: PersonCard) -> None:
        others = [member for member in card.household if member.person_id != card.person_id]
        if not others:
            return
        head = self.tr("{name} (head of the household)")
        names = [
            head.format(name=member.full_name) if member.is_head else member.full_name
            for member in others
        ]
        lives = self.tr("Lives with {names}").format(names=", ".join(names))
        column.addWidget(wrapped(lives))

    def _asked_for(self, person: PersonCard) -> list[str]:
        facts = []
        if person.birth_year:
            born = self.tr("Born about {year}") if person.born_about else self.tr("Born in {year}")
            facts.append(born.format(year=person.birth_year))
        if person.phone:
            facts.append(self.tr("Telephone: {number}").format(number=person.phone))
        return facts

    def _facts(self, person: PersonCard) -> list[str]:
        facts = [" · ".join(filter(None, (person.group_label, person.address)))]
        if person.nickname:
            facts.append(self.tr("Usually called {name}").format(name=person.nickname))
        if person.former_names:
            facts.append(self.tr("Formerly {name}").format(name=person.former_names))
        if person.merged:
            names = ", ".join(person.merged)
            facts.append(self.tr("Was also written down as {names}").format(names=names))
        if person.guardian:
            facts.append(self.tr("Parent or guardian: {name}").format(name=person.guardian))
        facts.append(self.tr("Card: {number}").format(number=person.card_number))
        return [fact for fact in facts if fact]

    def _due(self, loan: OpenLoan) -> QWidget:
        if loan.days_late:
            words = self.tr("{days} days overdue").format(days=loan.days_late)
            return wrapped(words, "overdue")
        return wrapped(self.tr("due back {day}").format(day=short_date(loan.due_on)), "soft")
