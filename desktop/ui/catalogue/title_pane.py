"""One title: where each of its copies is, and what is known about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.operations.catalogue import CopyLine, TitleCard, TitleDraft
from desktop.register.catalogue import KEPT, MOST_COPIES_AT_ONCE
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.side_pane import SidePane
from desktop.ui.wording import number, short_date


class TitlePane(SidePane[TitleCard]):
    """The title chosen in the list.

    Signals:
        trash_asked: throw the title away; carries its id.
        copies_asked: write down more copies; carries the id and how many.
    """

    trash_asked = Signal(object)
    copies_asked = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        edit = button(self.tr("Change"))
        edit.clicked.connect(self._ask_to_edit)
        self._more = NumberField(
            self.tr("How many more copies"), lowest=1, highest=MOST_COPIES_AT_ONCE
        )
        more = button(self.tr("Add copies"), "", "plus")
        more.clicked.connect(self._on_more)
        throw = button(self.tr("Into the trash"), "quiet")
        throw.clicked.connect(self._on_throw)
        title, nothing = self.tr("Where is it?"), self.tr("Choose a book in the list.")
        self._begin(title, nothing, edit, self._more, more, throw)

    @override
    def show_card(self, card: TitleCard | None) -> None:
        """Show the title, or none."""
        if card is None or self._card is None or self._card.title_id != card.title_id:
            self._more.set_number(1)
        super().show_card(card)

    @override
    def _fill(self, column: QVBoxLayout, card: TitleCard) -> None:
        column.addWidget(wrapped(card.draft.title, "large"))
        for copy in card.copies:
            column.addWidget(self._copy(copy))
        for fact in self._facts(card.draft):
            column.addWidget(wrapped(fact, "soft"))

    def _on_more(self) -> None:
        if self._card is not None:
            self.copies_asked.emit(self._card.title_id, self._more.number())
            self._more.set_number(1)

    def _on_throw(self) -> None:
        if self._card is not None:
            self.trash_asked.emit(self._card.title_id)

    def _copy(self, copy: CopyLine) -> QWidget:
        if copy.state != KEPT:
            words = self.tr("{number}: no longer in the stock").format(number=copy.accession_number)
            return wrapped(words, "soft")
        if copy.holder_name is None or copy.due_on is None:
            return wrapped(" · ".join((self._place(copy), *self._others(copy))), "done")
        words = self.tr("{number}: {person} has it, due back {day}").format(
            number=copy.accession_number, person=copy.holder_name, day=short_date(copy.due_on)
        )
        return wrapped(words, "waiting")

    def _place(self, copy: CopyLine) -> str:
        if copy.holder is not None:
            words = self.tr("{number}: at {house}")
            return words.format(number=copy.accession_number, house=copy.holder)
        return self.tr("{number}: in the house").format(number=copy.accession_number)

    def _others(self, copy: CopyLine) -> list[str]:
        facts = (
            (self.tr("shelf {value}"), copy.should_be_at),
            (self.tr("belongs to {value}"), copy.owner),
        )
        damage = self.tr("damaged: {value}") if copy.damage else self.tr("damaged")
        said = [words.format(value=value) for words, value in facts if value]
        return said if copy.damage is None else [*said, damage.format(value=copy.damage)]

    def _facts(self, draft: TitleDraft) -> list[str]:
        facts = [
            (self.tr("Author: {value}"), draft.author),
            (self.tr("Category: {value}"), draft.category),
            (self.tr("Call number: {value}"), draft.call_number),
            (self.tr("Place of publication: {value}"), draft.place),
            (self.tr("Publisher: {value}"), draft.publisher),
            (self.tr("Year: {value}"), draft.year),
            (self.tr("Pages: {value}"), draft.pages),
            (self.tr("Price: {value} đồng"), number(draft.price) if draft.price else None),
            (self.tr("ISBN: {value}"), draft.isbn),
        ]
        return [words.format(value=value) for words, value in facts if value]
