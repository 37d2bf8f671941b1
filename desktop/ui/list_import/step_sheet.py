"""A sheet of steps, one after another: its title, what waits, and the buttons below."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.scroller import scroller
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.parts.step_stack import StepStack

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 960, 720


class StepSheet(Sheet):
    """Shows one step and takes no press while work is under way; whose steps they are fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = StepStack()
        self._title = labelled("", "pageTitle")
        self._waiting = QProgressBar()
        self._stop = button(translate("ImportDialog", "Stop here"))
        self._back = button(translate("ImportDialog", "Back"))
        self._leave = button(translate("ImportDialog", "Leave it"), "quiet")
        self._next = button("", "main")
        self._lay_out()

    def _wait(self, rows: int = 0) -> None:
        """Say that work is under way, and take no second press meanwhile."""
        self._waiting.setRange(0, rows)
        self._waiting.setValue(0)
        self._waiting.show()
        self._steps.setEnabled(False)
        for pressed in (self._back, self._next):
            pressed.setEnabled(False)

    def _lay_out(self) -> None:
        self._waiting.setTextVisible(False)
        self._waiting.setFixedHeight(6)
        self._waiting.setAccessibleName(translate("ImportDialog", "Working…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * theme.GAP, 2 * theme.GAP, 3 * theme.GAP, 2 * theme.GAP)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self._title)
        column.addWidget(scroller(self._steps), 1)
        column.addWidget(self._waiting)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._stop)
        row.addStretch()
        row.addWidget(self._leave)
        row.addWidget(self._next)
        column.addLayout(row)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit_over(self, self.parentWidget(), width=_WIDTH, height=_HEIGHT)

    @override
    def reject(self) -> None:
        # What the store is doing will want to be shown here.
        if self._steps.isEnabled():
            super().reject()
