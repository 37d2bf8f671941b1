"""Saying what stands in each column of a list."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.lists.list_reading import Reading
from desktop.register.list_headings import Mapping as Columns
from desktop.ui import theme, wording
from desktop.ui.parts.labels import labelled, wrapped


class MappingStep(QWidget):
    """One line a column: its heading, three of its values, and what it holds.

    Signals:
        mapping_changed: another choice was made.
    """

    mapping_changed = Signal()

    def __init__(self, field_names: Mapping[str, str]) -> None:
        super().__init__()
        self._field_names = field_names
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self._summary = wrapped("")
        column.addWidget(self._summary)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        self._choices: list[_FieldChoice] = []

    def show_reading(self, reading: Reading, mapping: Columns) -> None:
        """Show the columns of a file with what each seems to hold."""
        self._summary.setText(self._summary_of(reading))
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(2 * theme.GAP, 2 * theme.GAP, 2 * theme.GAP, 2 * theme.GAP)
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        headings = (self.tr("Column"), self.tr("Its first values"), self.tr("What it holds"))
        for place, heading in enumerate(headings):
            grid.addWidget(labelled(heading, "soft"), 0, place)
        self._choices = []
        for place, field in enumerate(mapping):
            self._add_column(grid, reading, place, field)
        grid.setRowStretch(len(mapping) + 1, 1)
        self._area.setWidget(card)

    def mapping(self) -> Columns:
        """Return what each column holds, as it is chosen now."""
        return tuple(choice.field() for choice in self._choices)

    def _add_column(
        self, grid: QGridLayout, reading: Reading, place: int, field: str | None
    ) -> None:
        heading = reading.headings[place].strip() or self.tr("Column {number}").format(
            number=place + 1
        )
        choice = _FieldChoice(heading, self.tr("– leave out –"), self._field_names, field)
        choice.currentIndexChanged.connect(lambda _: self._on_chosen(choice))
        self._choices.append(choice)
        grid.addWidget(wrapped(heading, "strong"), place + 1, 0)
        grid.addWidget(wrapped("  ·  ".join(reading.samples[place]), "soft"), place + 1, 1)
        grid.addWidget(choice, place + 1, 2)

    def _summary_of(self, reading: Reading) -> str:
        rows = wording.number(reading.rows)
        if reading.sheet is None:
            return self.tr("The file has {rows} rows.").format(rows=rows)
        if not reading.other_sheets:
            return self.tr("The sheet “{sheet}” has {rows} rows.").format(
                sheet=reading.sheet, rows=rows
            )
        return self.tr(
            "The sheet “{sheet}” has {rows} rows. Other sheets are not read: {others}."
        ).format(sheet=reading.sheet, rows=rows, others=", ".join(reading.other_sheets))

    def _on_chosen(self, chosen: "_FieldChoice") -> None:
        # A row has one title or name: who names a second column takes the word from the first.
        for choice in self._choices:
            if choice is not chosen and choice.field() == chosen.field() is not None:
                choice.leave_out()
        self.mapping_changed.emit()


class _FieldChoice(QComboBox):
    def __init__(
        self, heading: str, leave_out: str, names: Mapping[str, str], field: str | None
    ) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fields: tuple[str | None, ...] = (None, *names)
        self.addItems([leave_out, *names.values()])
        self.setCurrentIndex(self._fields.index(field))

    def field(self) -> str | None:
        return self._fields[self.currentIndex()]

    def leave_out(self) -> None:
        self.setCurrentIndex(0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the list of columns must not change what one of them holds.
        event.ignore()
