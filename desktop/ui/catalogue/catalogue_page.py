"""Every title of the house: found while typing, shown with where its copies are."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.bulk_edit import MOST_AT_ONCE
from desktop.operations.catalogue import (
    CatalogueSize,
    CopyLine,
    TitleCard,
    TitleDraft,
    TitleLine,
    TitlesFound,
    catalogue_size,
    search_titles,
    title_card,
    titles_in_rows,
    titles_window,
)
from desktop.operations.labels import LabelsWanted, count_of_today
from desktop.operations.titles_search import MOST_LISTED
from desktop.ui.catalogue.bulk_dialog import BulkDialog
from desktop.ui.catalogue.catalogue_bar import SEVERAL, CatalogueBar
from desktop.ui.catalogue.copy_dialog import CopyDialog
from desktop.ui.catalogue.filter_chips import FilterChips
from desktop.ui.catalogue.title_deeds import TitleDeeds
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.catalogue.title_pane import TitlePane
from desktop.ui.catalogue.titles_table import TitlesTable
from desktop.ui.catalogue.trash_dialog import TrashDialog
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.finder_page import FinderPage
from desktop.ui.parts.page_key import button_key, page_key
from desktop.ui.parts.search_box import AT_ONCE, SearchBox
from desktop.ui.wording import number

translate = QCoreApplication.translate
_GAP = 4


class CataloguePage(FinderPage[TitleLine, TitleCard]):
    """Finds, adds and changes books.

    Signals:
        import_asked: the keeper wants to take books from a list.
        imports_asked: the lists that were imported are to be shown.
        crates_asked: the crates that travel are to be shown.
        stock_take_asked: the shelves are to be counted.
        export_asked: the keeper wants the catalogue in a file.
        labels_asked: labels are to be printed; carries LabelsWanted.
    """

    import_asked = Signal()
    imports_asked = Signal()
    export_asked = Signal()
    labels_asked = Signal(object)
    crates_asked = Signal()
    stock_take_asked = Signal()

    def __init__(self, store: StoreThread) -> None:
        table, pane = TitlesTable(), TitlePane()
        find = translate("CataloguePage", "Find by title, author, number or ISBN…")
        super().__init__(
            store,
            search=SearchBox(find, pause_ms=AT_ONCE),
            table=table,
            pane=pane,
            nothing=EmptyNotice("", picture="library"),
        )
        self._titles = table
        self._found_ids: tuple[UUID, ...] | None = None
        self._search_number = 0
        self._size = ""
        add = button(self.tr("Add books   Ctrl+N"), "main", "plus")
        self.bar = CatalogueBar(self._known)
        button_key(self, "Ctrl+P", self.bar.labels)
        page_key(self, "Ctrl+E", self.export_asked)
        self._filter = FilterChips()
        self._filter.changed.connect(self._on_filtered)
        self._lay_out(add, self.bar, gap=_GAP, across=self._filter)
        self._begin_new_with(add, self.add_title)
        self._wire_bar()
        table.activated_value.connect(self._on_activated)
        table.window_wanted.connect(self._on_window_wanted)
        table.several_chosen.connect(self.bar.show_chosen)
        pane.edit_asked.connect(self._on_edit)
        pane.copy_edit_asked.connect(self._on_copy_edit)
        self.deeds = TitleDeeds(store, self, pane)
        self.deeds.refused.connect(self._on_refused)

    @override
    def reload(self) -> None:
        """Fetch the list, the sizes and the title again."""
        self._find(self._titles.firsts_in_sight(), at_top=False)
        self._store.read(catalogue_size, then=self._show_size)
        self._store.read(count_of_today, then=self.bar.show_new)
        self._load_card()

    def open_title(self, title_id: UUID) -> None:
        """Show this title, whatever the list was narrowed to."""
        self._filter.choose(None)
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

    def change_several(self) -> None:
        """Open the sheet that changes all chosen books at once, or say how to choose them."""
        self._with_chosen(
            lambda chosen: self._open_dialog(BulkDialog(self._store, self, title_ids=chosen))
        )

    def print_labels(self) -> None:
        """Ask for labels: of all books that are chosen, or of the one in front."""
        card = self._pane.card()
        if self._chosen_count() >= SEVERAL:
            self._with_chosen(lambda chosen: self.labels_asked.emit(LabelsWanted(chosen)))
        elif card is None:
            self.labels_asked.emit(LabelsWanted())
        else:
            self.labels_asked.emit(LabelsWanted((card.title_id,), card.draft.title))

    def _with_chosen(self, then: Callable[[tuple[UUID, ...]], None]) -> None:
        count = self._chosen_count()
        if count < SEVERAL:
            self.say(self.tr("Hold Ctrl or Shift and click the books to be changed together."))
        elif count > MOST_AT_ONCE:
            words = self.tr("Choose {count} books at most.")
            self.say(words.format(count=number(MOST_AT_ONCE)))
        else:
            rows, ids = self._titles.chosen_rows(), self._found_ids
            self._store.read(partial(titles_in_rows, ids=ids, rows=rows), then=then)

    def _chosen_count(self) -> int:
        return sum(len(some) for some in self._titles.chosen_rows())

    def open_trash(self) -> TrashDialog:
        """Show what was thrown away."""
        dialog = TrashDialog(self._store, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _wire_bar(self) -> None:
        bar = self.bar
        bar.several_asked.connect(self.change_several)
        bar.labels_asked.connect(self.print_labels)
        bar.new_labels_asked.connect(lambda: self.labels_asked.emit(LabelsWanted(just_added=True)))
        bar.import_asked.connect(self.import_asked)
        bar.imports_asked.connect(self.imports_asked)
        bar.export_asked.connect(self.export_asked)
        bar.crates_asked.connect(self.crates_asked)
        bar.stock_take_asked.connect(self.stock_take_asked)
        bar.trash_asked.connect(self.open_trash)

    def _find(self, firsts: tuple[int, ...], *, at_top: bool) -> None:
        self._search_number += 1
        number, typed, only = self._search_number, self._typed(), self._filter.chosen()
        # An operation that was overtaken while it waited its turn costs nothing.
        self._store.read(
            lambda unit, moment: (
                search_titles(unit, moment, typed=typed, only=only, firsts=firsts)
                if number == self._search_number
                else None
            ),
            then=lambda found: self._on_found(number, found, at_top=at_top),
        )

    def _on_found(self, number: int, found: TitlesFound | None, *, at_top: bool) -> None:
        if found is None or number != self._search_number:
            return
        self._found_ids = found.ids
        self._show_filtered(found.count)
        self._titles.show_found(found, at_top=at_top)
        self._settle(self._titles.known())

    def _on_window_wanted(self, first: int) -> None:
        number, ids = self._search_number, self._found_ids
        self._store.read(
            lambda unit, moment: titles_window(unit, moment, ids=ids, first=first),
            then=lambda titles: self._on_window(number, first, titles),
        )

    def _on_window(self, number: int, first: int, titles: tuple[TitleLine, ...]) -> None:
        if number == self._search_number:
            self._titles.put_window(first, titles)

    def _show_size(self, size: CatalogueSize) -> None:
        self.bar.offer_import(offered=not size.titles)
        self._filter.offer("sought", is_offered=size.has_sought)
        self._size = self.tr("{titles} titles, {copies} copies").format(
            titles=number(size.titles), copies=number(size.copies)
        )
        if self._filter.chosen() is None:
            self._known.setText(self._size)

    def _show_filtered(self, count: int) -> None:
        if self._filter.chosen() is None:
            self._known.setText(self._size)
        elif count < MOST_LISTED:
            self._known.setText(self.tr("%n title(s) of this kind", "", count))
        else:
            words = self.tr("the newest {count} of this kind")
            self._known.setText(words.format(count=number(count)))

    @override
    def _id_of(self, found: TitleLine | TitleCard) -> UUID:
        return found.title_id

    @override
    def _card_of(self, chosen_id: UUID) -> Operation[TitleCard]:
        return lambda unit, moment: title_card(unit, moment, title_id=chosen_id)

    @override
    def _nothing_words(self, typed: str) -> str:
        if self._filter.chosen() is not None:
            return self.tr("No book of this kind. Press the word again to see all books.")
        if not typed:
            return self.tr("No books yet. Press Ctrl+N, or take them from an Excel list.")
        words = self.tr("No book matches “{typed}”. Press Ctrl+N to add it.")
        return words.format(typed=typed)

    @override
    def _on_searched(self) -> None:
        self._find((0,), at_top=True)

    def _on_filtered(self) -> None:
        self._chosen_id = None
        self._find((0,), at_top=True)

    def _on_activated(self, title: TitleLine) -> None:
        self._store.read(self._card_of(title.title_id), then=self._on_edit)

    def _on_edit(self, card: TitleCard) -> None:
        self._open_sheet(TitleDialog(self._store, self, card=card))

    def _open_sheet(self, sheet: TitleDialog, why: tuple[str, str] | None = None) -> None:
        sheet.saved.connect(self._on_saved)
        self._open_dialog(sheet)
        if why is not None:
            sheet.explain(*why)

    def _on_saved(self, title_id: UUID) -> None:
        # Whoever goes through a list, of what is to be completed say, stays in it.
        if self._filter.chosen() is None or title_id != self._chosen_id:
            self.open_title(title_id)

    def _on_copy_edit(self, card: TitleCard, copy: CopyLine) -> None:
        self._open_dialog(CopyDialog(self._store, self, card=card, copy=copy))
