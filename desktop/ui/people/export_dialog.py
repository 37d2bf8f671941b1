"""Taking the list of people out, after it was said what such a file is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.people_export import PeopleWords, export_people
from desktop.ui.list_import.people_words import own_headings
from desktop.ui.parts.labels import wrapped
from desktop.ui.people.person_sheet import PersonSheet


class PeopleExportDialog(PersonSheet):
    """Says that the file holds people's data; asks where it goes only then.

    Signals: `written`, with the sentence that says so.
    """

    written = Signal(str)
    height_asked = 360

    def __init__(self, store: StoreThread, parent: QWidget | None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Write the list of people into a file?"))
        for words in (
            self.tr(
                "The file will hold personal data: names, years of birth, addresses, telephones, "
                "households and guardians of everybody who is here now."
            ),
            self.tr(
                "Whoever has the file can read it. Give it only to whom the law or the person "
                "allows, and delete it when it is no longer needed."
            ),
            self.tr("Consents, ethnicity and disability are not in it."),
        ):
            self.body.addWidget(wrapped(words))
        self.body.addStretch()
        leave = self.add_act(self.tr("Leave it   Esc"), "main", self.reject)
        self.act = self.add_act(self.tr("Choose where to save it…"), "", self._ask_where)
        if isinstance(leave, QPushButton):
            leave.setDefault(True)
            leave.setFocus()

    def export(self, path: Path) -> None:
        """Write the list into this file."""
        words = PeopleWords(
            sheet=self.tr("People"),
            warning=self.tr(
                "Personal data of the culture house: do not pass on, delete when no longer needed."
            ),
            headings=own_headings(),
            about=self.tr("about {year}"),
        )
        self._store.read(
            lambda unit, moment: export_people(unit, moment, path=path, words=words),
            then=lambda count: self._on_written(path, count),
            failed=self._on_refused,
        )

    def _on_written(self, path: Path, count: int) -> None:
        self.written.emit(self.tr("%n person(s) are in {file}", "", count).format(file=path.name))
        self.accept()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the list of people"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters([self.tr("Excel workbooks (*.xlsx)")])
        dialog.selectFile(self.tr("People of the house") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
