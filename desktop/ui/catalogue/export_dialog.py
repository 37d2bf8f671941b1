"""Where the catalogue goes, and in which form: the system's own dialog with three kinds of file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue_export import ExportForm, WorkbookWords, export_catalogue
from desktop.ui.catalogue.scheme_field import scheme_names
from desktop.ui.error_presenter import ErrorPresenter


class ExportDialog(QFileDialog):
    """Signals: `written`, `not_written`, each with the sentence that says so."""

    written = Signal(str)
    not_written = Signal(str)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._errors = ErrorPresenter(self)
        self.setWindowTitle(self.tr("Take the catalogue out"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._forms = {
            self.tr("Excel workbook (*.xlsx)"): ExportForm.WORKBOOK,
            self.tr("MARC21 for library programs (*.mrc)"): ExportForm.MARC21,
            self.tr("MARCXML for library programs (*.xml)"): ExportForm.MARCXML,
        }
        self.setNameFilters(list(self._forms))
        self.filterSelected.connect(self._take_ending)
        self._take_ending(self.selectedNameFilter())
        self.selectFile(self.tr("Catalogue of the house"))
        self.fileSelected.connect(lambda name: self.export(Path(name)))

    def export(self, path: Path) -> None:
        """Write the catalogue into the file, in the form that is chosen."""
        form = self._forms[self.selectedNameFilter()]
        words = WorkbookWords(self.tr("Books"), self._headings(), scheme_names())
        self._store.read(
            lambda unit, moment: export_catalogue(unit, moment, path=path, form=form, words=words),
            then=lambda count: self.written.emit(
                self.tr("%n title(s) are in {file}", "", count).format(file=path.name)
            ),
            failed=lambda error: self.not_written.emit(self._errors.sentence(error)),
        )

    def _take_ending(self, chosen: str) -> None:
        self.setDefaultSuffix(self._forms[chosen].value)

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Title"),
            self.tr("Author"),
            self.tr("Publisher"),
            self.tr("Place of publication"),
            self.tr("Year"),
            self.tr("ISBN"),
            self.tr("Pages"),
            self.tr("Price"),
            self.tr("Category"),
            self.tr("Call number"),
            self.tr("Call number by"),
            self.tr("Number of copies"),
            self.tr("Accession numbers"),
            self.tr("Shelf"),
            self.tr("Barcodes"),
        )
