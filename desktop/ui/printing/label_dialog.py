"""Labels: for books that have none, for chosen ones, or printed ahead for books that come later."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.label_sheets import own_label_sheet
from desktop.operations.labels import (
    MOST_AT_ONCE,
    LabelLine,
    LabelsToPrint,
    labels_missing,
    labels_of_numbers,
    labels_of_title,
    note_printed,
    reserve_labels,
)
from desktop.operations.settings import read_settings
from desktop.paper.labels import copy_label, spine_label, with_cutting_lines
from desktop.paper.marks import Box, Marks
from desktop.paper.stock import LABEL_STOCKS, laid_out, stock_of
from desktop.register.barcodes import COPY, barcode
from desktop.register.label_sheets import LabelSheet
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.adjust_dialog import AdjustDialog
from desktop.ui.printing.choice_rows import ListOf, OneOf
from desktop.ui.printing.label_words import label_of, stock_name
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog
from desktop.ui.printing.paper_dialog import Pages, PaperDialog
from desktop.ui.wording import number

MISSING, TITLE, NUMBERS, AHEAD = "missing", "title", "numbers", "ahead"


class LabelDialog(PaperDialog):
    """Asks for which books, which labels lie in the printer, and where the first free one is."""

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        title_id: UUID | None = None,
        title: str = "",
    ) -> None:
        """Offer the copies of one title first if there is one."""
        super().__init__(store, parent)
        self.name_it(self.tr("Print labels"))
        self._title_id = title_id
        self._house, self._house_number = "", "0000"
        self._lines: tuple[LabelLine, ...] = ()
        self._start = 0
        self._stocks = [*LABEL_STOCKS]
        self.which = OneOf()
        self.numbers = QLineEdit()
        self.numbers.setPlaceholderText("12, 15-18")
        self.numbers.setAccessibleName(self.tr("Accession numbers"))
        self.ahead = NumberField(self.tr("How many labels"), lowest=1, highest=MOST_AT_ONCE)
        self.ahead.set_number(LABEL_STOCKS[0].per_sheet)
        self.kind = ListOf(
            self.tr("Kind of label"), [self.tr("Barcode, title and number"), self.tr("Spine label")]
        )
        self.stock = ListOf(self.tr("Sheet of labels"), [stock_name(one) for one in LABEL_STOCKS])
        self.start = NumberField(self.tr("Begin on label"), lowest=1, highest=1)
        self._lay_out_choices(title)
        self._wire()
        self._on_stock()
        self.reload()
        store.read(own_label_sheet, then=self._offer)

    def reload(self) -> None:
        """Fetch the labels of the choice again."""
        query = self._query()
        self._store.read(
            lambda unit, moment: (read_settings(unit, moment), query(unit, moment)),
            then=lambda found: self._show(found[0].house_name, found[0].house_number, found[1]),
            failed=self._on_refused,
        )

    def _lay_out_choices(self, title: str) -> None:
        missing = self.tr("Books without a label")
        if self._title_id is not None:
            self.which.add(TITLE, self.tr("This book"), wrapped(title, "soft"))
        self.which.add(MISSING, missing)
        self.which.add(NUMBERS, self.tr("Books with these numbers"), self.numbers)
        self.which.add(AHEAD, self.tr("Labels printed ahead, for books that come"), self.ahead)
        adjust = button(self.tr("Adjust the printer…"), "quiet", "settings")
        adjust.clicked.connect(self._adjust)
        self.choices.addWidget(self.which)
        for words, field in (
            (self.tr("Kind of label"), self.kind),
            (self.tr("Sheet of labels in the printer"), self.stock),
            (self.tr("Begin on label (or touch it on the sheet)"), self.start),
        ):
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(naming(field, words))
            block.addWidget(field)
            self.choices.addLayout(block)
        measure = button(self.tr("Another sheet, in mm…"), "quiet", "plus")
        measure.clicked.connect(self._measure)
        row = QHBoxLayout()
        row.addWidget(adjust)
        row.addWidget(measure)
        row.addStretch()
        self.choices.addLayout(row)

    def _wire(self) -> None:
        self.which.chosen.connect(lambda _: self.reload())
        self.numbers.editingFinished.connect(self.reload)
        self.ahead.number_changed.connect(lambda _: self.reload())
        self.kind.currentIndexChanged.connect(lambda _: self._draw())
        self.stock.currentIndexChanged.connect(lambda _: self._on_stock())
        self.start.number_changed.connect(self._on_start)
        self.preview.touched.connect(self._on_touched)

    def _query(self) -> Operation[LabelsToPrint]:
        chosen, title_id = self.which.key(), self._title_id
        typed, ahead = self.numbers.text(), self.ahead.number()
        if chosen == TITLE and title_id is not None:
            return lambda unit, moment: labels_of_title(unit, moment, title_id=title_id)
        if chosen == NUMBERS and typed.strip():
            return lambda unit, moment: labels_of_numbers(unit, moment, typed=typed)
        if chosen == NUMBERS:
            return lambda *_: LabelsToPrint((), 0)
        if chosen == AHEAD:
            return lambda *_: LabelsToPrint((), ahead)
        return labels_missing

    def _show(self, house: str, house_number: str, labels: LabelsToPrint) -> None:
        self._house, self._house_number = house, house_number
        if self.which.key() == AHEAD:
            # Numbers are given out when they are printed, not when they are looked at.
            sample = LabelLine(barcode(COPY, house_number=house_number, serial=0))
            self._lines = (sample,) * labels.count
        else:
            self._lines = labels.lines
        self._say_how_many(labels)
        self._draw()

    def _say_how_many(self, labels: LabelsToPrint) -> None:
        chosen = self.which.key()
        if chosen == MISSING:
            words = self.tr("Books without a label: {count}").format(count=number(labels.count))
            self.which.set_words(MISSING, words)
        if labels.count == 0 and chosen != NUMBERS:
            self.say(self.tr("Every book has its label."))
        elif labels.count == 0 and self.numbers.text().strip():
            self.say(self.tr("No book has such a number."), ATTENTION)
        elif labels.count > len(self._lines):
            words = self.tr("The first {count} are printed now, the others the next time.")
            self.say(words.format(count=number(len(self._lines))))
        else:
            self.say("")

    def _on_refused(self, error: Exception) -> None:
        self.show_pages(())
        self.say(ErrorPresenter().sentence(error), ATTENTION)

    # ---- the sheet ---------------------------------------------------------------------------

    def _offer(self, sheet: LabelSheet | None) -> None:
        """Put the house's own sheet at the end of the list."""
        if sheet is None:
            return
        self._stocks = [*LABEL_STOCKS, stock_of(sheet)]
        own = len(LABEL_STOCKS)
        if self.stock.count() == own:
            self.stock.addItem("")
        self.stock.setItemText(own, stock_name(self._stocks[own]))

    def _on_measured(self, sheet: LabelSheet) -> None:
        self._offer(sheet)
        self.stock.setCurrentIndex(len(LABEL_STOCKS))
        self._on_stock()

    def _measure(self) -> None:
        dialog = OwnSheetDialog(self._store, self)
        dialog.kept.connect(self._on_measured)
        dialog.open_over(self)

    def _on_stock(self) -> None:
        stock = self._stocks[self.stock.currentIndex()]
        self.start.set_range(1, stock.per_sheet)
        self._draw()

    def _on_start(self, begin: int) -> None:
        self._start = begin - 1
        self._draw()

    def _on_touched(self, across: float, down: float) -> None:
        place = self._stocks[self.stock.currentIndex()].place_at(across, down)
        if place is not None:
            self.start.set_number(place + 1)

    def _draw(self) -> None:
        self.show_pages(self._laid_out(self._lines))

    def _laid_out(self, lines: tuple[LabelLine, ...]) -> Pages:
        stock = self._stocks[self.stock.currentIndex()]
        draw = spine_label if self.kind.currentIndex() else copy_label

        def one(box: Box, line: LabelLine) -> Marks:
            return with_cutting_lines(stock, box, draw(box, label_of(self._house, line)))

        return laid_out(stock, lines, one, start=self._start)

    @override
    def _prepare(self, then: Callable[[Pages], None]) -> None:
        if self.which.key() != AHEAD:
            then(self.pages())
            return
        how_many = len(self._lines)
        self._store.change(
            lambda unit, moment: reserve_labels(unit, moment, how_many=how_many),
            then=lambda lines: then(self._laid_out(lines)),
            failed=self._on_refused,
        )

    @override
    def _note_printed(self) -> None:
        ids = [line.copy_id for line in self._lines if line.copy_id is not None]
        if ids and self.kind.currentIndex() == 0:
            self._store.change(lambda unit, moment: note_printed(unit, moment, copy_ids=ids))

    def _adjust(self) -> None:
        AdjustDialog(self._store, self._stocks[self.stock.currentIndex()], self).open_over(self)
