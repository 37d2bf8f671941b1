"""Every title of the house: found while typing, shown with where its copies are."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue import (
    CatalogueSize,
    TitleCard,
    TitleLine,
    add_copies,
    catalogue_size,
    find_titles,
    title_card,
)
from desktop.ui import theme
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.catalogue.title_pane import TitlePane
from desktop.ui.catalogue.titles_table import TitlesTable
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.wording import number

_STEP = 50
_STACKED_BELOW, _BUTTON_BELOW = 700, 560
_LOWEST = 200


class CataloguePage(QWidget):
    """Finds, adds and changes books.

    Signals:
        import_asked: the keeper wants to take books from a list.
    """

    import_asked = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._title_id: UUID | None = None
        self._limit = _STEP
        self._search = SearchBox(self.tr("Find by title, author, number or ISBN…"))
        self._add = button(self.tr("Add books   Ctrl+N"), "main", "plus")
        self._import = button(self.tr("Take books from an Excel list…"), "quiet", "library")
        self._known = labelled("", "soft")
        self._sentence = SentenceLine()
        self._sentence.hide()
        self._dialog: TitleDialog | None = None
        self._table = TitlesTable()
        self._nothing = EmptyNotice("", picture="library")
        self._lists = QStackedWidget()
        self._pane = TitlePane()
        self._lay_out()
        self._wire()

    def reload(self) -> None:
        """Fetch the list and the title again."""
        typed, limit = self._search.text().strip(), self._limit
        self._store.read(
            lambda unit, moment: (
                find_titles(unit, moment, typed=typed, limit=limit),
                catalogue_size(unit, moment),
            ),
            then=self._show,
        )
        self._load_title()

    def open_title(self, title_id: UUID) -> None:
        """Show this title."""
        self._title_id = title_id
        self._search.clear()
        self.reload()

    def add_title(self) -> None:
        """Open the sheet for a new title, with the words that were searched for in vain."""
        typed = self._search.text().strip()
        self._open_dialog(TitleDialog(self._store, self, title=typed))

    def _lay_out(self) -> None:
        top = SideBySide(narrowest=_BUTTON_BELOW)
        top.add(self._search, 1)
        top.add(self._add, 0)
        below = QWidget()
        line = Flow()
        below.setLayout(line)
        line.addWidget(self._known)
        line.addWidget(self._import)
        self._lists.addWidget(self._table)
        self._lists.addWidget(self._nothing)
        self._lists.setMinimumHeight(theme.pixels(_LOWEST))
        found = QWidget()
        left = QVBoxLayout(found)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(4)
        left.addWidget(below)
        left.addWidget(self._lists, 1)
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(found, 6)
        sides.add(self._pane, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        column.addWidget(self._sentence)
        column.addWidget(sides, 1)

    def _wire(self) -> None:
        self._search.searched.connect(self._on_searched)
        self._search.entered.connect(self._on_entered)
        self._search.left_downwards.connect(self._table.choose_first)
        self._table.chosen_value.connect(self._on_chosen)
        self._table.activated_value.connect(self._on_activated)
        self._table.end_reached.connect(self._on_end_reached)
        self._add.clicked.connect(self.add_title)
        self._import.clicked.connect(self.import_asked)
        self._pane.edit_asked.connect(self._on_edit)
        self._pane.copies_asked.connect(self._on_copies)
        self._store.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add_title)

    def _show(self, found: tuple[tuple[TitleLine, ...], CatalogueSize]) -> None:
        titles, size = found
        self._table.show_titles(titles)
        self._known.setText(
            self.tr("{titles} titles, {copies} copies").format(
                titles=number(size.titles), copies=number(size.copies)
            )
        )
        self._nothing.say(self._nothing_words())
        self._lists.setCurrentIndex(0 if titles else 1)
        if self._title_id not in {title.title_id for title in titles}:
            self._title_id = titles[0].title_id if titles else None
            self._load_title()
        self._table.mark(self._title_id)

    def _nothing_words(self) -> str:
        typed = self._search.text().strip()
        if not typed:
            return self.tr("No books yet. Press Ctrl+N, or take them from an Excel list.")
        words = self.tr("No book matches “{typed}”. Press Ctrl+N to add it.")
        return words.format(typed=typed)

    def _load_title(self) -> None:
        title_id = self._title_id
        if title_id is None:
            self._pane.show_title(None)
            return
        self._store.read(
            lambda unit, moment: title_card(unit, moment, title_id=title_id),
            then=self._on_title,
            failed=lambda _: self._pane.show_title(None),
        )

    def _on_title(self, card: TitleCard) -> None:
        if card.title_id == self._title_id:
            self._pane.show_title(card)

    def _on_searched(self) -> None:
        self._limit = _STEP
        self.reload()

    def _on_entered(self) -> None:
        self._on_searched()
        self._table.choose_first()

    def _on_end_reached(self) -> None:
        self._limit += _STEP
        self.reload()

    def _on_chosen(self, title: TitleLine) -> None:
        if title.title_id != self._title_id:
            self._title_id = title.title_id
            self._load_title()

    def _on_activated(self, title: TitleLine) -> None:
        self._store.read(
            lambda unit, moment: title_card(unit, moment, title_id=title.title_id),
            then=self._on_edit,
        )

    def _on_edit(self, card: TitleCard) -> None:
        self._open_dialog(TitleDialog(self._store, self, card=card))

    def _on_copies(self, title_id: UUID, copies: int) -> None:
        self._store.change(
            lambda unit, moment: add_copies(unit, moment, title_id=title_id, copies=copies),
            failed=self._on_refused,
        )

    def _on_refused(self, error: Exception) -> None:
        self._sentence.say(ErrorPresenter().sentence(error), ATTENTION)
        self._sentence.show()

    def _open_dialog(self, dialog: TitleDialog) -> None:
        self._sentence.hide()
        dialog.saved.connect(self.open_title)
        # The old sheet may still await an answer, so it goes only when the next one comes.
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog
        dialog.open_over(self)

    def _on_changed(self) -> None:
        if self.isVisible():
            self._sentence.hide()
            self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
        self._search.setFocus()
