"""Tabs that go on in the next line where large letters leave too little width for one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow


class TabRow(QWidget):
    """One of them is open; the arrow keys go from one to the next.

    Signals:
        opened: another tab was opened; carries its place.
    """

    opened = Signal(int)

    def __init__(self, count: int) -> None:
        """Begin with so many tabs without words, the first one open."""
        super().__init__()
        flow = Flow(gap=0, line_gap=0)
        self.setLayout(flow)
        self._group = QButtonGroup(self)
        for place in range(count):
            tab = button("", "tab")
            tab.setCheckable(True)
            self._group.addButton(tab, place)
            flow.addWidget(tab)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def place(self) -> int:
        """Return the place of the open tab."""
        return self._group.checkedId()

    def open(self, place: int) -> None:
        """Open a tab."""
        self._group.button(place).setChecked(True)

    def name(self, place: int, words: str) -> None:
        """Write something on a tab."""
        self._group.button(place).setText(words)
        self._group.button(place).setAccessibleName(words)

    def offer(self, place: int, *, offered: bool) -> None:
        """Have a tab there, or not."""
        self._group.button(place).setVisible(offered)

    def words(self, place: int) -> str:
        """Return what stands on a tab."""
        return self._group.button(place).text()

    def _on_toggled(self, place: int, checked: bool) -> None:  # noqa: FBT001  # Qt's own signature
        if checked:
            self.opened.emit(place)
