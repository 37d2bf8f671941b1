"""The course of an import behind its window: reading, looking, importing, taking back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.background.book_reader import BookReader
from desktop.background.store_thread import StoreThread
from desktop.book_lists.book_reading import Reading, ReadingOrder
from desktop.book_lists.error_list import ErrorListWords, write_error_list
from desktop.book_lists.sample_list import SampleWords, write_sample_list
from desktop.operations.book_import import (
    BooksImported,
    ImportRun,
    import_some,
    stop_import,
    undo_import,
)
from desktop.operations.book_mappings import remember_mapping, remembered_mapping
from desktop.operations.book_matching import Doubtful
from desktop.operations.book_preview import ImportPreview, Look, look_at_some
from desktop.register.book_headings import Mapping
from desktop.register.legacy_letters import Letters

_LEFT_OUT = "left.jsonl"


class ImportCourse(QObject):
    """Between two pieces of its work the desk gets its turn.

    Signals:
        read: a file was read for the first time; carries the Reading and the likely Mapping.
        previewed: carries the Reading, with the columns as they were chosen, and the ImportPreview.
        progressed: so many books of the file were gone through.
        imported: carries the BooksImported.
        taken_back: the whole import was taken back.
        listed: the list of what was not taken is written.
        sampled: the workbook to fill in is written; carries its Path.
        failed: carries the error; nothing of that piece of work was kept.
    """

    read = Signal(object, object)
    previewed = Signal(object, object)
    progressed = Signal(int)
    imported = Signal(object)
    taken_back = Signal()
    listed = Signal(object)
    sampled = Signal(object)
    failed = Signal(object)

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._reader = BookReader(self)
        self._reader.finished.connect(self._on_read)
        self._reader.failed.connect(self.failed)
        self._path = Path()
        self._reading: Reading | None = None
        self._look_next = False
        self._stopped = False
        self._left_out = self._reader.folder / _LEFT_OUT

    def choose(self, path: Path, letters: Letters | None = None) -> None:
        """Read a file; `letters` None finds out how."""
        self._path = path
        self._look_next = False
        self._order(letters, None)

    def look(self, mapping: Mapping) -> None:
        """Find out what an import would do, with these columns."""
        reading = self._reading
        if reading is None:
            return
        if not reading.is_records:
            self._store.change(
                lambda unit, moment: remember_mapping(
                    unit, moment, headings=reading.headings, mapping=mapping
                )
            )
        if mapping == reading.mapping and reading.is_staged:
            self._look_on(Look(self._reader.staged))
        else:
            self._look_next = True
            self._order(reading.letters, mapping)

    def bring_in(self, doubtful: Doubtful) -> None:
        """Import, 500 books at a time."""
        if self._reading is None:
            return
        self._stopped = False
        run = ImportRun(
            self._reader.staged,
            left_out=self._left_out,
            file_name=self._path.name,
            refused=self._reading.refused,
            doubtful=doubtful,
        )
        self._import_on(run)

    def stop(self) -> None:
        """End the import after the books that are on their way."""
        self._stopped = True

    def take_back(self, done: BooksImported) -> None:
        """Take the whole import back."""
        self._store.change(
            lambda unit, moment: undo_import(unit, moment, import_id=done.import_id),
            then=lambda _: self.taken_back.emit(),
            failed=self.failed.emit,
        )

    def write_errors(self, path: Path, words: ErrorListWords) -> None:
        """Write what was not taken into a workbook, with the reasons."""
        reading = self._reading
        if reading is None:
            return
        sources = (self._reader.staged, self._left_out)
        self._store.read(
            lambda _unit, _moment: write_error_list(
                path, headings=reading.headings, sources=sources, words=words
            ),
            then=lambda _: self.listed.emit(path),
            failed=self.failed.emit,
        )

    def write_sample(self, path: Path, words: SampleWords) -> None:
        """Write a workbook to fill in."""
        self._store.read(
            lambda _unit, moment: write_sample_list(path, words, this_year=moment.today.year),
            then=lambda _: self.sampled.emit(path),
            failed=self.failed.emit,
        )

    def close(self) -> None:
        """Let go of what was read."""
        self._reader.close()

    def _order(self, letters: Letters | None, mapping: Mapping | None) -> None:
        year = self._store.now().today.year
        self._reader.read(
            ReadingOrder(self._path, self._reader.staged, year, letters=letters, mapping=mapping)
        )

    def _on_read(self, reading: Reading) -> None:
        self._reading = reading
        if self._look_next:
            self._look_on(Look(self._reader.staged))
        else:
            self._store.read(
                lambda unit, moment: remembered_mapping(unit, moment, headings=reading.headings),
                then=lambda known: self.read.emit(
                    reading, reading.mapping if reading.is_records else known or reading.mapping
                ),
                failed=self.failed.emit,
            )

    def _look_on(self, look: Look) -> None:
        def then(preview: ImportPreview | None) -> None:
            self.progressed.emit(look.books)
            if preview is None:
                self._look_on(look)
            else:
                self.previewed.emit(self._reading, preview)

        self._store.read(
            lambda unit, moment: look_at_some(unit, moment, look=look),
            then=then,
            failed=self.failed.emit,
        )

    def _import_on(self, run: ImportRun) -> None:
        def then(done: BooksImported | None) -> None:
            self.progressed.emit(run.books + run.left)
            if done is None:
                self._import_on(run)
            else:
                self.imported.emit(done)

        import_on = stop_import if self._stopped else import_some
        self._store.change(
            lambda unit, moment: import_on(unit, moment, run=run),
            then=then,
            failed=self.failed.emit,
        )
