"""Which sheet of labels lies in the printer, and which of its labels are used up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.label_sheets import own_label_sheet
from desktop.paper.stock import LABEL_STOCKS, Stock, stock_of
from desktop.register.label_sheets import LabelSheet
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import naming
from desktop.ui.parts.number_field import NumberField
from desktop.ui.printing.adjust_dialog import AdjustDialog
from desktop.ui.printing.choice_rows import ListOf
from desktop.ui.printing.label_words import stock_name
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog


class SheetChoice(QWidget):
    """The usual sheets and the house's own; how it is measured, and how the printer is adjusted.

    Signals:
        changed: another sheet is chosen, or another label to begin on.
    """

    changed = Signal()

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._stocks = [*LABEL_STOCKS]
        self.stock = ListOf(self.tr("Sheet of labels"), [stock_name(one) for one in LABEL_STOCKS])
        self.start = NumberField(self.tr("Begin on label"), lowest=1, highest=1)
        self._lay_out()
        self._fit_start()
        self.stock.currentIndexChanged.connect(lambda _: self._on_stock())
        self.start.number_changed.connect(lambda _: self.changed.emit())
        store.read(own_label_sheet, then=self._offer)

    def chosen(self) -> Stock:
        """Return the sheet that lies in the printer."""
        return self._stocks[self.stock.currentIndex()]

    def first_place(self) -> int:
        """Return the first free label, counted from 0."""
        return self.start.number() - 1

    def touch(self, across: float, down: float) -> None:
        """Begin on the label that lies there, in millimetres from the corner of the sheet."""
        place = self.chosen().place_at(across, down)
        if place is not None:
            self.start.set_number(place + 1)

    def measure(self) -> None:
        """Let the keeper measure a sheet that is not in the list."""
        dialog = OwnSheetDialog(self._store, self)
        dialog.kept.connect(self._on_measured)
        dialog.open_over(self.window())

    def _adjust(self) -> None:
        AdjustDialog(self._store, self.chosen(), self).open_over(self.window())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for words, field in (
            (self.tr("Sheet of labels in the printer"), self.stock),
            (self.tr("Begin on label (or touch it on the sheet)"), self.start),
        ):
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(naming(field, words))
            block.addWidget(field)
            column.addLayout(block)
        row = Flow()
        for words, picture, act in (
            (self.tr("Adjust the printer…"), "settings", self._adjust),
            (self.tr("Another sheet, in mm…"), "plus", self.measure),
        ):
            made = button(words, "quiet", picture)
            made.clicked.connect(lambda _checked, act=act: act())
            row.addWidget(made)
        column.addLayout(row)

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

    def _on_stock(self) -> None:
        self._fit_start()
        self.changed.emit()

    def _fit_start(self) -> None:
        self.start.set_range(1, self.chosen().per_sheet)
