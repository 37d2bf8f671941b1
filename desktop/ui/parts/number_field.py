"""A field for a whole number: large, with plus and minus, deaf to the mouse wheel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override


class NumberField(QSpinBox):
    """A whole number between two bounds."""

    def __init__(
        self, name: str, *, lowest: int = 0, highest: int = 9999, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()
