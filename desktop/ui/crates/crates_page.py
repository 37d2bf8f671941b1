"""The crates that travel: which there are, and the one that is chosen."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.crate_codes import CrateScanned, scanned_crate
from desktop.operations.crate_lists import CrateLine, crate_card, crates
from desktop.register.scan_uses import is_for_books, names_crate
from desktop.register.scanned_keys import Scan
from desktop.ui import theme
from desktop.ui.crates.crate_dialogs import CrateCameDialog, NewCrateDialog
from desktop.ui.crates.crate_view import CrateView
from desktop.ui.crates.crate_words import where_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.page_key import button_key, page_key
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import number

_STACKED_BELOW = 700
_LOWEST = 160


class CratesPage(FreshPage):
    """Crates on the left, one of them on the right.

    Signals:
        left: back to the books.
        print_asked: the record of a crate is to be printed; carries its id.
        label_asked: its label is; carries its id.
        told: a sentence was said about a scan; carries it and its tone.
    """

    left = Signal()
    print_asked = Signal(object)
    label_asked = Signal(object)
    told = Signal(str, str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__(store)
        self._chosen_id: UUID | None = None
        self.view = CrateView(store)
        self.table: ValueTable[CrateLine] = ValueTable(
            self.tr("Crates"),
            (
                Column(self.tr("Crate"), lambda line: line.name, stretch=1, bold=True),
                Column(self.tr("Where"), where_words, stretch=1),
                Column(self.tr("Books"), lambda line: number(line.count), number=True),
            ),
        )
        self._empty = EmptyNotice(self.tr("No crate has travelled yet."), picture="library")
        self._lists = QStackedWidget()
        self._assemble()
        self.table.chosen_value.connect(self._on_chosen)
        self.view.crate_named.connect(self._open_named)
        self.view.print_asked.connect(self.print_asked)
        self.view.label_asked.connect(self.label_asked)
        self.view.told.connect(self.told)
        page_key(self, "Esc", self.left)
        page_key(self, "Ctrl+N", self.new_crate)
        button_key(self, "Ctrl+P", self.view.paper)

    @override
    def reload(self) -> None:
        """Fetch the crates and the chosen one again."""
        self._store.read(crates, then=self._show)

    def open_crate(self, crate_id: UUID) -> None:
        """Show this crate."""
        self._chosen_id = crate_id
        self.reload()

    def open_scanned(self, scanned: CrateScanned) -> None:
        """Show the crate that was scanned, or write it down if nobody told of it."""
        if scanned.crate_id is None:
            self.crate_came(scanned.code)
        else:
            self.open_crate(scanned.crate_id)

    def take_code(self, code: str) -> None:
        """Open a crate by its own code; else act on a book as the chosen crate stands."""
        self.view.take_code(code)

    def take_scan(self, scan: Scan) -> bool:
        """Act on a crate, or on a book that the chosen one waits for, wherever the cursor is."""
        is_book = self.view.takes_books() and is_for_books(scan)
        is_ours = is_book or names_crate(scan.code)
        if is_ours and scan.spoiled:
            self.view.say_spoiled()
        elif is_ours:
            self.take_code(scan.code)
        return is_ours

    def new_crate(self) -> None:
        """Open the sheet for a crate that is to go out."""
        self._open(NewCrateDialog(self._store, self))

    def crate_came(self, code: str = "") -> None:
        """Open the sheet for a crate that came, filled in with its code if that was scanned."""
        dialog = CrateCameDialog(self._store, self)
        if code:
            dialog.take_code(code)
        self._open(dialog)

    def _assemble(self) -> None:
        above = QWidget()
        flow = Flow()
        above.setLayout(flow)
        for words, name, picture, act in (
            (self.tr("A crate to send…   Ctrl+N"), "main", "plus", self.new_crate),
            (self.tr("A crate came…"), "", "plus", self.crate_came),
            (self.tr("Back to the books   Esc"), "quiet", "", self.left.emit),
        ):
            made = button(words, name, picture)
            made.clicked.connect(lambda _checked, act=act: act())
            flow.addWidget(made)
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._empty)
        self._lists.setMinimumHeight(theme.pixels(_LOWEST))
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(self._lists, 5)
        sides.add(self.view, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(above)
        column.addWidget(sides, 1)

    def _open_named(self, code: str) -> None:
        self._store.read(
            lambda unit, moment: scanned_crate(unit, moment, code=code),
            then=self.open_scanned,
            failed=self.view.refuse,
        )

    def _open(self, dialog: NewCrateDialog | CrateCameDialog) -> None:
        dialog.saved.connect(self.open_crate)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(self)

    def _show(self, lines: tuple[CrateLine, ...]) -> None:
        # The table comes back to the row it had, and says so.
        wanted = self._chosen_id
        self.table.show_values(lines)
        self._chosen_id = wanted
        self._lists.setCurrentWidget(self.table if lines else self._empty)
        ids = [line.crate_id for line in lines]
        if self._chosen_id not in ids:
            self._chosen_id = ids[0] if ids else None
        if self._chosen_id is not None:
            self.table.selectRow(ids.index(self._chosen_id))
        self._load_card()

    def _load_card(self) -> None:
        crate_id = self._chosen_id
        if crate_id is None:
            self.view.show_card(None)
            return
        self._store.read(
            lambda unit, moment: crate_card(unit, moment, crate_id=crate_id),
            then=self.view.show_card,
            failed=lambda _: self.view.show_card(None),
        )

    def _on_chosen(self, line: CrateLine) -> None:
        if line.crate_id != self._chosen_id:
            self._chosen_id = line.crate_id
            self._load_card()
