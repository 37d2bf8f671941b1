"""The way of a book list into the register: file, columns, preview, result."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.book_files import BookTable, read_book_list
from desktop.operations.book_import import (
    BooksImported,
    ImportPreview,
    import_books,
    preview_import,
    undo_import,
)
from desktop.register.book_headings import BookField
from desktop.ui import theme, wording
from desktop.ui.book_import.file_step import FileStep
from desktop.ui.book_import.mapping_step import MappingStep
from desktop.ui.book_import.preview_step import PreviewStep
from desktop.ui.book_import.result_step import ResultStep
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled

_WIDTH, _HEIGHT = 960, 640


class ImportDialog(QDialog):
    """Four steps; the only one that changes anything is the press of "Import … books".

    Signals:
        imported: a list was imported; carries the BooksImported.
    """

    imported = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._errors = ErrorPresenter(self)
        self._file_name = ""
        self._table: BookTable | None = None
        self._preview: ImportPreview | None = None
        self._done: BooksImported | None = None
        self.setWindowTitle(self.tr("Import a book list"))
        self._file_step, self._mapping_step = FileStep(), MappingStep()
        self._preview_step, self._result_step = PreviewStep(), ResultStep()
        self._steps = QStackedWidget()
        for step in (self._file_step, self._mapping_step, self._preview_step, self._result_step):
            self._steps.addWidget(step)
        self._title = labelled("", "pageTitle")
        self._waiting = QProgressBar()
        self._back = button(self.tr("Back"))
        self._leave = button(self.tr("Leave it"), "quiet")
        self._next = button("", "main")
        self._lay_out()
        self._file_step.chosen.connect(self.choose)
        self._mapping_step.mapping_changed.connect(self._show_step)
        self._result_step.undo_asked.connect(self._take_back)
        self._back.clicked.connect(self._go_back)
        self._leave.clicked.connect(self.reject)
        self._next.clicked.connect(self._go_on)
        self._show_step()

    def choose(self, path: Path) -> None:
        """Read a file and go on to its columns; a file that cannot be read stays a sentence."""
        self._wait()
        self._file_name = path.name
        self._store.read(
            lambda _unit, _moment: read_book_list(path),
            then=self._on_read,
            failed=self._on_file_trouble,
        )

    def _go_on(self) -> None:
        step = self._steps.currentWidget()
        if step is self._mapping_step:
            self._look_first()
        elif step is self._preview_step:
            self._import()
        else:
            self.accept()

    def _go_back(self) -> None:
        self._steps.setCurrentIndex(self._steps.currentIndex() - 1)
        self._show_step()

    def _look_first(self) -> None:
        table, mapping = self._table, self._mapping_step.mapping()
        if table is None:
            return
        self._wait()
        self._store.read(
            lambda unit, moment: preview_import(unit, moment, table=table, mapping=mapping),
            then=self._on_previewed,
            failed=self._on_file_trouble,
        )

    def _import(self) -> None:
        table, mapping, name = self._table, self._mapping_step.mapping(), self._file_name
        if table is None:
            return
        self._wait()
        self._store.change(
            lambda unit, moment: import_books(
                unit, moment, table=table, mapping=mapping, file_name=name
            ),
            then=self._on_imported,
            failed=self._on_file_trouble,
        )

    def _take_back(self) -> None:
        done = self._done
        if done is None:
            return
        self._wait()
        self._store.change(
            lambda unit, moment: undo_import(unit, moment, import_id=done.import_id),
            then=lambda _: self._on_taken_back(done),
            failed=self._on_not_taken_back,
        )

    def _on_read(self, table: BookTable) -> None:
        self._table = table
        self._file_step.say_trouble("")
        self._mapping_step.show_table(table)
        self._show(self._mapping_step)

    def _on_previewed(self, preview: ImportPreview) -> None:
        self._preview = preview
        self._preview_step.show_preview(preview)
        self._show(self._preview_step)

    def _on_imported(self, done: BooksImported) -> None:
        self._done = done
        self._result_step.show_imported(done)
        self._show(self._result_step)
        self.imported.emit(done)

    def _on_taken_back(self, done: BooksImported) -> None:
        self._result_step.show_taken_back(done)
        self._show_step()

    def _on_not_taken_back(self, error: Exception) -> None:
        self._result_step.say_trouble(self._errors.sentence(error))
        self._show_step()

    def _on_file_trouble(self, error: Exception) -> None:
        self._file_step.say_trouble(self._errors.sentence(error))
        self._show(self._file_step)

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        self._show_step()

    def _wait(self) -> None:
        """Say that the store works, and take no second press meanwhile."""
        self._waiting.show()
        self._steps.setEnabled(False)
        for pressed in (self._back, self._next):
            pressed.setEnabled(False)

    def _show_step(self) -> None:
        """Show the title and the buttons of the step that is there."""
        step = self._steps.currentWidget()
        is_first, is_last = step is self._file_step, step is self._result_step
        self._waiting.hide()
        self._steps.setEnabled(True)
        self._title.setText(self._title_of(step))
        self._back.setVisible(not is_first and not is_last)
        self._back.setEnabled(True)
        self._leave.setVisible(not is_last)
        self._next.setVisible(not is_first)
        words, possible = self._next_of(step)
        self._next.setText(words)
        self._next.setAccessibleName(words)
        self._next.setEnabled(possible)
        if not is_first:
            self._next.setFocus()

    def _title_of(self, step: QWidget | None) -> str:
        if step is self._mapping_step:
            return self.tr("2 of 3   What stands in each column?")
        if step is self._preview_step:
            return self.tr("3 of 3   Look first")
        if step is self._result_step:
            return self.tr("Imported from {file}").format(file=self._file_name)
        return self.tr("1 of 3   Choose the list")

    def _next_of(self, step: QWidget | None) -> tuple[str, bool]:
        if step is self._mapping_step:
            if BookField.TITLE in self._mapping_step.mapping():
                return self.tr("Look first"), True
            return self.tr("Say which column is the title"), False
        if step is self._preview_step and self._preview is not None:
            copies = self._preview.copies
            words = self.tr("Import {count} books").format(count=wording.number(copies))
            return words, copies > 0
        return self.tr("Close"), True

    def _lay_out(self) -> None:
        self._waiting.setRange(0, 0)
        self._waiting.setTextVisible(False)
        self._waiting.setFixedHeight(6)
        self._waiting.setAccessibleName(self.tr("Working…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 2 * theme.GAP, 3 * theme.GAP, 2 * theme.GAP)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self._title)
        column.addWidget(self._steps, 1)
        column.addWidget(self._waiting)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._leave)
        row.addWidget(self._next)
        column.addLayout(row)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        parent = self.parentWidget()
        room = parent.window().size() if parent else None
        width, height = theme.pixels(_WIDTH), theme.pixels(_HEIGHT)
        if room is not None:
            width = min(width, room.width() - 3 * theme.GAP)
            height = min(height, room.height() - 3 * theme.GAP)
        self.resize(width, height)

    @override
    def reject(self) -> None:
        # What the store is doing will want to be shown here.
        if self._steps.isEnabled():
            super().reject()
