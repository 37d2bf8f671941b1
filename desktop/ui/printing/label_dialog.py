"""Labels: for chosen books, for new ones, for whatever has none, for books that come later."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.labels import (
    MOST_AT_ONCE,
    LabelLine,
    LabelsToPrint,
    LabelsWanted,
    LastImport,
    count_of_today,
    labels_missing,
    labels_of_import,
    labels_of_numbers,
    labels_of_titles,
    labels_of_today,
    last_import,
    note_printed,
    reserve_labels,
)
from desktop.operations.settings import read_settings
from desktop.paper.labels import copy_label, spine_label, with_cutting_lines
from desktop.paper.marks import Box, Marks
from desktop.paper.stock import LABEL_STOCKS, laid_out
from desktop.register.barcodes import COPY, barcode
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.choice_rows import ListOf, OneOf
from desktop.ui.printing.label_words import label_of
from desktop.ui.printing.paper_dialog import Pages, PaperDialog
from desktop.ui.printing.sheet_choice import SheetChoice
from desktop.ui.wording import number

CHOSEN, ADDED, IMPORTED, MISSING = "chosen", "added", "imported", "missing"
NUMBERS, AHEAD = "numbers", "ahead"
_WHATEVER = LabelsWanted()


class LabelDialog(PaperDialog):
    """Asks for which books, which labels lie in the printer, and where the first free one is."""

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        wanted: LabelsWanted = _WHATEVER,
    ) -> None:
        """Offer what is wanted first."""
        super().__init__(store, parent)
        self.name_it(self.tr("Print labels"))
        self._wanted = wanted
        self._import_id = wanted.import_id
        self._house, self._house_number = "", "0000"
        self._lines: tuple[LabelLine, ...] = ()
        self.which = OneOf()
        self.numbers = QLineEdit()
        self.numbers.setPlaceholderText("12, 15-18")
        self.numbers.setAccessibleName(self.tr("Accession numbers"))
        self.ahead = NumberField(self.tr("How many labels"), lowest=1, highest=MOST_AT_ONCE)
        self.ahead.set_number(LABEL_STOCKS[0].per_sheet)
        self._file_name = wrapped("", "soft")
        self.kind = ListOf(
            self.tr("Kind of label"), [self.tr("Barcode, title and number"), self.tr("Spine label")]
        )
        self.sheet = SheetChoice(store)
        self._lay_out_choices()
        self._wire()
        self._store.read(
            lambda unit, moment: (count_of_today(unit, moment), last_import(unit, moment)),
            then=lambda found: self._offer(*found),
        )
        self.reload()

    def reload(self) -> None:
        """Fetch the labels of the choice again."""
        query = self._query()
        self._store.read(
            lambda unit, moment: (read_settings(unit, moment), query(unit, moment)),
            then=lambda found: self._show(found[0].house_name, found[0].house_number, found[1]),
            failed=self._on_refused,
        )

    def _lay_out_choices(self) -> None:
        chosen = len(self._wanted.title_ids)
        if chosen == 1:
            self.which.add(CHOSEN, self.tr("This book"), wrapped(self._wanted.title, "soft"))
        elif chosen:
            words = self.tr("The titles chosen in the list: {count}")
            self.which.add(CHOSEN, words.format(count=number(chosen)))
        self.which.add(MISSING, self.tr("Books without a label"))
        self.which.add(ADDED, self.tr("Books written down today"))
        words = self.tr("Books of the list that was taken in last")
        self.which.add(IMPORTED, words, self._file_name)
        self.which.add(NUMBERS, self.tr("Books with these numbers"), self.numbers)
        self.which.add(AHEAD, self.tr("Labels printed ahead, for books that come"), self.ahead)
        if self._wanted.just_added:
            self.which.choose(ADDED)
        elif self._wanted.import_id is not None:
            self.which.choose(IMPORTED)
        self._offer(0, None)
        self.choices.addWidget(self.which)
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addWidget(naming(self.kind, self.tr("Kind of label")))
        block.addWidget(self.kind)
        self.choices.addLayout(block)
        self.choices.addWidget(self.sheet)

    def _wire(self) -> None:
        self.which.chosen.connect(lambda _: self.reload())
        self.numbers.editingFinished.connect(self.reload)
        self.ahead.number_changed.connect(lambda _: self.reload())
        self.kind.currentIndexChanged.connect(lambda _: self._draw())
        self.sheet.changed.connect(self._draw)
        self.preview.touched.connect(self.sheet.touch)

    def _offer(self, today: int, taken: LastImport | None) -> None:
        """Offer the new books where there are some."""
        words = self.tr("Books written down today: {count}")
        self.which.set_words(ADDED, words.format(count=number(today)))
        self.which.offer(ADDED, offered=bool(today))
        if taken is not None:
            self._import_id = self._import_id or taken.import_id
            self._file_name.setText(taken.file_name)
        self.which.offer(IMPORTED, offered=taken is not None)

    def _query(self) -> Operation[LabelsToPrint]:
        chosen, import_id = self.which.key(), self._import_id
        typed, ahead = self.numbers.text(), self.ahead.number()
        if chosen == IMPORTED and import_id is not None:
            return partial(labels_of_import, import_id=import_id)
        if chosen == NUMBERS and typed.strip():
            return partial(labels_of_numbers, typed=typed)
        queries: dict[str, Operation[LabelsToPrint]] = {
            CHOSEN: partial(labels_of_titles, title_ids=self._wanted.title_ids),
            ADDED: labels_of_today,
            MISSING: labels_missing,
            AHEAD: lambda *_: LabelsToPrint((), ahead),
        }
        return queries.get(chosen, lambda *_: LabelsToPrint((), 0))

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
        if labels.count == 0 and chosen == CHOSEN:
            self.say(self.tr("None of these books is in the stock."), ATTENTION)
        elif labels.count == 0 and chosen != NUMBERS:
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

    def _draw(self) -> None:
        self.show_pages(self._laid_out(self._lines))

    def _laid_out(self, lines: tuple[LabelLine, ...]) -> Pages:
        stock = self.sheet.chosen()
        draw = spine_label if self.kind.currentIndex() else copy_label

        def one(box: Box, line: LabelLine) -> Marks:
            return with_cutting_lines(stock, box, draw(box, label_of(self._house, line)))

        return laid_out(stock, lines, one, start=self.sheet.first_place())

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
