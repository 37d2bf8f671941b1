"""A page that finds while one types: the search, the list, and beside it what is chosen."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.page_key import page_key
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.side_pane import SidePane
from desktop.ui.parts.value_table import ValueTable

Line = TypeVar("Line")
Known = TypeVar("Known")
_STACKED_BELOW, _BUTTON_BELOW = 700, 560
_LOWEST = 200
_CARD_AFTER_MS = 30  # the list is painted first, at every key; then the card beside it


class FinderPage(FreshPage, Generic[Line, Known]):
    """Shows lines that were found and the card of the chosen one; a page brings both."""

    def __init__(
        self,
        store: StoreThread,
        *,
        search: SearchBox,
        table: ValueTable[Line],
        pane: SidePane[Known],
        nothing: EmptyNotice,
    ) -> None:
        super().__init__(store)
        self._chosen_id: UUID | None = None
        self._search = search
        self._table = table
        self._pane = pane
        self._nothing = nothing
        self._known = labelled("", "soft")
        self._sentence = SentenceLine()
        self._sentence.hide()
        self._dialog: FormDialog | None = None
        self._lists = QStackedWidget()
        self._card_soon = QTimer(self, interval=_CARD_AFTER_MS, singleShot=True)
        self._card_soon.timeout.connect(self._load_card)
        self._wire()

    # ---- what a page knows -------------------------------------------------------------------

    def _id_of(self, found: Line | Known) -> UUID:
        raise NotImplementedError

    def _card_of(self, chosen_id: UUID) -> Operation[Known]:
        """Return the query for one card."""
        raise NotImplementedError

    def _nothing_words(self, typed: str) -> str:
        """Return what to say when nothing is found."""
        raise NotImplementedError

    # ---- making ------------------------------------------------------------------------------

    def _lay_out(
        self, add: QPushButton, above: QWidget, *, gap: int, across: QWidget | None = None
    ) -> None:
        """Put everything in its place; `above` stands over the list, `gap` from it.

        `across` stands under the search, as wide as the page.
        """
        top = SideBySide(narrowest=_BUTTON_BELOW)
        top.add(self._search, 1)
        top.add(add, 0)
        self._lists.addWidget(self._table)
        self._lists.addWidget(self._nothing)
        self._lists.setMinimumHeight(theme.pixels(_LOWEST))
        found = QWidget()
        left = QVBoxLayout(found)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(gap)
        left.addWidget(above)
        left.addWidget(self._lists, 1)
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(found, 6)
        sides.add(self._pane, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        if across is not None:
            column.addWidget(across)
        column.addWidget(self._sentence)
        column.addWidget(sides, 1)

    def _wire(self) -> None:
        self._search.searched.connect(self._on_searched)
        self._search.entered.connect(self._on_entered)
        self._search.left_downwards.connect(self._table.choose_first)
        self._table.chosen_value.connect(self._on_chosen)

    def _begin_new_with(self, add: QPushButton, begin: Callable[[], None]) -> None:
        add.clicked.connect(begin)
        page_key(self, "Ctrl+N", begin)

    # ---- showing -----------------------------------------------------------------------------

    def _typed(self) -> str:
        return self._search.text().strip()

    def _choose(self, chosen_id: UUID) -> None:
        self._chosen_id = chosen_id
        self._search.clear()
        self.reload()

    def _show_lines(self, lines: Sequence[Line]) -> None:
        chosen = self._chosen_id
        self._table.show_values(lines)  # which comes back to the row that was chosen before
        self._chosen_id = chosen
        self._settle(dict(enumerate(lines)))

    def _settle(self, lines: Mapping[int, Line]) -> None:
        """Choose among these lines, by their rows, and say so where there are none."""
        self._nothing.say(self._nothing_words(self._typed()))
        self._lists.setCurrentIndex(0 if lines else 1)
        rows = {self._id_of(line): row for row, line in lines.items()}
        if self._chosen_id not in rows:
            self._chosen_id = next(iter(rows), None)
            self._card_soon.start()
        if self._chosen_id is not None:
            self._mark(rows[self._chosen_id])

    def _mark(self, row: int) -> None:
        if row != self._table.currentIndex().row():
            self._table.selectRow(row)

    def _load_card(self) -> None:
        if self._chosen_id is None:
            self._pane.show_card(None)
            return
        self._store.read(
            self._card_of(self._chosen_id),
            then=self._on_card,
            failed=lambda _: self._pane.show_card(None),
        )

    def _on_card(self, card: Known) -> None:
        if self._id_of(card) == self._chosen_id:
            self._pane.show_card(card)

    # ---- answering the keys ------------------------------------------------------------------

    def _on_searched(self) -> None:
        self.reload()

    def _on_entered(self) -> None:
        self._on_searched()
        self._table.choose_first()

    def _on_chosen(self, line: Line) -> None:
        if self._id_of(line) != self._chosen_id:
            self._chosen_id = self._id_of(line)
            self._load_card()

    def say(self, sentence: str) -> None:
        """Show a sentence that wants attention, over the list."""
        self._sentence.say(sentence, ATTENTION)
        self._sentence.show()

    def _on_refused(self, error: Exception) -> None:
        self.say(ErrorPresenter().sentence(error))

    def _open_dialog(self, dialog: FormDialog) -> None:
        self._sentence.hide()
        # The old sheet may still await an answer, so it goes only when the next one comes.
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog
        dialog.open_over(self)

    @override
    def _on_changed(self) -> None:
        self._sentence.hide()
        super()._on_changed()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._search.setFocus()
