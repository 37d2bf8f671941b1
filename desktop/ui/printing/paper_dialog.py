"""The sheet from which anything is printed: choices on the left, the paper on the right."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.printers import PrinterOffset, printer_offset
from desktop.paper.marks import Page
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.scroller import scroller
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.printing.page_preview import PagePreview
from desktop.ui.printing.print_run import PrintRun

_WIDTH, _HEIGHT = 980, 660
Pages = tuple[Page, ...]


class PaperDialog(Sheet):
    """Shows pages, prints them or keeps them as a PDF; a subclass says what is on them.

    Signals:
        printed: the pages went to the printer or into a file.
    """

    printed = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pages: Pages = ()
        self._run = PrintRun(self)
        self._run.progressed.connect(self._on_progress)
        self._run.finished.connect(self._on_finished)
        self._run.failed.connect(self._on_failed)
        self._kept_as: Path | None = None
        self._printer: QPrinter | None = None
        self._title = wrapped("", "pageTitle")
        self.choices = QVBoxLayout()
        self.choices.setContentsMargins(0, 0, theme.GAP, 0)
        self.choices.setSpacing(theme.GAP)
        self.preview = PagePreview()
        self._said = SentenceLine()
        self._said.hide()
        self._act: list[QPushButton] = []
        self._assemble()

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=_WIDTH, height=_HEIGHT)
        self.open()

    def name_it(self, title: str) -> None:
        """Say what is printed here."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show what would be printed now; nothing takes the buttons' meaning."""
        self._pages = tuple(pages)
        self.preview.show_pages(self._pages)
        for act in self._act:
            act.setEnabled(bool(self._pages))

    def pages(self) -> Pages:
        """Return what would be printed now."""
        return self._pages

    def said(self) -> str:
        """Return the sentence above the buttons."""
        return "" if self._said.isHidden() else self._said.sentence()

    def say(self, sentence: str, tone: str = CALM) -> None:
        """Show a sentence above the buttons; an empty one goes away."""
        self._said.say(sentence, tone)
        self._said.setVisible(bool(sentence))

    def keep_as(self, path: Path) -> None:
        """Write the pages into a file, and say whether that went well."""
        self._kept_as = path
        self._prepare(lambda pages: self._run.into_file(pages, path))

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages, moved as this printer needs it."""
        self._kept_as, self._printer = None, printer  # a printer lives as long as it is drawn on
        name = printer.printerName()

        def begin(offset: PrinterOffset) -> None:
            self._prepare(lambda pages: self._run.on_device(pages, printer, offset))

        self._store.read(
            lambda unit, moment: printer_offset(unit, moment, printer=name), then=begin
        )

    # ---- what a subclass knows ---------------------------------------------------------------

    def _prepare(self, then: Callable[[Pages], None]) -> None:
        """Make ready what can only be made when it is really printed."""
        then(self._pages)

    def _note_printed(self) -> None:
        """Keep what has to be known once the paper is there."""

    # ---- making ------------------------------------------------------------------------------

    def _assemble(self) -> None:
        left = QWidget()
        left.setObjectName("scrolled")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._title)
        inside.addLayout(self.choices)
        inside.addStretch()
        scrolled = scroller(left)
        both = QHBoxLayout()
        both.setSpacing(2 * theme.GAP)
        both.addWidget(scrolled, 5)
        both.addWidget(self.preview, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GAP,) * 4)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(self._said)
        column.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        below = QWidget()
        row = Flow()
        below.setLayout(row)
        for words, name, picture, act in (
            (self.tr("Print…   Ctrl+P"), "main", "printer", self._choose_printer),
            (self.tr("Keep as a PDF file…"), "", "", self._choose_file),
            (self.tr("Close   Esc"), "quiet", "", self.reject),
        ):
            made = button(words, name, picture)
            made.setAutoDefault(False)
            made.clicked.connect(act)
            row.addWidget(made)
            self._act.append(made)
        self._act.pop()  # one can always leave
        self._act[0].setShortcut("Ctrl+P")
        return below

    # ---- printing ----------------------------------------------------------------------------

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to keep the file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF files (*.pdf)")])
        dialog.fileSelected.connect(lambda path: self.keep_as(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_progress(self, drawn: int, count: int) -> None:
        self.say(self.tr("Sheet {number} of {count}…").format(number=drawn, count=count))

    def _on_finished(self) -> None:
        self._printer = None
        if self._kept_as is None:
            self.say(self.tr("The sheets went to the printer."), DONE)
        else:
            words = self.tr("The file {name} is written. Print it at 100 %, “Actual size”.")
            self.say(words.format(name=self._kept_as.name), DONE)
        self._note_printed()
        self.printed.emit()

    def _on_failed(self) -> None:
        self._printer = None
        if self._kept_as is None:
            words = self.tr("The printer does not answer. See whether it is on and has paper.")
        else:
            words = self.tr("The file could not be written there. Choose another folder.")
        self.say(words, ATTENTION)

    @override
    def reject(self) -> None:
        if not self._run.is_running():
            super().reject()
