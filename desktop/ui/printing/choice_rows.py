"""Choices on the left of a printing sheet: circles of which one is filled, and lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

_INDENT = 34


class OneOf(QWidget):
    """Circles one under the other; what belongs to a choice stands under it.

    Signals:
        chosen: another choice was made; carries its key.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._belongings: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._group.idToggled.connect(self._on_toggled)

    def add(self, key: str, words: str, belonging: QWidget | None = None) -> None:
        """Offer one more choice; the first one is chosen."""
        circle = QRadioButton(words)
        self._group.addButton(circle, len(self._keys))
        self._keys.append(key)
        self._column.addWidget(circle)
        if belonging is not None:
            self._belongings[key] = belonging
            belonging.setVisible(False)
            belonging.setContentsMargins(_INDENT, 0, 0, 0)
            self._column.addWidget(belonging)
        if len(self._keys) == 1:
            circle.setChecked(True)

    def key(self) -> str:
        """Return the key of the choice that is made."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Make a choice."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def offer(self, key: str, *, offered: bool) -> None:
        """Let a choice be made, or hide it; the one that is made stays."""
        self._group.button(self._keys.index(key)).setVisible(offered or self.key() == key)

    def set_words(self, key: str, words: str) -> None:
        """Say something else beside a circle."""
        self._group.button(self._keys.index(key)).setText(words)

    def _on_toggled(self, place: int, checked: bool) -> None:  # noqa: FBT001  # Qt's own signature
        key = self._keys[place] if place < len(self._keys) else ""
        if key in self._belongings:
            self._belongings[key].setVisible(checked)
        if checked and key:
            self.chosen.emit(key)


class ListOf(QComboBox):
    """A list to open; deaf to the mouse wheel."""

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.addItems(list(words))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over a field must not change what is chosen in it.
        event.ignore()
