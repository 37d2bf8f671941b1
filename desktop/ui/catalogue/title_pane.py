"""One title: where each of its copies is, and what is known about it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.operations.catalogue import CopyLine, TitleCard, TitleDraft
from desktop.register.catalogue import MOST_COPIES_AT_ONCE
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.wording import number, short_date

_LOWEST = 130


class TitlePane(Card):
    """The title chosen in the list.

    Signals:
        edit_asked: change what is known; carries the card.
        copies_asked: write down more copies; carries the id and how many.
    """

    edit_asked = Signal(object)
    copies_asked = Signal(object, int)

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Where is it?"))
        self._card: TitleCard | None = None
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
        edit = button(self.tr("Change"))
        edit.clicked.connect(lambda: self.edit_asked.emit(self._card))
        self._more = NumberField(
            self.tr("How many more copies"), lowest=1, highest=MOST_COPIES_AT_ONCE
        )
        more = button(self.tr("Add copies"), "", "plus")
        more.clicked.connect(self._on_more)
        for act in (edit, self._more, more):
            flow.addWidget(act)
        self.body.addWidget(self._buttons)
        self.show_title(None)

    def show_title(self, card: TitleCard | None) -> None:
        """Show the title, or none."""
        if card is None or self._title_id() != card.title_id:
            self._more.set_number(1)
        self._card = card
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        if card is None:
            column.addWidget(wrapped(self.tr("Choose a book in the list."), "soft"))
        else:
            column.addWidget(wrapped(card.draft.title, "large"))
            for copy in card.copies:
                column.addWidget(self._copy(copy))
            for fact in self._facts(card.draft):
                column.addWidget(wrapped(fact, "soft"))
        column.addStretch()
        self._scroll.setWidget(inside)
        self._buttons.setVisible(card is not None)

    def _title_id(self) -> UUID | None:
        return self._card.title_id if self._card else None

    def _on_more(self) -> None:
        if self._card is not None:
            self.copies_asked.emit(self._card.title_id, self._more.number())
            self._more.set_number(1)

    def _copy(self, copy: CopyLine) -> QWidget:
        if copy.holder_name is None or copy.due_on is None:
            words = self.tr("{number}: in the house").format(number=copy.accession_number)
            return wrapped(words, "done")
        words = self.tr("{number}: {person} has it, due back {day}").format(
            number=copy.accession_number, person=copy.holder_name, day=short_date(copy.due_on)
        )
        return wrapped(words, "waiting")

    def _facts(self, draft: TitleDraft) -> list[str]:
        facts = [
            (self.tr("Author: {value}"), draft.author),
            (self.tr("Category: {value}"), draft.category),
            (self.tr("Publisher: {value}"), draft.publisher),
            (self.tr("Year: {value}"), draft.year),
            (self.tr("Pages: {value}"), draft.pages),
            (self.tr("Price: {value} đồng"), number(draft.price) if draft.price else None),
            (self.tr("ISBN: {value}"), draft.isbn),
        ]
        return [words.format(value=value) for words, value in facts if value]
