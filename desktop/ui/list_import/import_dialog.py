"""The way of a list into the register: file, columns, preview, result."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.lists.list_reading import Reading
from desktop.operations.import_uses import TakenBack
from desktop.operations.list_import import ListImported
from desktop.register.errors import CannotUndoError
from desktop.register.list_headings import Mapping
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.list_import.columns_step import ColumnsStep
from desktop.ui.list_import.file_step import FileStep
from desktop.ui.list_import.import_course import ImportCourse
from desktop.ui.list_import.import_kind import ImportKind
from desktop.ui.list_import.import_words import error_list_words, whole_taken_back
from desktop.ui.list_import.letters_step import LettersStep
from desktop.ui.list_import.result_step import ResultStep
from desktop.ui.list_import.step_sheet import StepSheet


class ImportDialog(StepSheet):
    """Up to five steps; the only one that changes anything is the press of "Import …".

    Signals:
        imported: a list was imported; carries the ListImported.
    """

    imported = Signal(object)

    def __init__(
        self, store: StoreThread, kind: ImportKind[Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, words = kind, kind.words()
        self._course = ImportCourse(store, kind, self)
        self._errors = ErrorPresenter(self)
        self._path = Path()
        self._reading: Reading | None = None
        self._mapping: Mapping = ()
        self._preview: object = None
        self._done: ListImported | None = None
        self.setWindowTitle(words.title)
        self._file_step, self._letters_step = FileStep(words), LettersStep(words.letters)
        self._mapping_step = ColumnsStep(
            kind.field_names(), kind.record_names(), kind.kind.vocabulary.needed
        )
        self._preview_step = kind.preview_step()
        self._result_step = ResultStep(kind.unused_words())
        for step in (
            self._file_step,
            self._letters_step,
            self._mapping_step,
            self._preview_step,
            self._result_step,
        ):
            self._steps.addWidget(step)
        self._connect()
        self._show_step()

    def choose(self, path: Path) -> None:
        """Read a file and go on; a file that cannot be read stays a sentence."""
        self._wait()
        self._path = path
        self._course.choose(path)

    def _look_up(self, isbns: str) -> None:
        self._wait()
        self._path = Path(self.tr("List of ISBNs"))
        self._mapping = ()
        self._course.look_up(isbns, name=self._path.name)

    def _connect(self) -> None:
        self._file_step.chosen.connect(self.choose)
        self._file_step.isbns_given.connect(self._look_up)
        self._file_step.sample_asked.connect(self._write_sample)
        self._mapping_step.mapping_changed.connect(self._show_step)
        self._preview_step.doubtful_chosen.connect(self._show_step)
        self._result_step.undo_asked.connect(lambda: self._take_back(only_unused=False))
        self._result_step.unused_asked.connect(lambda: self._take_back(only_unused=True))
        self._result_step.errors_asked.connect(self._write_errors)
        self._back.clicked.connect(self._go_back)
        self._leave.clicked.connect(self.reject)
        self._next.clicked.connect(self._go_on)
        self._stop.clicked.connect(self._course.stop)
        self._course.read.connect(self._on_read)
        self._course.previewed.connect(self._on_previewed)
        self._course.progressed.connect(self._waiting.setValue)
        self._course.imported.connect(self._on_imported)
        self._course.taken_back.connect(self._on_taken_back)
        self._course.sampled.connect(self._file_step.show_saved)
        self._course.sampled.connect(lambda _: self._show_step())
        self._course.listed.connect(self._result_step.show_listed)
        self._course.listed.connect(lambda _: self._show_step())
        self._course.failed.connect(self._on_failed)

    def _go_on(self) -> None:
        step = self._steps.currentWidget()
        if step is self._letters_step:
            self._leave_letters()
        elif step is self._mapping_step:
            self._mapping = self._mapping_step.mapping()
            self._look_first()
        elif step is self._preview_step:
            self._import()
        else:
            self.accept()

    def _go_back(self) -> None:
        from_preview = self._steps.currentWidget() is self._preview_step
        # A list of ISBNs alone has no columns to be named.
        asked = from_preview and bool(self._mapping)
        self._show(self._mapping_step if asked else self._file_step)

    def _leave_letters(self) -> None:
        letters = self._letters_step.letters()
        if self._reading is not None and letters is not self._reading.letters:
            self._wait()
            self._course.choose(self._path, letters)
        else:
            self._leave_reading()

    def _leave_reading(self) -> None:
        """Go on to the columns; our own workbook has none that need a name."""
        if self._reading is None:
            return
        self._mapping_step.show_reading(self._reading, self._mapping)
        if self._reading.headings in self._kind.known_headings():
            self._look_first()
        else:
            self._show(self._mapping_step)

    def _look_first(self) -> None:
        self._wait(self._reading.rows if self._reading else 0)
        self._course.look(self._mapping)

    def _import(self) -> None:
        if self._preview is None or self._reading is None:
            return
        self._wait(self._reading.listed)
        self._stop.show()
        self._course.bring_in(self._preview_step.doubtful(), self._preview_step.others())

    def _write_errors(self, path: Path) -> None:
        self._wait()
        self._course.write_errors(path, error_list_words())

    def _write_sample(self, path: Path) -> None:
        self._wait()
        self._course.write_sample(path)

    def _take_back(self, *, only_unused: bool) -> None:
        if self._done is not None:
            self._wait()
            self._course.take_back(self._done, only_unused=only_unused)

    def _on_read(self, reading: Reading, mapping: Mapping) -> None:
        asked = self._steps.currentWidget() is self._letters_step
        self._reading, self._mapping = reading, mapping
        self._file_step.say_trouble("")
        if reading.sure or asked:
            self._leave_reading()
        else:
            self._letters_step.show_reading(reading)
            self._show(self._letters_step)

    def _on_previewed(self, reading: Reading, preview: object) -> None:
        self._reading, self._preview = reading, preview
        self._preview_step.show_preview(reading, preview)
        self._show(self._preview_step)

    def _on_imported(self, done: ListImported) -> None:
        self._done = done
        self._result_step.show_imported(self._kind.told(done), refused=done.refused)
        self._show(self._result_step)
        self.imported.emit(done)

    def _on_taken_back(self, unused: TakenBack | None) -> None:
        if unused is not None:
            self._result_step.show_taken_back(self._kind.told_unused(unused))
        elif self._done is not None:
            self._result_step.show_taken_back(whole_taken_back(self._done))
        self._show_step()

    def _on_failed(self, error: Exception) -> None:
        if self._steps.currentWidget() is self._result_step:
            self._result_step.say_trouble(self._errors.sentence(error))
            if isinstance(error, CannotUndoError):
                self._result_step.offer_unused()
            self._show_step()
        else:
            self._file_step.say_trouble(self._errors.sentence(error))
            self._show(self._file_step)

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        self._show_step()

    def _show_step(self) -> None:
        """Show the title and the buttons of the step that is there."""
        step = self._steps.currentWidget()
        is_first, is_last = step is self._file_step, step is self._result_step
        self._waiting.hide()
        self._stop.hide()
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
        if step is self._letters_step:
            return self.tr("Are the letters right?")
        if step is self._mapping_step:
            if self._mapping_step.shows_records():
                return self.tr("What is taken of each record?")
            return self.tr("What stands in each column?")
        if step is self._preview_step:
            return self.tr("Look first")
        if step is self._result_step:
            return self.tr("Imported from {file}").format(file=self._path.name)
        return self.tr("Choose the list")

    def _next_of(self, step: QWidget | None) -> tuple[str, bool]:
        if step is self._mapping_step:
            if self._kind.kind.vocabulary.needed in self._mapping_step.mapping():
                return self.tr("Look first"), True
            return self._kind.words().needed, False
        if step is self._preview_step and self._preview is not None:
            return self._preview_step.button_of(self._preview)
        if step is self._letters_step:
            return self.tr("The letters are right"), True
        return self.tr("Close"), True

    @override
    def done(self, result: int) -> None:
        self._course.close()
        super().done(result)
