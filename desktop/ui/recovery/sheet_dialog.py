"""A sheet with a secret on the screen: printed, kept as a file, or copied by hand."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.recovery.secret_paper import SecretPaper, write_pdf

_A4 = 297 / 210


class SheetDialog(Sheet):
    """Shows the code only for as long as it is open.

    Signals:
        on_paper: the sheet went to the printer or into a file.
        put_away: the keeper says that the paper lies in a safe place.
    """

    on_paper = Signal()
    put_away = Signal()

    def __init__(self, paper: SecretPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self.setWindowTitle(paper.title)
        self.resize(theme.pixels(720), min(theme.pixels(680), 690))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GAP,) * 4)
        column.setSpacing(12)
        column.addWidget(
            wrapped(self.tr("Print this sheet, or copy the groups by hand. Then put it away."))
        )
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(_Paper(paper))
        column.addWidget(scrolled, 1)
        self._said = SentenceLine()
        self._said.hide()
        column.addWidget(self._said)
        column.addWidget(self._buttons())

    def said(self) -> str:
        """Return what is said about the printing."""
        return "" if self._said.isHidden() else self._said.sentence()

    def keep_as(self, path: str) -> None:
        """Write the sheet into a file, and say whether that went well."""
        try:
            write_pdf(self._paper, Path(path))
        except OSError:
            self._say(
                self.tr("The file could not be written there. Choose another folder."), ATTENTION
            )
        else:
            self.on_paper.emit()
            self._say(self.tr("The sheet is in the file. Print it, then delete the file."), DONE)

    def _buttons(self) -> QWidget:
        below = QWidget()
        row = Flow()
        below.setLayout(row)
        for words, name, picture, act in (
            (self.tr("Print the sheet"), "main", "printer", self._print),
            (self.tr("Keep as a PDF file…"), "", "", self._choose_file),
            (self.tr("The paper is put away"), "", "check", self._on_put_away),
            (self.tr("Not now"), "quiet", "", self.reject),
        ):
            made = button(words, name, picture)
            made.setAutoDefault(False)
            made.clicked.connect(act)
            row.addWidget(made)
        return below

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _print_on(self, printer: QPrinter) -> None:
        painter = QPainter()
        if painter.begin(printer):
            self._paper.draw(painter, printer)
            painter.end()
            self.on_paper.emit()
            self._say(self.tr("The sheet went to the printer. Is the paper put away?"), DONE)
        else:
            self._say(self.tr("The printer does not answer. Copy the groups by hand."), ATTENTION)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to keep the sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.keep_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_put_away(self) -> None:
        self.put_away.emit()
        self.accept()

    def _say(self, sentence: str, tone: str) -> None:
        self._said.say(sentence, tone)
        self._said.show()


class _Paper(QWidget):
    """The sheet as it will lie on the table."""

    def __init__(self, paper: SecretPaper) -> None:
        super().__init__()
        self._paper = paper
        self.setAccessibleName(paper.spoken)

    @override
    def sizeHint(self) -> QSize:
        wide = theme.pixels(640)
        return QSize(wide, round(wide * _A4 * self._paper.shown))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self.width() * _A4 * self._paper.shown))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(self.rect(), theme.WHITE)
            self._paper.draw(painter, self)
