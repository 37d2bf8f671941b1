"""Every title of the house: found while typing, shown with where its copies are."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.catalogue import (
    CatalogueSize,
    TitleCard,
    TitleDraft,
    TitleLine,
    add_copies,
    catalogue_size,
    find_titles,
    title_card,
)
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.catalogue.title_pane import TitlePane
from desktop.ui.catalogue.titles_table import TitlesTable
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.finder_page import FinderPage
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.wording import number

translate = QCoreApplication.translate
_STEP = 50
_GAP = 4


class CataloguePage(FinderPage[TitleLine, TitleCard]):
    """Finds, adds and changes books.

    Signals:
        import_asked: the keeper wants to take books from a list.
        crates_asked: the crates that travel are to be shown.
        stock_take_asked: the shelves are to be counted.
        export_asked: the keeper wants the catalogue in a file.
        labels_asked: labels are to be printed; carries the card of the chosen title, or None.
    """

    import_asked = Signal()
    export_asked = Signal()
    labels_asked = Signal(object)
    crates_asked = Signal()
    stock_take_asked = Signal()

    def __init__(self, store: StoreThread) -> None:
        table, pane = TitlesTable(), TitlePane()
        find = translate("CataloguePage", "Find by title, author, number or ISBN…")
        super().__init__(
            store,
            search=SearchBox(find),
            table=table,
            pane=pane,
            nothing=EmptyNotice("", picture="library"),
        )
        self._limit = _STEP
        add = button(self.tr("Add books   Ctrl+N"), "main", "plus")
        self._import = button(self.tr("Take books from an Excel list…"), "quiet", "library")
        self._export = button(self.tr("Take the catalogue out…"), "quiet")
        self._labels = button(self.tr("Print labels…"), "quiet", "printer")
        self._labels.clicked.connect(lambda: self.labels_asked.emit(pane.card()))
        self._crates = button(self.tr("Crates…"), "quiet", "library")
        self._crates.clicked.connect(self.crates_asked)
        self._count = button(self.tr("Stock take…"), "quiet", "check")
        self._count.clicked.connect(self.stock_take_asked)
        self._lay_out(add, self._above(), gap=_GAP)
        self._begin_new_with(add, self.add_title)
        self._import.clicked.connect(self.import_asked)
        self._export.clicked.connect(self.export_asked)
        table.activated_value.connect(self._on_activated)
        table.end_reached.connect(self._on_end_reached)
        pane.edit_asked.connect(self._on_edit)
        pane.copies_asked.connect(self._on_copies)

    @override
    def reload(self) -> None:
        """Fetch the list and the title again."""
        typed, limit = self._typed(), self._limit
        self._store.read(
            lambda unit, moment: (
                find_titles(unit, moment, typed=typed, limit=limit),
                catalogue_size(unit, moment),
            ),
            then=self._show,
        )
        self._load_card()

    def open_title(self, title_id: UUID) -> None:
        """Show this title."""
        self._choose(title_id)

    def mend_title(self, title_id: UUID, field: str, reason: str) -> None:
        """Open this title's sheet, with the reason why it has to be corrected."""
        self._store.read(
            self._card_of(title_id),
            then=lambda card: self._open_sheet(
                TitleDialog(self._store, self, card=card), (field, reason)
            ),
            failed=self._on_refused,
        )

    def add_title(self, *, isbn: str = "") -> None:
        """Open the sheet for a new title, with the words searched for in vain, or with an ISBN."""
        draft = TitleDraft("" if isbn else self._typed(), isbn=isbn or None)
        self._open_sheet(TitleDialog(self._store, self, draft=draft))

    def _above(self) -> QWidget:
        above = QWidget()
        line = Flow()
        above.setLayout(line)
        line.addWidget(self._known)
        line.addWidget(self._import)
        line.addWidget(self._export)
        line.addWidget(self._labels)
        line.addWidget(self._crates)
        line.addWidget(self._count)
        return above

    def _show(self, found: tuple[tuple[TitleLine, ...], CatalogueSize]) -> None:
        titles, size = found
        self._known.setText(
            self.tr("{titles} titles, {copies} copies").format(
                titles=number(size.titles), copies=number(size.copies)
            )
        )
        self._show_lines(titles)

    @override
    def _id_of(self, found: TitleLine | TitleCard) -> UUID:
        return found.title_id

    @override
    def _card_of(self, chosen_id: UUID) -> Operation[TitleCard]:
        return lambda unit, moment: title_card(unit, moment, title_id=chosen_id)

    @override
    def _nothing_words(self, typed: str) -> str:
        if not typed:
            return self.tr("No books yet. Press Ctrl+N, or take them from an Excel list.")
        words = self.tr("No book matches “{typed}”. Press Ctrl+N to add it.")
        return words.format(typed=typed)

    @override
    def _on_searched(self) -> None:
        self._limit = _STEP
        self.reload()

    def _on_end_reached(self) -> None:
        self._limit += _STEP
        self.reload()

    def _on_activated(self, title: TitleLine) -> None:
        self._store.read(self._card_of(title.title_id), then=self._on_edit)

    def _on_edit(self, card: TitleCard) -> None:
        self._open_sheet(TitleDialog(self._store, self, card=card))

    def _open_sheet(self, sheet: TitleDialog, why: tuple[str, str] | None = None) -> None:
        sheet.saved.connect(self.open_title)
        self._open_dialog(sheet)
        if why is not None:
            sheet.explain(*why)

    def _on_copies(self, title_id: UUID, copies: int) -> None:
        self._store.change(
            lambda unit, moment: add_copies(unit, moment, title_id=title_id, copies=copies),
            failed=self._on_refused,
        )
