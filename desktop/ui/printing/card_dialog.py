"""Cards: of one reader, of a household, or of everybody."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.cards import CardLine, cards_of_all, household_of
from desktop.operations.settings import read_settings
from desktop.paper.cards import MOST_MEMBERS, household_card, reader_card
from desktop.paper.stock import CARDS, QUARTERS, laid_out
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.label_words import card_of, household_card_of
from desktop.ui.printing.paper_dialog import Pages, PaperDialog
from desktop.ui.wording import number

ONE, HOUSEHOLD, EVERYBODY = "one", "household", "everybody"


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
        self._household: tuple[CardLine, ...] = ()
        self._everybody: tuple[CardLine, ...] = ()
        self.members: list[QCheckBox] = []
        self._member_list = QWidget()
        self._member_column = QVBoxLayout(self._member_list)
        self._member_column.setSpacing(0)
        self.which = OneOf()
        if person_id is not None:
            self.which.add(ONE, self.tr("The card of this person"))
            self.which.add(HOUSEHOLD, self.tr("One card for the household"), self._member_list)
        self.which.add(EVERYBODY, self.tr("The cards of everybody"))
        self.start = NumberField(self.tr("Begin on card"), lowest=1, highest=CARDS.per_sheet)
        self.choices.addWidget(self.which)
        self._begin = QWidget()
        begin = QVBoxLayout(self._begin)
        begin.setContentsMargins(0, 0, 0, 0)
        begin.addWidget(wrapped(self.tr("Begin on card"), "strong"))
        begin.addWidget(self.start)
        self.choices.addWidget(self._begin)
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Printed on thick A4 paper, cut along the lines. A child's card shows the "
                    "given name alone."
                ),
                "soft",
            )
        )
        self.which.chosen.connect(lambda _: self._draw())
        self.start.number_changed.connect(lambda _: self._draw())
        self.reload()

    def reload(self) -> None:
        """Fetch everybody again."""
        person_id = self._person_id
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                household_of(unit, moment, person_id=person_id) if person_id else (),
                cards_of_all(unit, moment),
            ),
            then=self._show,
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, found: tuple[str, tuple[CardLine, ...], tuple[CardLine, ...]]) -> None:
        self._house, self._household, self._everybody = found
        for member in self._household:
            box = QCheckBox(member.full_name)
            box.setChecked(len(self.members) < MOST_MEMBERS)
            box.toggled.connect(lambda _: self._draw())
            self.members.append(box)
            self._member_column.addWidget(box)
        words = self.tr("The cards of everybody: {count}")
        self.which.set_words(EVERYBODY, words.format(count=number(len(self._everybody))))
        if self._household:
            words = self.tr("The card of {name}").format(name=self._household[0].full_name)
            self.which.set_words(ONE, words)
        self._draw()

    def _draw(self) -> None:
        self._begin.setVisible(self.which.key() != HOUSEHOLD)
        self.show_pages(self._laid_out())

    def _laid_out(self) -> Pages:
        if self.which.key() == HOUSEHOLD:
            chosen = [
                member
                for member, box in zip(self._household, self.members, strict=True)
                if box.isChecked()
            ]
            if not chosen:
                return ()
            # More than one card has room for go on a second one.
            cards = [
                household_card_of(self._house, chosen[first : first + MOST_MEMBERS])
                for first in range(0, len(chosen), MOST_MEMBERS)
            ]
            return laid_out(QUARTERS, cards, household_card)
        lines = self._household[:1] if self.which.key() == ONE else self._everybody
        readers = [card_of(self._house, line) for line in lines]
        return laid_out(CARDS, readers, reader_card, start=self.start.number() - 1)
