"""How many of those without a name were women, children…: a number, or that nobody counted."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget
from typing_extensions import override

from desktop.register.clubs import HeadGroups
from desktop.ui import theme
from desktop.ui.clubs.club_words import group_words

_NOT_COUNTED = -1
_MOST = 999


class HeadsByGroup(QWidget):
    """One small field a group; a dash means that nobody counted, which is not zero.

    Signals:
        changed: another number stands in a field.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(theme.GAP, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields: dict[str, QSpinBox] = {}
        for name, words in group_words().items():
            field = _Field()
            field.setAccessibleName(words)
            field.valueChanged.connect(self.changed)
            form.addRow(words, field)
            self.fields[name] = field

    def groups(self) -> HeadGroups:
        """Return the numbers in the fields."""
        numbers = {name: field.value() for name, field in self.fields.items()}
        return HeadGroups(
            **{name: None if value == _NOT_COUNTED else value for name, value in numbers.items()}
        )

    def show_groups(self, groups: HeadGroups) -> None:
        """Show what the register has; it is no change."""
        for name, field in self.fields.items():
            number: int | None = getattr(groups, name)
            field.blockSignals(True)  # noqa: FBT003  # Qt has no name for it
            field.setValue(_NOT_COUNTED if number is None else number)
            field.blockSignals(False)  # noqa: FBT003  # Qt has no name for it


class _Field(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setRange(_NOT_COUNTED, _MOST)
        self.setValue(_NOT_COUNTED)
        self.setSpecialValueText("–")
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()
