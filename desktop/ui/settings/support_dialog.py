"""The support package: exactly what is in it, and one button that writes it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.operations.support import SupportFacts, support_facts
from desktop.operations.support_package import last_reports, write_package
from desktop.ui import theme
from desktop.ui.error_presenter import sentence_for
from desktop.ui.last_resort import reports_folder
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.scroller import scroller
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.settings.support_words import support_text

_WIDTH, _HEIGHT = 760, 620


class SupportDialog(Sheet):
    """Shows the words of the file before anything is written."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._text = ""
        self._reports: tuple[tuple[str, str], ...] = ()
        self._file = ""
        title = self.tr("Support package")
        self.setWindowTitle(title)
        told = self.tr(
            "One file for the officer who helps. It has no names, telephones, titles or codes of "
            "access; below is all that is in it."
        )
        self.shown = wrapped("")
        self.said = SentenceLine()
        self.said.hide()
        self.write = button(self.tr("Write the file…"), "main")
        self.write.setEnabled(False)
        self.write.clicked.connect(self._ask_where)
        leave = button(self.tr("Close   Esc"), "quiet")
        leave.clicked.connect(self.reject)
        acts = Flow()
        for act in (self.write, leave):
            act.setAutoDefault(False)
            acts.addWidget(act)
        row = QWidget()
        row.setLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * theme.GAP,) * 4)
        column.setSpacing(12)
        column.addWidget(wrapped(title, "pageTitle"))
        column.addWidget(wrapped(told))
        column.addWidget(scroller(self.shown), 1)
        column.addWidget(self.said)
        column.addWidget(row)
        store.read(support_facts, then=self._show, failed=self._on_failed)

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=_WIDTH, height=_HEIGHT)
        self.open()

    def write_to(self, path: Path) -> None:
        """Write the file there, and say whether that went well."""
        try:
            write_package(path, summary=self._text, reports=self._reports)
        except ListFileNotWrittenError as error:
            self._on_failed(error)
            return
        self.said.say(
            self.tr("Written: {file}. Give it to the officer.").format(file=path.name), DONE
        )
        self.said.show()

    def text(self) -> str:
        """Return what is shown, which is what is written."""
        return self._text

    def _show(self, facts: SupportFacts) -> None:
        folder = reports_folder()
        self._reports = last_reports(folder) if folder else ()
        self._text = support_text(facts, self._reports)
        self._file = f"goi-ho-tro-{facts.house_number}-{facts.today:%Y%m%d}.zip"
        self.shown.setText(self._text)
        self.write.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self.said.say(sentence_for(error), ATTENTION)
        self.said.show()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the support package"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilters([self.tr("Packed files (*.zip)")])
        dialog.selectFile(self._file)
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
