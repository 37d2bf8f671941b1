"""What an import would do, before it does it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.book_lists.book_reading import Reading, RemarkGroup
from desktop.operations.book_matching import Doubtful
from desktop.operations.book_preview import ImportPreview
from desktop.register.book_list import ListedBook, RefusedRow
from desktop.register.call_cells import shelves_cell
from desktop.ui import theme, wording
from desktop.ui.book_import.import_words import reason
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.strip import Strip
from desktop.ui.parts.value_table import Column, ValueTable

_LOWEST = 190


class PreviewStep(QWidget):
    """Four numbers in four colours, a table behind each, and what becomes of those in doubt.

    Signals:
        doubtful_chosen: another choice was made for the books in doubt.
    """

    doubtful_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        self._new, self._known = _Figure("numberNew"), _Figure("numberKnown")
        self._doubtful, self._refused = _Figure("numberDoubtful"), _Figure("numberOverdue")
        figures = QHBoxLayout()
        figures.setSpacing(2 * theme.GAP)
        for figure in (self._new, self._known, self._doubtful, self._refused):
            figures.addWidget(figure, 1)
        column.addLayout(figures)
        self._notice = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        column.addWidget(self._notice)
        self._choice = _DoubtfulChoice()
        self._choice.activated.connect(lambda _: self.doubtful_chosen.emit())
        column.addWidget(self._choice)
        self._tabs = QTabWidget()
        self._tabs.setMinimumHeight(theme.pixels(_LOWEST))
        column.addWidget(self._tabs, 1)
        self._first_books = ValueTable(self.tr("The first books"), self._book_columns())
        self._in_doubt = ValueTable(self.tr("Books in doubt"), self._book_columns())
        self._remarks = ValueTable(self.tr("Cells that are left empty"), self._remark_columns())
        self._rows = ValueTable(self.tr("Rows that are not taken"), self._refused_columns())

    def show_preview(self, reading: Reading, preview: ImportPreview) -> None:
        """Show what would happen to every row."""
        self._new.show_figure(preview.new, self.tr("new titles"))
        self._known.show_figure(preview.known, self.tr("more copies of titles we have"))
        self._doubtful.show_figure(preview.doubtful, self.tr("in doubt: perhaps we have them"))
        self._refused.show_figure(reading.refused, self.tr("rows that are not taken"))
        self._notice.say(self._notice_of(preview))
        self._notice.setVisible(bool(self._notice_of(preview)))
        self._choice.setVisible(bool(preview.doubtful))
        self._first_books.show_values(preview.first_books)
        self._in_doubt.show_values(preview.first_doubtful)
        self._remarks.show_values(reading.remark_groups)
        self._rows.show_values(reading.first_refused)
        self._show_tabs(reading, preview)

    def doubtful(self) -> Doubtful:
        """Return what is to become of the books in doubt."""
        return self._choice.chosen()

    def copies(self, preview: ImportPreview) -> int:
        """Return how many copies would come in, as the choice stands."""
        left = self.doubtful() is Doubtful.LEAVE
        return preview.copies + (0 if left else preview.doubtful_copies)

    def _notice_of(self, preview: ImportPreview) -> str:
        if preview.known and not preview.new and not preview.doubtful:
            return self.tr(
                "The house has every book of this list already. Importing it adds one more copy "
                "of each."
            )
        if preview.taken_numbers:
            words = self.tr("{count} accession numbers are taken already: new ones are given.")
            return words.format(count=wording.number(preview.taken_numbers))
        return ""

    def _show_tabs(self, reading: Reading, preview: ImportPreview) -> None:
        self._tabs.clear()
        self._tabs.addTab(self._first_books, self.tr("First books"))
        if reading.remarks:
            words = self.tr("Left empty: {count} cells")
            count = wording.number(reading.remarks)
            self._tabs.addTab(self._remarks, words.format(count=count))
        if preview.doubtful:
            words = self.tr("In doubt: {count}")
            count = wording.number(preview.doubtful)
            self._tabs.addTab(self._in_doubt, words.format(count=count))
        if reading.refused:
            words = self.tr("Not taken: {count}")
            count = wording.number(reading.refused)
            self._tabs.addTab(self._rows, words.format(count=count))
            self._tabs.setCurrentWidget(self._rows)

    def _book_columns(self) -> Sequence[Column[ListedBook]]:
        return (
            Column(self.tr("Row"), lambda book: str(book.row_number), number=True),
            Column(self.tr("Title"), lambda book: book.title, stretch=True, bold=True),
            Column(self.tr("Author"), lambda book: book.author or "–", stretch=True),
            Column(self.tr("Call number"), lambda book: book.call_number or "–"),
            Column(self.tr("Shelf"), lambda book: shelves_cell(book.shelves) or "–"),
            Column(self.tr("Copies"), lambda book: str(book.copies), number=True),
        )

    def _remark_columns(self) -> Sequence[Column[RemarkGroup]]:
        return (
            Column(self.tr("Column"), lambda group: group.heading, bold=True),
            Column(self.tr("Written there"), lambda group: group.value or "–"),
            Column(
                self.tr("Why it is left empty"), lambda group: reason(group.reason), stretch=True
            ),
            Column(self.tr("Rows"), self._rows_of, stretch=True),
        )

    def _refused_columns(self) -> Sequence[Column[RefusedRow]]:
        return (
            Column(self.tr("Row"), lambda row: str(row.row_number), number=True),
            Column(self.tr("Column"), lambda row: row.heading or "–", bold=True),
            Column(self.tr("Written there"), lambda row: row.value or "–", stretch=True),
            Column(self.tr("Why it is not taken"), lambda row: reason(row.reason), stretch=True),
        )

    def _rows_of(self, group: RemarkGroup) -> str:
        named = ", ".join(str(row) for row in group.rows)
        more = group.count - len(group.rows)
        if more <= 0:
            return named
        return self.tr("{rows} and {count} more").format(rows=named, count=wording.number(more))


class _DoubtfulChoice(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Books in doubt"))
        for words, meant in (
            (self.tr("Books in doubt: take each as a new title"), Doubtful.NEW),
            (
                self.tr("Books in doubt: take each as one more copy of what we have"),
                Doubtful.COPIES,
            ),
            (self.tr("Books in doubt: leave them out, and list them"), Doubtful.LEAVE),
        ):
            self.addItem(words, meant.value)

    def chosen(self) -> Doubtful:
        return Doubtful(self.currentData())


class _Figure(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * theme.GAP, theme.GAP, 2 * theme.GAP, theme.GAP)
        column.setSpacing(0)
        self._number = labelled("0", name)
        self._words = wrapped("", "soft")
        column.addWidget(self._number)
        column.addWidget(self._words)
        column.addStretch()

    def show_figure(self, number: int, words: str) -> None:
        self._number.setText(wording.number(number))
        self._words.setText(words)
        self.setAccessibleName(f"{number} {words}")
