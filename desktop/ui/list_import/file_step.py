"""Choosing the file of a list."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.list_import.import_kind import ImportWords
from desktop.ui.list_import.isbn_sheet import IsbnSheet
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.strip import Strip


class FileStep(QWidget):
    """A place to drop a file on, a button to look for it, and what was wrong with the last one.

    Signals:
        chosen: a file was chosen; carries its Path.
        isbns_given: ISBNs were typed instead of a file; carries their lines.
        sample_asked: write a workbook to fill in; carries its Path.
    """

    chosen = Signal(object)
    isbns_given = Signal(str)
    sample_asked = Signal(object)

    def __init__(self, words: ImportWords) -> None:
        super().__init__()
        self._words = words
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        self._trouble = Strip("trouble", picture="triangle-alert", colour=theme.BRICK)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._notice = EmptyNotice(
            words.guide, picture=words.picture, action=self.tr("Choose a file…")
        )
        self._notice.asked.connect(self._open_file_dialog)
        column.addWidget(self._notice, 1)
        isbns = button(self.tr("Books by their ISBNs…"), "quiet")
        isbns.setVisible(words.takes_isbns)
        isbns.clicked.connect(self._open_isbns)
        column.addWidget(isbns, alignment=Qt.AlignmentFlag.AlignHCenter)
        sample = button(self.tr("Save a workbook to fill in (Excel)…"), "quiet")
        sample.clicked.connect(self._ask_where)
        column.addWidget(sample, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def say_trouble(self, sentence: str) -> None:
        """Show what was wrong with the file; "" takes the words away."""
        self._trouble.say(sentence)
        self._trouble.setVisible(bool(sentence))
        self._notice.say(self.tr("Choose a file once more.") if sentence else self._words.guide)

    def show_saved(self, path: Path) -> None:
        """Say where the workbook to fill in is, and what to do with it."""
        self._notice.say(self._words.sample_saved.format(file=path.name))

    def trouble(self) -> str:
        """Return what is said to be wrong with the last file, "" if nothing is."""
        return "" if self._trouble.isHidden() else self._trouble.accessibleName()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a workbook to fill in"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Excel workbooks (*.xlsx)")])
        dialog.selectFile(self._words.sample_name + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.sample_asked.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_isbns(self) -> None:
        sheet = IsbnSheet(self)
        sheet.given.connect(self.isbns_given)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _open_file_dialog(self) -> None:
        dialog = QFileDialog(self, self._words.choose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._words.files, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))
