"""Counting the shelves: scan on and on, look at the lists, and set right what they say."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations import stock_take_report as stock
from desktop.operations import stock_takes
from desktop.operations.crate_receiving import send_after
from desktop.operations.done import Done
from desktop.operations.sought_copies import search_later
from desktop.operations.stock_take_deeds import StockScanned
from desktop.register.memory_scanner import MOST_BYTES
from desktop.register.scan_uses import is_for_books
from desktop.register.scanned_keys import Scan
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.lending.desk_sentences import spoiled_sentence
from desktop.ui.parts.big_count import BigCount
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import flow_row
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.page_key import button_key, page_key
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.stock_take.take_lists import TakeList, TakeLists
from desktop.ui.stock_take.take_words import (
    name_words,
    progress_words,
    scanned_words,
    shelf_words,
)
from desktop.ui.wording import number


class StockTakePage(FreshPage):
    """One stock take at a time; the newest open one is shown first.

    Signals:
        left: back to the books.
        print_asked: the minutes are to be printed; carries the stock take's id.
        told: a sentence was said about a scan; carries it and its tone.
    """

    left = Signal()
    print_asked = Signal(object)
    told = Signal(str, str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__(store)
        self._take_id: UUID | None = None
        self._report: stock.StockTakeReport | None = None
        self.takes, self.shelf = QComboBox(), QComboBox()
        names = self.tr("Stock takes"), self.tr("What to count")
        for choice, name in zip((self.takes, self.shelf), names, strict=True):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.setAccessibleName(name)
        self.box = SearchBox(self.tr("Scan the books on the shelf…"), picture="library")
        self.sentence = SentenceLine()
        self.progress = BigCount()
        self.lists = TakeLists(self)
        self._acts: list[QWidget] = []
        self._assemble()
        self.sentence.say(self.tr("Choose what to count, then begin. Books scanned are kept."))
        self.box.entered.connect(self.take_code)
        self.takes.activated.connect(self._on_take)
        self.lists.turned.connect(self._show_ways)
        page_key(self, "Esc", self.left)
        button_key(self, "Ctrl+P", self._minutes)

    @override
    def reload(self) -> None:
        """Fetch the stock takes and what the chosen one found."""
        self._store.read(
            lambda unit, moment: (stock.stock_takes(unit, moment), stock.shelves(unit, moment)),
            then=self._show_takes,
        )

    def open_take(self, take_id: UUID) -> None:
        """Show this stock take."""
        self._take_id = take_id
        self.reload()

    def take_code(self, code: str) -> None:
        """Keep one scan."""
        self.box.clear()
        if code and self._take_id is not None:
            scan = partial(stock_takes.scan_stock, take_id=self._take_id, code=code)
            self._store.change(scan, then=self._on_scanned, failed=self._on_refused)

    def take_scan(self, scan: Scan) -> bool:
        """Keep what a scanner reads from a book while a stock take goes on, wherever the cursor."""
        is_counting = self._take_id is not None and self.box.isEnabled()
        is_ours = is_counting and is_for_books(scan)
        if is_ours and scan.spoiled:
            self._say(spoiled_sentence())
        elif is_ours:
            self.take_code(scan.code)
        return is_ours

    def begin(self) -> None:
        """Begin to count what is chosen."""
        begin = partial(stock_takes.begin_stock_take, shelf=self.shelf.currentData())
        self._change(begin, self._on_begun)

    def take_file(self, path: Path) -> None:
        """Take in the text file of a scanner with a memory."""
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError:
            content = b""
        if not content or len(content) > MOST_BYTES:
            self._say(self.tr("The file cannot be read as scans. Nothing was taken from it."))
        elif self._take_id is not None:
            take = partial(stock_takes.take_scans, content=content, file_name=path.name)
            self._change(partial(take, take_id=self._take_id))

    # ---- making ------------------------------------------------------------------------------

    def _assemble(self) -> None:
        above = flow_row(
            self.takes,
            self.shelf,
            self._act(self.tr("Begin a stock take"), "main", self.begin, always=True),
            self._act(self.tr("Back to the books   Esc"), "quiet", self.left.emit, always=True),
        )
        self._lose = self._act("", "", self._write_lost)
        self._right = self._act(self.tr("It is here"), "", self._chosen(stock_takes.put_right))
        self._later = self._act(self.tr("Look again later"), "", self._chosen(search_later))
        on_shelf = self._chosen(stock_takes.put_on_shelf)
        self._shelve = self._act(self.tr("It belongs here"), "", on_shelf)
        self._follow = self._act(self.tr("Send it after its crate"), "", self._send_after)
        self._minutes = self._act(self.tr("Print the minutes…"), "", self._print, always=True)
        below = flow_row(
            self._right,
            self._later,
            self._shelve,
            self._follow,
            self._lose,
            self._minutes,
            self._act(self.tr("Close the stock take"), "quiet", self._end),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        how_far = QHBoxLayout()
        how_far.addWidget(self.progress, 1)
        how_far.addWidget(self._act(self.tr("Take a scanner's file…"), "quiet", self._choose_file))
        for part in (above, self.box, self.sentence):
            column.addWidget(part)
        column.addLayout(how_far)
        for part, share in ((self.lists.tabs, 0), (self.lists.table, 1), (below, 0)):
            column.addWidget(part, share)

    def _act(
        self, words: str, name: str, then: Callable[[], None], *, always: bool = False
    ) -> QPushButton:
        made = button(words, name)
        made.clicked.connect(lambda _checked: then())
        self._acts += [] if always else [made]
        return made

    # ---- showing -----------------------------------------------------------------------------

    def _show_takes(self, found: tuple[tuple[stock.StockTakeLine, ...], tuple[str, ...]]) -> None:
        takes, shelves = found
        chosen = self.shelf.currentData()
        self.shelf.clear()
        for shelf in (None, *shelves):
            self.shelf.addItem(shelf_words(shelf), shelf)
        self.shelf.setCurrentIndex(max(0, self.shelf.findData(chosen)))
        self.takes.clear()
        for line in takes:
            self.takes.addItem(name_words(line), line.take_id)
        self.takes.setVisible(bool(takes))
        ids = [line.take_id for line in takes]
        if self._take_id not in ids:
            self._take_id = ids[0] if ids else None
        if self._take_id is None:
            self._show(None)
            return
        self.takes.setCurrentIndex(ids.index(self._take_id))
        take_id = self._take_id
        self._store.read(
            lambda unit, moment: stock.stock_take_report(unit, moment, take_id=take_id),
            then=self._show,
        )

    def _show(self, report: stock.StockTakeReport | None) -> None:
        self._report = report
        is_open = report is not None and report.ended_on is None
        self.progress.setVisible(report is not None)
        if report is not None:
            self.progress.show_count(report.found, report.expected, progress_words(report))
        for part in (self.box, *self._acts):
            part.setEnabled(is_open)
        self._minutes.setEnabled(report is not None)
        self.lists.show_report(report)

    def _show_ways(self) -> None:
        """Offer what can be done about the list that is looked at, and the book chosen in it."""
        report, shown, line = self._report, self.lists.shown(), self.lists.chosen()
        count = self.lists.count(shown)
        is_open = report is not None and report.ended_on is None
        left = line is not None and line.why == stock.LEFT
        not_found = (TakeList.MISSING, TakeList.LATER)
        for act, fits, needs in (
            (self._right, shown in (*not_found, TakeList.UNEXPECTED), line and not left),
            (self._later, shown == TakeList.MISSING, line),
            # One shelf alone says where a book that stands on it could belong.
            (self._shelve, shown == TakeList.MISPLACED, line),
            (self._follow, shown in (TakeList.MISSING, TakeList.UNEXPECTED) and left, line),
            (self._lose, shown in not_found, count),
        ):
            act.setVisible(fits)
            act.setEnabled(is_open and bool(needs))
        words = self.tr("Write {count} books down as lost").format(count=number(count))
        self._lose.setProperty("text", words)

    # ---- doing -------------------------------------------------------------------------------

    def _change(self, deed: Operation[Done], then: Callable[[Done], None] | None = None) -> None:
        self._store.change(deed, then=then or self._on_done, failed=self._on_refused)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The file of the scanner"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Text files (*.txt *.csv *.dat)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_lost(self) -> None:
        if self._take_id is not None:
            later = self.lists.shown() == TakeList.LATER
            lose = stock_takes.write_missing_lost
            self._change(partial(lose, take_id=self._take_id, later=later))

    def _chosen(self, deed: Callable[..., Done]) -> Callable[[], None]:
        return partial(self._change_chosen, deed)

    def _send_after(self) -> None:
        line = self.lists.chosen()
        if line is not None and line.crate is not None:
            crate_id = line.crate.crate_id
            self._change(partial(send_after, crate_id=crate_id, copy_id=line.copy_id))

    def _change_chosen(self, deed: Callable[..., Done]) -> None:
        line = self.lists.chosen()
        if line is not None and self._take_id is not None:
            self._change(partial(deed, take_id=self._take_id, copy_id=line.copy_id))

    def _end(self) -> None:
        if self._take_id is not None:
            self._change(partial(stock_takes.end_stock_take, take_id=self._take_id))

    def _print(self) -> None:
        if self._take_id is not None:
            self.print_asked.emit(self._take_id)

    def _on_begun(self, done: Done) -> None:
        self._take_id = None  # the newest open one is the one that was begun
        self._on_done(done)

    def _on_scanned(self, done: StockScanned) -> None:
        is_well = done.verdict == stock.FOUND
        self._say(scanned_words(done), DONE if is_well else ATTENTION)
        self.box.come_back()

    def _on_done(self, done: Done) -> None:
        self.sentence.say(DoneSentences().sentence(done), DONE)

    def _on_refused(self, error: Exception) -> None:
        self._say(ErrorPresenter().sentence(error))

    def _say(self, words: str, tone: str = ATTENTION) -> None:
        self.sentence.say(words, tone)
        self.told.emit(words, tone)

    def _on_take(self, place: int) -> None:
        self._take_id = self.takes.itemData(place)
        self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.box.setFocus()
