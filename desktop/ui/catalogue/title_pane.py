"""One title: where each of its copies is, what is known of the chosen one, and about the title."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from desktop.operations.catalogue import CopyLine, TitleCard, TitleDraft
from desktop.operations.copy_history import CopyHistory
from desktop.register.catalogue import KEPT, MOST_COPIES_AT_ONCE
from desktop.ui.catalogue.copies_table import CopiesTable
from desktop.ui.catalogue.copy_section import CopySection
from desktop.ui.catalogue.copy_words import is_here
from desktop.ui.catalogue.holds_section import HoldsSection
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.side_pane import SidePane
from desktop.ui.wording import number


class TitlePane(SidePane[TitleCard]):
    """The title chosen in the list, and one of its copies.

    Signals:
        trash_asked: throw the title away; carries its id.
        copies_asked: write down more copies; carries the id and how many.
        copy_edit_asked: change what is known of one copy; carries the card and the copy.
        copy_trash_asked: throw one copy away; carries its id.
        copy_found_asked: one that was looked for is here; carries its id.
        hold_asked: a reader wants to wait for the title; carries the card.
        hold_cancel_asked: a reader waits no longer; carries the id of the hold.
        history_asked: when was the copy lent; carries its id.
        names_asked: and by whom.
    """

    trash_asked = Signal(object)
    copies_asked = Signal(object, int)
    copy_edit_asked = Signal(object, object)
    copy_trash_asked = Signal(object)
    copy_found_asked = Signal(object)
    hold_asked = Signal(object)
    hold_cancel_asked = Signal(object)
    history_asked = Signal(object)
    names_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        edit = button(self.tr("Change"))
        edit.clicked.connect(self._ask_to_edit)
        self._more = NumberField(
            self.tr("How many more copies"), lowest=1, highest=MOST_COPIES_AT_ONCE
        )
        more = button(self.tr("Add copies"), "", "plus")
        more.clicked.connect(self._on_more)
        self.copies: CopiesTable | None = None
        self.copy: CopySection | None = None
        self.holds: HoldsSection | None = None
        self._copy_id: UUID | None = None
        title, nothing = self.tr("Where is it?"), self.tr("Choose a book in the list.")
        self._begin(title, nothing, edit, self._more, more)

    @override
    def show_card(self, card: TitleCard | None) -> None:
        """Show the title, or none; the copy that was chosen stays chosen."""
        if card is None or self._card is None or self._card.title_id != card.title_id:
            self._more.set_number(1)
        held_the_keys = self.copies is not None and self.copies.hasFocus()
        super().show_card(card)
        if card is None or not card.copies:
            self.copies = self.copy = self.holds = None
        if held_the_keys and self.copies is not None:
            self.copies.setFocus()

    def show_history(self, history: CopyHistory) -> None:
        """Show when the chosen copy was lent."""
        if self.copy is not None:
            self.copy.show_history(history)

    @override
    def _fill(self, column: QVBoxLayout, card: TitleCard) -> None:
        column.addWidget(wrapped(card.draft.title, "large"))
        if card.copies:
            self._fill_copies(column, card)
            self._fill_holds(column, card)
        for fact in self._facts(card.draft):
            column.addWidget(wrapped(fact, "soft"))
        throw = button(self.tr("All of it into the trash"), "quiet")
        throw.clicked.connect(self._on_throw)
        column.addWidget(throw, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_copies(self, column: QVBoxLayout, card: TitleCard) -> None:
        self.copies, self.copy = CopiesTable(), CopySection()
        column.addWidget(self.copies)
        column.addWidget(self.copy)
        self.copy.edit_asked.connect(self._on_copy_edit)
        self.copy.trash_asked.connect(self.copy_trash_asked)
        self.copy.found_asked.connect(self.copy_found_asked)
        self.copy.history_asked.connect(self.history_asked)
        self.copy.names_asked.connect(self.names_asked)
        self.copies.chosen_value.connect(self._on_copy)
        self.copies.show_values(card.copies)
        ids = [copy.copy_id for copy in card.copies]
        self.copies.selectRow(ids.index(self._copy_id) if self._copy_id in ids else 0)

    def _fill_holds(self, column: QVBoxLayout, card: TitleCard) -> None:
        kept = [copy for copy in card.copies if copy.state == KEPT]
        free = sum(1 for copy in kept if is_here(copy)) - len(card.holds)
        self.holds = HoldsSection(card.holds, is_offered=bool(kept) and free <= 0)
        self.holds.hold_asked.connect(lambda: self.hold_asked.emit(self._card))
        self.holds.cancel_asked.connect(self.hold_cancel_asked)
        column.addWidget(self.holds)

    def _on_copy(self, copy: CopyLine) -> None:
        self._copy_id = copy.copy_id
        if self.copy is not None:
            self.copy.show_copy(copy)
            self.history_asked.emit(copy.copy_id)

    def _on_copy_edit(self, copy: CopyLine) -> None:
        self.copy_edit_asked.emit(self._card, copy)

    def _on_more(self) -> None:
        if self._card is not None:
            self.copies_asked.emit(self._card.title_id, self._more.number())
            self._more.set_number(1)

    def _on_throw(self) -> None:
        if self._card is not None:
            self.trash_asked.emit(self._card.title_id)

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
