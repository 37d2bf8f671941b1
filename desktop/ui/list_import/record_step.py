"""Choosing what is taken of the records of a library program: one tick for each thing."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.lists.list_reading import Reading
from desktop.register.list_headings import Mapping as Columns
from desktop.ui import theme, wording
from desktop.ui.parts.labels import labelled, wrapped


class RecordStep(QWidget):
    """One line for each thing that a record can say: a tick, where it stands, and first values.

    Signals:
        mapping_changed: another choice was made.
    """

    mapping_changed = Signal()

    def __init__(self, names: Mapping[str, str], needed: str) -> None:
        super().__init__()
        self._names = names
        self._needed = needed
        self._fields: tuple[str, ...] = ()
        self.ticks: dict[str, QCheckBox] = {}
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

    def show_reading(self, reading: Reading, mapping: Columns) -> None:
        """Show what the records hold, with ticks at what is to be taken."""
        words = self.tr(
            "The file has {count} records. Take away the tick where it is not wanted. From 041 on, "
            "fields are only kept, to be given back to other programs."
        )
        self._summary.setText(words.format(count=wording.number(reading.rows)))
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(2 * theme.GAP, 2 * theme.GAP, 2 * theme.GAP, 2 * theme.GAP)
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(2, 1)
        headings = (self.tr("Taken"), self.tr("Field"), self.tr("Its first values"))
        for place, heading in enumerate(headings):
            grid.addWidget(labelled(heading, "soft"), 0, place)
        self.ticks = {}
        self._fields = tuple(self._names)
        for place, field in enumerate(self._fields):
            self._add_line(grid, reading, place, is_taken=field in mapping)
        grid.setRowStretch(len(self._fields) + 1, 1)
        self._area.setWidget(card)

    def mapping(self) -> Columns:
        """Return what is taken; None where it is not."""
        return tuple(field if self.ticks[field].isChecked() else None for field in self._fields)

    def _add_line(self, grid: QGridLayout, reading: Reading, place: int, *, is_taken: bool) -> None:
        field = self._fields[place]
        name = self._names[field]
        tick = QCheckBox(name)
        tick.setAccessibleName(name)
        is_needed = field == self._needed
        tick.setChecked(is_taken or is_needed)
        tick.setEnabled(not is_needed)
        tick.toggled.connect(self.mapping_changed)
        self.ticks[field] = tick
        grid.addWidget(tick, place + 1, 0)
        grid.addWidget(labelled(reading.headings[place], "soft"), place + 1, 1)
        grid.addWidget(wrapped("  ·  ".join(reading.samples[place]), "soft"), place + 1, 2)
