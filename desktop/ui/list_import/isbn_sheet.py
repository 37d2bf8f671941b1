"""A list of ISBNs: pasted, taken from a text file, or scanned one book after another."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.register.barcodes import normal_isbn
from desktop.register.scanned_keys import Scan
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over

_WIDTH, _HEIGHT = 640, 560
_MOST_BYTES = 1_000_000


class IsbnSheet(Sheet):
    """One ISBN in each line.

    Signals:
        given: the list is complete; carries its text.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Books by their ISBNs")
        self.setWindowTitle(title)
        self.lines = QPlainTextEdit()
        self.lines.setAccessibleName(title)
        self.lines.setTabChangesFocus(True)
        self.said = SentenceLine()
        self.said.hide()
        self.look = button(self.tr("Look them up"), "main")
        self.look.clicked.connect(self._give)
        open_file = button(self.tr("Open a text file…"))
        open_file.clicked.connect(self._ask_file)
        leave = button(self.tr("Leave it   Esc"), "quiet")
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GAP)
        column.addWidget(wrapped(title, "pageTitle"))
        told = self.tr(
            "Paste one ISBN in each line, or scan one book after another. The centre’s book list "
            "fills in the rest; what it does not know is reported."
        )
        column.addWidget(wrapped(told, "soft"))
        column.addWidget(self.lines, 1)
        column.addWidget(self.said)
        acts = QWidget()
        row = Flow()
        acts.setLayout(row)
        for act in (self.look, open_file, leave):
            act.setAutoDefault(False)
            row.addWidget(act)
        column.addWidget(acts)
        self.lines.textChanged.connect(self._on_typed)
        self._on_typed()
        fit_over(self, parent, width=_WIDTH, height=_HEIGHT)

    def take_scan(self, scan: Scan) -> bool:
        """Add the ISBN that a scanner reads from a book; anything else is no use here."""
        isbn = None if scan.spoiled else normal_isbn(scan.code)
        if isbn is None:
            self._complain(self.tr("That was no ISBN. Scan the bars that begin with 978 or 979."))
        else:
            self.lines.appendPlainText(isbn)
        return True

    def take_file(self, path: Path) -> None:
        """Add the lines of a text file."""
        try:
            with path.open("rb") as file:
                text = file.read(_MOST_BYTES).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            self._complain(
                self.tr("This file is no text. Copy the column of ISBNs and paste it here.")
            )
        else:
            self.lines.appendPlainText(text)

    def _give(self) -> None:
        self.given.emit(self.lines.toPlainText())
        self.accept()

    def _on_typed(self) -> None:
        self.said.hide()
        self.look.setEnabled(bool(self.lines.toPlainText().strip()))

    def _complain(self, sentence: str) -> None:
        self.said.say(sentence, ATTENTION)
        self.said.show()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a text file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Text files (*.txt *.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
