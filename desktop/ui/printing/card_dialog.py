"""Cards: of one reader, of a household, or of everybody in the house or in one hamlet."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.cards import (
    MOST_AT_ONCE,
    CardLine,
    CardsOfHouse,
    cards_of_house,
    household_of,
)
from desktop.operations.settings import read_settings
from desktop.paper.cards import MOST_MEMBERS, household_card, reader_card
from desktop.paper.stock import CARDS, QUARTERS, laid_out
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.hamlet_choice import HamletChoice
from desktop.ui.printing.label_words import card_of, household_cards_of
from desktop.ui.printing.paper_dialog import Pages, PaperDialog
from desktop.ui.wording import number

ONE, HOUSEHOLD, EVERYBODY, HOUSEHOLDS = "one", "household", "everybody", "households"
Family = tuple[CardLine, ...]
Printed = TypeVar("Printed")
_OF_ALL = (EVERYBODY, HOUSEHOLDS)


class CardDialog(PaperDialog):
    """Asks whose cards, and for a household who belongs to it."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, person_id: UUID | None = None
    ) -> None:
        """Offer the card of one person first if there is one."""
        super().__init__(store, parent)
        self.name_it(self.tr("Print cards"))
        self._person_id = person_id
        self._house = ""
        self._household: Family = ()
        self._everybody: Family | None = None
        self._families: tuple[Family, ...] = ()
        self._stock = CARDS
        self.members: list[QCheckBox] = []
        self._member_list = QWidget()
        self._member_column = QVBoxLayout(self._member_list)
        self._member_column.setSpacing(0)
        self.which = OneOf()
        if person_id is not None:
            self.which.add(ONE, self.tr("The card of this person"))
            self.which.add(HOUSEHOLD, self.tr("One card for the household"), self._member_list)
        self.which.add(EVERYBODY, self.tr("The cards of everybody"))
        self.which.add(HOUSEHOLDS, self.tr("A card for each household"))
        self.hamlet = HamletChoice()
        self.start = NumberField(self.tr("Begin on card"), lowest=1, highest=CARDS.per_sheet)
        self.choices.addWidget(self.which)
        self.choices.addWidget(self.hamlet)
        words = self.tr("Begin on card (or touch it on the sheet)")
        self.choices.addWidget(naming(self.start, words))
        self.choices.addWidget(self.start)
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Printed on thick A4 paper, cut along the lines. A child's card shows the "
                    "given name alone."
                ),
                "soft",
            )
        )
        self.which.chosen.connect(lambda _: self._on_which())
        self.hamlet.changed.connect(self._draw)
        self.start.number_changed.connect(lambda _: self._draw())
        self.preview.touched.connect(self._on_touched)
        self.reload()

    def reload(self) -> None:
        """Fetch the household again, and everybody where they are asked for."""
        person_id = self._person_id
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                household_of(unit, moment, person_id=person_id) if person_id else (),
            ),
            then=lambda found: self._show(*found),
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, house: str, household: Family) -> None:
        self._house, self._household = house, household
        for member in self._household:
            box = QCheckBox(member.full_name)
            box.setChecked(len(self.members) < MOST_MEMBERS)
            box.toggled.connect(lambda _: self._draw())
            self.members.append(box)
            self._member_column.addWidget(box)
        if self._household:
            words = self.tr("The card of {name}").format(name=self._household[0].full_name)
            self.which.set_words(ONE, words)
        self._on_which()

    def _on_which(self) -> None:
        # Of thousands nothing is asked for whoever wants one card.
        if self.which.key() in _OF_ALL and self._everybody is None:
            self._store.read(cards_of_house, then=self._show_all)
        stock = QUARTERS if self.which.key() in (HOUSEHOLD, HOUSEHOLDS) else CARDS
        if stock is not self._stock:  # another sheet of paper: none of it is used up
            self._stock = stock
            self.start.set_number(1)
            self.start.set_range(1, stock.per_sheet)
        self._draw()

    def _show_all(self, cards: CardsOfHouse) -> None:
        self._everybody, self._families = cards.readers, cards.families
        words = self.tr("The cards of everybody: {count}")
        self.which.set_words(EVERYBODY, words.format(count=number(len(cards.readers))))
        words = self.tr("A card for each household: {count}")
        self.which.set_words(HOUSEHOLDS, words.format(count=number(len(cards.families))))
        self.hamlet.show_hamlets(card.village for card in cards.readers)
        self._draw()

    def _on_touched(self, across: float, down: float) -> None:
        place = self._stock.place_at(across, down)
        if place is not None:
            self.start.set_number(place + 1)

    def _draw(self) -> None:
        self.hamlet.setVisible(self.which.key() in _OF_ALL and self.hamlet.has_several())
        self.say("")
        self.show_pages(self._laid_out())

    def _laid_out(self) -> Pages:
        chosen, start = self.which.key(), self.start.number() - 1
        if chosen == HOUSEHOLD:
            boxes = zip(self._household, self.members, strict=True)
            return self._family_cards([[member for member, box in boxes if box.isChecked()]], start)
        if chosen == HOUSEHOLDS:
            mine = [family for family in self._families if self.hamlet.holds(family[0].village)]
            return self._family_cards(self._as_many_as_fit(mine), start)
        everybody = [card for card in self._everybody or () if self.hamlet.holds(card.village)]
        lines = self._household[:1] if chosen == ONE else self._as_many_as_fit(everybody)
        readers = [card_of(self._house, line) for line in lines]
        return laid_out(CARDS, readers, reader_card, start=start) if readers else ()

    def _family_cards(self, families: Sequence[Sequence[CardLine]], start: int) -> Pages:
        cards = [
            card
            for family in families
            if family
            for card in household_cards_of(self._house, family)
        ]
        return laid_out(QUARTERS, cards, household_card, start=start) if cards else ()

    def _as_many_as_fit(self, cards: Sequence[Printed]) -> Sequence[Printed]:
        if len(cards) > MOST_AT_ONCE:
            words = self.tr("The first {count} are printed. Choose a hamlet to print the others.")
            self.say(words.format(count=number(MOST_AT_ONCE)), ATTENTION)
        return cards[:MOST_AT_ONCE]
