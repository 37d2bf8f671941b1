"""What an import did, and the way back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.list_import.import_words import ImportTold
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.pictures import Picture
from desktop.ui.parts.strip import Strip


class ResultStep(QWidget):
    """One sentence, what was not taken, and the button that takes all of it back.

    Signals:
        undo_asked: take the whole import back.
        unused_asked: take back what is not in use, because the rest is.
        errors_asked: write what was not taken into this file; carries its Path.
    """

    undo_asked = Signal()
    unused_asked = Signal()
    errors_asked = Signal(object)

    def __init__(self, unused: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 3 * theme.GAP, 3 * theme.GAP, 3 * theme.GAP)
        column.setSpacing(2 * theme.GAP)
        self._trouble = Strip("trouble", picture="triangle-alert", colour=theme.BRICK)
        column.addWidget(self._trouble)
        column.addStretch()
        self._picture = Picture("check", theme.FOREST, size=40)
        column.addWidget(self._picture)
        self._sentence = wrapped("", "large")
        self._beside = wrapped("", "soft")
        for words in (self._sentence, self._beside):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        self._errors = button(self.tr("Save what was not taken (Excel)…"))
        self._errors.clicked.connect(self._ask_where)
        column.addWidget(self._errors, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._undo = button(self.tr("Take this whole import back"), picture="undo-2")
        self._undo.clicked.connect(self.undo_asked)
        column.addWidget(self._undo, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._unused = button(unused, picture="undo-2")
        self._unused.clicked.connect(self.unused_asked)
        self._unused.hide()
        column.addWidget(self._unused, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def show_imported(self, told: ImportTold, *, refused: int) -> None:
        """Say what came from which file, and whether there are rows that were not taken."""
        self._say(told.sentence, told.beside)
        self._picture.show_icon("check", theme.FOREST)
        self._errors.setVisible(bool(refused))
        self._undo.show()
        self._unused.hide()
        self._trouble.hide()

    def show_taken_back(self, told: ImportTold) -> None:
        """Say what was taken back, and what stays."""
        self._say(told.sentence, told.beside)
        self._picture.show_icon("undo-2", theme.INDIGO)
        self._undo.hide()
        self._unused.hide()
        self._trouble.hide()

    def show_listed(self, path: Path) -> None:
        """Say where the list of what was not taken is."""
        self._beside.setText(self.tr("The list is in {file}.").format(file=path.name))

    def say_trouble(self, sentence: str) -> None:
        """Say why the import stays."""
        self._trouble.say(sentence)
        self._trouble.show()

    def offer_unused(self) -> None:
        """Offer to take back what is not in use, in the place of the whole."""
        self._undo.hide()
        self._unused.show()

    def sentence(self) -> str:
        """Return the sentence that stands here."""
        return self._sentence.text()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save what was not taken"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Excel workbooks (*.xlsx)")])
        dialog.selectFile(self.tr("Rows that were not taken") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.errors_asked.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, sentence: str, beside: str) -> None:
        self._sentence.setText(sentence)
        self._beside.setText(beside)
        self.setAccessibleName(sentence)
