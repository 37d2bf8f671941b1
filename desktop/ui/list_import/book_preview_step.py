"""What an import of books would do, before it does it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.lists.list_reading import Reading
from desktop.operations.book_preview import ImportPreview
from desktop.operations.list_matching import Doubtful
from desktop.register.book_list import ListedBook
from desktop.register.call_cells import shelves_cell
from desktop.ui import wording
from desktop.ui.list_import.preview_step import PreviewStep
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

translate = QCoreApplication.translate


class BookPreviewStep(PreviewStep[ImportPreview, ListedBook]):
    """New titles, more copies of what is there, books in doubt, and rows that are not taken."""

    def __init__(self) -> None:
        super().__init__(
            first=ValueTable(translate("BookPreview", "The first books"), _columns()),
            in_doubt=ValueTable(translate("BookPreview", "Books in doubt"), _columns()),
            choices=(
                (
                    translate("BookPreview", "Books in doubt: take each as a new title"),
                    Doubtful.NEW,
                ),
                (
                    translate(
                        "BookPreview", "Books in doubt: take each as one more copy of what we have"
                    ),
                    Doubtful.COPIES,
                ),
                (
                    translate("BookPreview", "Books in doubt: leave them out, and list them"),
                    Doubtful.LEAVE,
                ),
            ),
        )

    @override
    def figures_of(self, preview: ImportPreview) -> tuple[tuple[int, str], ...]:
        return (
            (preview.new, translate("BookPreview", "new titles")),
            (preview.known, translate("BookPreview", "more copies of titles we have")),
            (preview.doubtful, translate("BookPreview", "in doubt: perhaps we have them")),
        )

    @override
    def notice_of(self, reading: Reading, preview: ImportPreview) -> str:
        if preview.known and not preview.new and not preview.doubtful:
            return translate(
                "BookPreview",
                "The house has every book of this list already. Importing it adds one more copy "
                "of each.",
            )
        told = (
            (
                preview.label_taken,
                translate(
                    "BookPreview",
                    "{count} rows are left out and listed: another copy has their barcode.",
                ),
            ),
            (
                preview.taken_numbers,
                translate(
                    "BookPreview",
                    "{count} accession numbers are taken already: new ones are given.",
                ),
            ),
            (
                preview.labels,
                translate("BookPreview", "{count} copies keep the barcode that is on them."),
            ),
        )
        return "\n".join(
            words.format(count=wording.number(count)) for count, words in told if count
        )

    @override
    def left_of(self, preview: ImportPreview) -> int:
        return preview.label_taken

    @override
    def first_of(self, preview: ImportPreview) -> tuple[str, Sequence[ListedBook]]:
        return translate("BookPreview", "First books"), preview.first_books

    @override
    def doubtful_of(self, preview: ImportPreview) -> Sequence[ListedBook]:
        return preview.first_doubtful

    @override
    def button_of(self, preview: ImportPreview) -> tuple[str, bool]:
        left = self.doubtful() is Doubtful.LEAVE
        copies = preview.copies + (0 if left else preview.doubtful_copies)
        words = translate("BookPreview", "Import {count} books")
        return words.format(count=wording.number(copies)), copies > 0


def _columns() -> Sequence[Column[ListedBook]]:
    return (
        Column(translate("BookPreview", "Row"), lambda book: str(book.row_number), number=True),
        Column(translate("BookPreview", "Title"), lambda book: book.title, stretch=1, bold=True),
        Column(translate("BookPreview", "Author"), lambda book: book.author or "–", stretch=1),
        Column(translate("BookPreview", "Call number"), lambda book: book.call_number or "–"),
        Column(translate("BookPreview", "Shelf"), lambda book: shelves_cell(book.shelves) or "–"),
        Column(translate("BookPreview", "Copies"), lambda book: str(book.copies), number=True),
    )
