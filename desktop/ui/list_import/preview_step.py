"""What an import would do, before it does it."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.lists.list_reading import Reading, RemarkGroup
from desktop.operations.list_matching import Doubtful
from desktop.register.list_rows import RefusedRow
from desktop.ui import theme, wording
from desktop.ui.list_import.import_words import reason
from desktop.ui.list_import.preview_tables import PreviewTables
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.strip import Strip
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

_LOWEST = 190

Preview = TypeVar("Preview")
Line = TypeVar("Line")


class PreviewStep(QWidget, Generic[Preview, Line]):
    """Four numbers in four colours, a table behind each, and what becomes of those in doubt.

    Signals:
        doubtful_chosen: another choice was made for the rows in doubt.
    """

    doubtful_chosen = Signal()

    def __init__(
        self,
        *,
        first: ValueTable[Line],
        in_doubt: ValueTable[Line],
        choices: Sequence[tuple[str, Doubtful]],
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        self._new, self._known = _Figure("numberNew"), _Figure("numberKnown")
        self._doubtful, self._refused = _Figure("numberDoubtful"), _Figure("numberOverdue")
        self._figures = (self._new, self._known, self._doubtful, self._refused)
        figures = QHBoxLayout()
        figures.setSpacing(2 * theme.GAP)
        for figure in self._figures:
            figures.addWidget(figure, 1)
        column.addLayout(figures)
        self._notice = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        column.addWidget(self._notice)
        self._choice = _DoubtfulChoice(in_doubt.accessibleName(), choices)
        self._choice.activated.connect(lambda _: self.doubtful_chosen.emit())
        column.addWidget(self._choice)
        self._first, self._in_doubt = first, in_doubt
        self._remarks = ValueTable(self.tr("Cells that are left empty"), self._remark_columns())
        self._rows = ValueTable(self.tr("Rows that are not taken"), self._refused_columns())
        self._tables = PreviewTables((first, self._remarks, in_doubt, self._rows))
        self._tables.setMinimumHeight(theme.pixels(_LOWEST))
        column.addWidget(self._tables, 1)

    def others(self) -> frozenset[int]:
        """Return the rows in doubt that were decided otherwise than the rest."""
        return frozenset()

    # ---- what a kind of list knows -----------------------------------------------------------

    @abstractmethod
    def figures_of(self, preview: Preview) -> tuple[tuple[int, str], ...]:
        """Return the numbers of what is new, known and in doubt, each with its words."""

    @abstractmethod
    def notice_of(self, reading: Reading, preview: Preview) -> str:
        """Return what is worth a sentence, "" for nothing."""

    def left_of(self, preview: Preview) -> int:  # noqa: ARG002  # most kinds leave none
        """Return how many rows that could be read are not taken all the same."""
        return 0

    @abstractmethod
    def first_of(self, preview: Preview) -> tuple[str, Sequence[Line]]:
        """Return the first rows as they were understood, and what they are called."""

    @abstractmethod
    def doubtful_of(self, preview: Preview) -> Sequence[Line]:
        """Return the first rows in doubt."""

    @abstractmethod
    def button_of(self, preview: Preview) -> tuple[str, bool]:
        """Return what the button says that brings them in, and whether there is anything."""

    # ---- showing -----------------------------------------------------------------------------

    def show_preview(self, reading: Reading, preview: Preview) -> None:
        """Show what would happen to every row."""
        numbers = (
            *self.figures_of(preview),
            (reading.refused + self.left_of(preview), self.tr("rows that are not taken")),
        )
        for figure, (number, words) in zip(self._figures, numbers, strict=True):
            figure.show_figure(number, words)
        notice = self.notice_of(reading, preview)
        self._notice.say(notice)
        self._notice.setVisible(bool(notice))
        doubtful = numbers[2][0]
        self._choice.setVisible(bool(doubtful))
        self._in_doubt.show_values(self.doubtful_of(preview))
        self._remarks.show_values(reading.remark_groups)
        self._rows.show_values(reading.first_refused)
        self._show_tabs(reading, self.first_of(preview), doubtful)

    def doubtful(self) -> Doubtful:
        """Return what is to become of the rows in doubt."""
        return self._choice.chosen()

    def _show_tabs(
        self, reading: Reading, first: tuple[str, Sequence[Line]], doubtful: int
    ) -> None:
        words, lines = first
        self._first.show_values(lines)
        self._tables.name(self._first, words)
        self._tables.open(self._first)
        for table, counted, words in (
            (self._remarks, reading.remarks, self.tr("Left empty: {count} cells")),
            (self._in_doubt, doubtful, self.tr("In doubt: {count}")),
            (self._rows, reading.refused, self.tr("Not taken: {count}")),
        ):
            told = words.format(count=wording.number(counted)) if counted else ""
            self._tables.name(table, told)
        if reading.refused:
            self._tables.open(self._rows)
        elif doubtful:
            self._tables.open(self._in_doubt)

    def _remark_columns(self) -> Sequence[Column[RemarkGroup]]:
        return (
            Column(self.tr("Column"), lambda group: group.heading, bold=True),
            Column(self.tr("Written there"), lambda group: group.value or "–"),
            Column(self.tr("Why it is left empty"), lambda group: reason(group.reason), stretch=1),
            Column(self.tr("Rows"), self._rows_of, stretch=1),
        )

    def _refused_columns(self) -> Sequence[Column[RefusedRow]]:
        return (
            Column(self.tr("Row"), lambda row: str(row.row_number), number=True),
            Column(self.tr("Column"), lambda row: row.heading or "–", bold=True),
            Column(self.tr("Written there"), lambda row: row.value or "–", stretch=1),
            Column(self.tr("Why it is not taken"), lambda row: reason(row.reason), stretch=1),
        )

    def _rows_of(self, group: RemarkGroup) -> str:
        named = ", ".join(str(row) for row in group.rows)
        more = group.count - len(group.rows)
        if more <= 0:
            return named
        return self.tr("{rows} and {count} more").format(rows=named, count=wording.number(more))


class _DoubtfulChoice(QComboBox):
    def __init__(self, name: str, choices: Sequence[tuple[str, Doubtful]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        for words, meant in choices:
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
