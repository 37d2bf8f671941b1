"""The course of an import behind its window: reading, looking, importing, taking back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.background.list_reader import ListReader
from desktop.background.store_thread import StoreThread
from desktop.lists.error_list import ErrorListWords, write_error_list
from desktop.lists.list_reading import Reading, ReadingOrder
from desktop.lists.sample_list import write_sample_list
from desktop.operations.isbn_list import IsbnLookUp
from desktop.operations.list_import import ImportRun, ListImported, import_some, stop_import
from desktop.operations.list_mappings import remember_mapping, remembered_mapping
from desktop.operations.list_matching import Doubtful
from desktop.operations.list_preview import Look, look_at_some
from desktop.register.legacy_letters import Letters
from desktop.register.list_headings import Mapping
from desktop.ui.list_import.import_kind import ImportKind

_LEFT_OUT = "left.jsonl"


class ImportCourse(QObject):
    """Between two pieces of its work the desk gets its turn.

    Signals:
        read: a file was read for the first time; carries the Reading and the likely Mapping.
        previewed: carries the Reading, with the columns as they were chosen, and what was seen.
        progressed: so many rows of the file were gone through.
        imported: carries the ListImported.
        taken_back: the import was taken back; carries None for the whole, or what
            `undo_unused` gave back.
        listed: the list of what was not taken is written.
        sampled: the workbook to fill in is written; carries its Path.
        failed: carries the error; nothing of that piece of work was kept.
    """

    read = Signal(object, object)
    previewed = Signal(object, object)
    progressed = Signal(int)
    imported = Signal(object)
    taken_back = Signal(object)
    listed = Signal(object)
    sampled = Signal(object)
    failed = Signal(object)

    def __init__(
        self, store: StoreThread, kind: ImportKind[Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._store = store
        self._reader = ListReader(self)
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

    def look_up(self, typed: str, *, name: str) -> None:
        """Look up the ISBNs of these lines; `name` is what stands for a file's."""
        self._path = Path(name)
        self._look_up_on(IsbnLookUp(typed, self._reader.staged))

    def look(self, mapping: Mapping) -> None:
        """Find out what an import would do, with these columns."""
        reading = self._reading
        if reading is None:
            return
        self._store.change(
            lambda unit, moment: remember_mapping(
                unit, moment, kind=self._kind.kind.name, headings=reading.headings, mapping=mapping
            )
        )
        if mapping == reading.mapping and reading.is_staged:
            self._look_on(self._kind.look(self._reader.staged))
        else:
            self._look_next = True
            self._order(reading.letters, mapping)

    def bring_in(self, doubtful: Doubtful, others: frozenset[int]) -> None:
        """Import, 500 rows at a time."""
        if self._reading is None:
            return
        self._stopped = False
        run = self._kind.run(
            self._reader.staged,
            left_out=self._left_out,
            file_name=self._path.name,
            refused=self._reading.refused,
            doubtful=doubtful,
            others=others,
        )
        self._import_on(run)

    def stop(self) -> None:
        """End the import after the rows that are on their way."""
        self._stopped = True

    def take_back(self, done: ListImported, *, only_unused: bool) -> None:
        """Take the whole import back, or as much of it as is not in use."""
        kind = self._kind
        undo = kind.undo_unused(done.import_id) if only_unused else kind.undo(done.import_id)
        self._store.change(undo, then=self.taken_back.emit, failed=self.failed.emit)

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

    def write_sample(self, path: Path) -> None:
        """Write a workbook to fill in."""
        words = self._kind.sample_words(this_year=self._store.now().today.year)
        self._store.read(
            lambda _unit, _moment: write_sample_list(path, words),
            then=lambda _: self.sampled.emit(path),
            failed=self.failed.emit,
        )

    def close(self) -> None:
        """Let go of what was read."""
        self._reader.close()

    def _order(self, letters: Letters | None, mapping: Mapping | None) -> None:
        year = self._store.now().today.year
        order = ReadingOrder(self._kind.kind.name, self._path, self._reader.staged, year)
        self._reader.read(replace(order, letters=letters, mapping=mapping))

    def _on_read(self, reading: Reading) -> None:
        self._reading = reading
        if self._look_next:
            self._look_on(self._kind.look(self._reader.staged))
        else:
            self._store.read(
                lambda unit, moment: remembered_mapping(
                    unit, moment, kind=self._kind.kind.name, headings=reading.headings
                ),
                then=lambda known: self.read.emit(reading, known or reading.mapping),
                failed=self.failed.emit,
            )

    def _look_up_on(self, look_up: IsbnLookUp) -> None:
        def then(reading: Reading | None) -> None:
            self.progressed.emit(look_up.rows)
            if reading is None:
                self._look_up_on(look_up)
            else:
                self._reading = reading
                self._look_on(self._kind.look(self._reader.staged))

        self._store.read(look_up.look_up_some, then=then, failed=self.failed.emit)

    def _look_on(self, look: Look[Any, Any]) -> None:
        def then(preview: object) -> None:
            self.progressed.emit(look.rows)
            if preview is None:
                self._look_on(look)
            else:
                self.previewed.emit(self._reading, preview)

        self._store.read(
            lambda unit, moment: look_at_some(unit, moment, look=look),
            then=then,
            failed=self.failed.emit,
        )

    def _import_on(self, run: ImportRun[Any]) -> None:
        def then(done: ListImported | None) -> None:
            self.progressed.emit(run.taken + run.left)
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
