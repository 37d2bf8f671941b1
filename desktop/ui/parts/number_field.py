"""A field for a whole number: a big minus, the number, a big plus; deaf to the mouse wheel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.buttons import button


class NumberField(QWidget):
    """A whole number between two bounds.

    Signals:
        number_changed: another number stands in the field.
    """

    number_changed = Signal(int)

    def __init__(
        self, name: str, *, lowest: int = 0, highest: int = 9999, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP // 2)
        self._box = _Box()
        self._box.setRange(lowest, highest)
        self._box.setAccessibleName(name)
        less = button("", "step", "minus")
        less.setAccessibleName(self.tr("One less: {name}").format(name=name))
        less.clicked.connect(self._box.stepDown)
        more = button("", "step", "plus")
        more.setAccessibleName(self.tr("One more: {name}").format(name=name))
        more.clicked.connect(self._box.stepUp)
        for widget in (less, self._box, more):
            row.addWidget(widget)
        for step in (less, more):
            step.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            step.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        self._was_typed = False
        self._box.lineEdit().textEdited.connect(self._on_typed)
        self._box.valueChanged.connect(self.number_changed)
        self.setFocusProxy(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def number(self) -> int:
        """Return the number in the field, as far as it was typed."""
        self._box.interpretText()
        return self._box.value()

    def set_number(self, number: int) -> None:
        """Put a number into the field."""
        self._box.setValue(number)

    def was_typed(self) -> bool:
        """Return whether somebody typed a number, be it the one that stood there."""
        return self._was_typed

    def set_range(self, lowest: int, highest: int) -> None:
        """Let other numbers stand in the field."""
        self._box.setRange(lowest, highest)

    def enlarge(self) -> None:
        """Write the number in large letters."""
        self._box.setObjectName("bigNumber")

    def select_all(self) -> None:
        """Make the number ready to be typed over."""
        self._box.selectAll()

    def _on_typed(self) -> None:
        self._was_typed = True


class _Box(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()
