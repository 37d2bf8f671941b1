"""The test sheet with its ruler, and how far a printer is to move everything."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.printers import (
    FURTHEST,
    PrinterOffset,
    keep_printer_offset,
    printer_offset,
)
from desktop.paper.ruler import sheet_for_trial
from desktop.paper.stock import Stock
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import DONE
from desktop.ui.printing.choice_rows import ListOf
from desktop.ui.printing.paper_dialog import PaperDialog

_STEP = 0.5


class AdjustDialog(PaperDialog):
    """Prints the test sheet on plain paper, and keeps what the keeper measured on it."""

    def __init__(self, store: StoreThread, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Adjust the printer"))
        self.printer = ListOf(self.tr("Printer"), QPrinterInfo.availablePrinterNames())
        self.right = _Millimetres(self.tr("Move to the right by"))
        self.down = _Millimetres(self.tr("Move down by"))
        self.keep = button(self.tr("Keep for this printer"), "", "check")
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Print this sheet on plain paper and measure the ruler. If it is not 100 mm "
                    "long, choose “Actual size” or 100 % in the printer's window. Then hold it "
                    "behind a sheet of labels against the light: if the corners lie beside the "
                    "labels, write down by how much."
                )
            )
        )
        for words, field in (
            (self.tr("Printer"), self.printer),
            (self.tr("Move to the right by"), self.right),
            (self.tr("Move down by"), self.down),
        ):
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(wrapped(words, "strong"))
            block.addWidget(field)
            self.choices.addLayout(block)
        self.choices.addWidget(self.keep)
        self.keep.clicked.connect(self._keep)
        self.printer.currentTextChanged.connect(lambda _: self.reload())
        self.show_pages((sheet_for_trial(stock, self.tr("This has to be 100 mm long.")),))
        self.reload()

    def reload(self) -> None:
        """Fetch what is kept for the printer."""
        name = self.printer.currentText()
        for field in (self.keep, self.right, self.down, self.printer):
            field.setEnabled(bool(name))
        if not name:
            self.say(self.tr("No printer is set up on this computer."))
            return
        self._store.read(
            lambda unit, moment: printer_offset(unit, moment, printer=name), then=self._show
        )

    def _show(self, offset: PrinterOffset) -> None:
        self.right.setValue(offset.right)
        self.down.setValue(offset.down)

    def _keep(self) -> None:
        name = self.printer.currentText()
        offset = PrinterOffset(self.right.value(), self.down.value())
        self._store.change(
            lambda unit, moment: keep_printer_offset(unit, moment, printer=name, offset=offset),
            then=lambda _: self.say(self.tr("Kept. Print the sheet once more to see it."), DONE),
        )


class _Millimetres(QDoubleSpinBox):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(-FURTHEST, FURTHEST)
        self.setSingleStep(_STEP)
        self.setDecimals(1)
        self.setSuffix(" mm")
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over a field must not change what is written in it.
        event.ignore()
