"""Saying what is taken of a list: the columns of a table, or the fields of records."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from desktop.lists.list_reading import Reading
from desktop.register.list_headings import Mapping as Columns
from desktop.ui.list_import.mapping_step import MappingStep
from desktop.ui.list_import.record_step import RecordStep
from desktop.ui.parts.step_stack import StepStack


class ColumnsStep(StepStack):
    """Shows whichever of the two the file asks for.

    Signals:
        mapping_changed: another choice was made.
    """

    mapping_changed = Signal()

    def __init__(
        self, field_names: Mapping[str, str], record_names: Mapping[str, str], needed: str
    ) -> None:
        super().__init__()
        self.table, self.record = MappingStep(field_names), RecordStep(record_names, needed)
        for step in (self.table, self.record):
            self.addWidget(step)
            step.mapping_changed.connect(self.mapping_changed)

    def show_reading(self, reading: Reading, mapping: Columns) -> None:
        """Show what the file holds, with what is taken of it."""
        step = self.record if reading.is_records else self.table
        step.show_reading(reading, mapping)
        self.setCurrentWidget(step)

    def shows_records(self) -> bool:
        """Return whether it is records that are shown."""
        return self.currentWidget() is self.record

    def mapping(self) -> Columns:
        """Return what is taken, as it is chosen now."""
        return self.record.mapping() if self.shows_records() else self.table.mapping()
