"""A list of books on its way into the register."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.background.store_thread import Operation
from desktop.lists.sample_list import SampleWords
from desktop.operations.book_import import BookRun, BooksImported
from desktop.operations.book_preview import BookLook
from desktop.operations.book_taking_back import take_back_unused_books, undo_import
from desktop.operations.import_uses import TakenBack
from desktop.operations.list_matching import Doubtful
from desktop.register.book_list import BOOK_LIST
from desktop.ui import wording
from desktop.ui.list_import.book_preview_step import BookPreviewStep
from desktop.ui.list_import.book_sample_words import (
    field_names,
    record_names,
    sample_headings,
    sample_words,
)
from desktop.ui.list_import.import_kind import ImportKind, ImportWords
from desktop.ui.list_import.import_words import ImportTold, not_taken

translate = QCoreApplication.translate


class BookKind(ImportKind[BooksImported]):
    """Books: each row a title with its copies."""

    kind = BOOK_LIST

    @override
    def words(self) -> ImportWords:
        return ImportWords(
            title=translate("BookImport", "Import a book list"),
            guide=translate(
                "BookImport",
                "Choose an Excel file or a CSV file with one book in each row, or a file of a "
                "library program (MARC21, MARCXML).\n"
                "A table begins with a row that says what stands in each column.\n"
                "Nothing is changed before you have seen what will be taken.",
            ),
            picture="library",
            sample_name=translate("BookImport", "Book list to fill in"),
            sample_saved=translate(
                "BookImport",
                "The workbook {file} is saved. Write one book in each row in the place of the two "
                "examples, save it, and choose it here.",
            ),
            choose=translate("BookImport", "Choose a book list"),
            files=translate(
                "BookImport", "Book lists (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.mrc *.dat *.xml)"
            ),
            letters=translate(
                "BookImport", "Choose the way in which the titles on the right read as they should."
            ),
            needed=translate("BookImport", "Say which column is the title"),
            takes_isbns=True,
        )

    @override
    def field_names(self) -> Mapping[str, str]:
        return field_names()

    @override
    def record_names(self) -> Mapping[str, str]:
        return record_names()

    @override
    def known_headings(self) -> Collection[tuple[str, ...]]:
        return (sample_headings(),)

    @override
    def sample_words(self, *, this_year: int) -> SampleWords:
        return sample_words(this_year=this_year)

    @override
    def preview_step(self) -> BookPreviewStep:
        return BookPreviewStep()

    @override
    def told(self, done: BooksImported) -> ImportTold:
        words = translate(
            "BookImport", "{copies} books are in the register, {titles} of them new titles."
        )
        copies, titles = wording.number(done.copies), wording.number(done.titles)
        return ImportTold(words.format(copies=copies, titles=titles), not_taken(done))

    @override
    def look(self, staged: Path) -> BookLook:
        return BookLook(staged)

    @override
    def run(
        self,
        staged: Path,
        *,
        left_out: Path,
        file_name: str,
        refused: int,
        doubtful: Doubtful,
        others: frozenset[int],  # books in doubt are decided alike
    ) -> BookRun:
        return BookRun(
            staged, left_out=left_out, file_name=file_name, refused=refused, doubtful=doubtful
        )

    @override
    def undo(self, import_id: UUID) -> Operation[None]:
        return partial(undo_import, import_id=import_id)

    @override
    def undo_unused(self, import_id: UUID) -> Operation[TakenBack]:
        return partial(take_back_unused_books, import_id=import_id)

    @override
    def unused_words(self) -> str:
        return translate("BookImport", "Take back the books that were not used yet")

    @override
    def told_unused(self, done: TakenBack) -> ImportTold:
        words = translate("BookImport", "Books taken back: {count}.")
        stay = translate(
            "BookImport",
            "{count} were used since and stay. Which, and why, is listed under “Past imports”.",
        )
        return ImportTold(
            words.format(count=wording.number(done.taken_back)),
            stay.format(count=wording.number(done.stay)),
        )
