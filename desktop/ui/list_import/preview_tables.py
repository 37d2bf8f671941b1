"""The tables of a preview, one behind each tab; a tab without words is not there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.parts.tab_row import TabRow


class PreviewTables(QWidget):
    """Tabs that go on in the next line where large letters leave too little width for one."""

    def __init__(self, tables: Sequence[QWidget]) -> None:
        super().__init__()
        self._tabs, self._stack = TabRow(len(tables)), QStackedWidget()
        for table in tables:
            self._stack.addWidget(table)
        self._tabs.opened.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def name(self, table: QWidget, words: str) -> None:
        """Write something on the tab of a table; "" takes the tab away."""
        place = self._stack.indexOf(table)
        self._tabs.name(place, words)
        self._tabs.offer(place, offered=bool(words))

    def open(self, table: QWidget) -> None:
        """Show this table."""
        self._tabs.open(self._stack.indexOf(table))

    def current(self) -> QWidget | None:
        """Return the table that is shown."""
        return self._stack.currentWidget()
