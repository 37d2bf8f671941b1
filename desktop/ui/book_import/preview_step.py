"""What an import would do, before it does it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.operations.book_import import ImportPreview
from desktop.register.book_cells import Oddity
from desktop.register.book_list import ListedBook, RefusedRow, Remark
from desktop.ui import theme, wording
from desktop.ui.book_import.import_words import reason
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.strip import Strip
from desktop.ui.parts.value_table import Column, ValueTable

_ROWS_NAMED = 6


@dataclass(frozen=True, slots=True)
class RemarkGroup:
    """The same remark on several rows."""

    heading: str
    value: str
    reason: Oddity
    rows: tuple[int, ...]


class PreviewStep(QWidget):
    """Three numbers, and a table behind each."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        self._new, self._more, self._refused = _Figure(), _Figure(), _Figure()
        figures = QHBoxLayout()
        figures.setSpacing(2 * theme.GAP)
        for figure in (self._new, self._more, self._refused):
            figures.addWidget(figure, 1)
        column.addLayout(figures)
        self._notice = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        column.addWidget(self._notice)
        self._tabs = QTabWidget()
        column.addWidget(self._tabs, 1)
        self._first_books = ValueTable(self.tr("The first books"), self._book_columns())
        self._remarks = ValueTable(self.tr("Cells that are left empty"), self._remark_columns())
        self._rows = ValueTable(self.tr("Rows that are not taken"), self._refused_columns())

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what would happen to every row."""
        self._new.show_figure(preview.new, self.tr("new titles"))
        self._more.show_figure(preview.more_copies, self.tr("more copies of titles we have"))
        self._refused.show_figure(
            len(preview.refused), self.tr("rows that are not taken"), attention=True
        )
        known = preview.more_copies and not preview.new
        self._notice.say(
            self.tr(
                "The house has every book of this list already. Importing it adds one more copy "
                "of each."
            )
            if known
            else ""
        )
        self._notice.setVisible(bool(known))
        self._first_books.show_values(preview.first_books)
        self._remarks.show_values(grouped(preview.remarks))
        self._rows.show_values(preview.refused)
        self._show_tabs(preview)

    def _show_tabs(self, preview: ImportPreview) -> None:
        self._tabs.clear()
        self._tabs.addTab(self._first_books, self.tr("First books"))
        if preview.remarks:
            words = self.tr("Left empty: {count} cells")
            count = wording.number(len(preview.remarks))
            self._tabs.addTab(self._remarks, words.format(count=count))
        if preview.refused:
            words = self.tr("Not taken: {count}")
            count = wording.number(len(preview.refused))
            self._tabs.addTab(self._rows, words.format(count=count))
            self._tabs.setCurrentWidget(self._rows)

    def _book_columns(self) -> Sequence[Column[ListedBook]]:
        return (
            Column(self.tr("Row"), lambda book: str(book.row_number), number=True),
            Column(self.tr("Title"), lambda book: book.title, stretch=True, bold=True),
            Column(self.tr("Author"), lambda book: book.author or "–", stretch=True),
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
        named = ", ".join(str(row) for row in group.rows[:_ROWS_NAMED])
        more = len(group.rows) - _ROWS_NAMED
        if more <= 0:
            return named
        return self.tr("{rows} and {count} more").format(rows=named, count=wording.number(more))


def grouped(remarks: Sequence[Remark]) -> list[RemarkGroup]:
    """Return equal remarks together, those on single cells first: they are the telling ones."""
    rows: dict[tuple[str, str, Oddity], list[int]] = defaultdict(list)
    for remark in remarks:
        rows[remark.heading, remark.value, remark.reason].append(remark.row_number)
    groups = [RemarkGroup(*key, tuple(numbers)) for key, numbers in rows.items()]
    return sorted(groups, key=lambda group: (not group.value, group.rows[0]))


class _Figure(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * theme.GAP, theme.GAP, 2 * theme.GAP, theme.GAP)
        column.setSpacing(0)
        self._number = labelled("0", "number")
        self._words = wrapped("", "soft")
        column.addWidget(self._number)
        column.addWidget(self._words)
        column.addStretch()

    def show_figure(self, number: int, words: str, *, attention: bool = False) -> None:
        self._number.setText(wording.number(number))
        self._words.setText(words)
        name = "numberOverdue" if attention and number else "number"
        self._number.setObjectName(name)
        self._number.style().unpolish(self._number)
        self._number.style().polish(self._number)
        self.setAccessibleName(f"{number} {words}")
