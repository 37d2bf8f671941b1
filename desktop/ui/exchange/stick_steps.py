"""The steps on the way to a stick that may be pulled out, each with its tick."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.background.stick_worker import StickStep
from desktop.ui.parts.labels import wrapped

_STEPS = tuple(StickStep)


class StickSteps(QWidget):
    """Five lines: done, under way, still to come."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._lines: dict[StickStep, QLabel] = {}
        for step in _STEPS:
            self._lines[step] = wrapped("")
            column.addWidget(self._lines[step])
        self.begin()

    def begin(self) -> None:
        """Show that nothing is done yet."""
        self._show(None)

    def show_step(self, step: StickStep) -> None:
        """Show that this step is under way, and those before it are done."""
        self._show(step)

    def show_done(self) -> None:
        """Show that all of them are done."""
        for step in _STEPS:
            self._mark(step, "✓", "done")

    def _show(self, under_way: StickStep | None) -> None:
        at = -1 if under_way is None else _STEPS.index(under_way)
        for place, step in enumerate(_STEPS):
            if place < at:
                self._mark(step, "✓", "done")
            else:
                self._mark(step, "○", "strong" if place == at else "soft")

    def _mark(self, step: StickStep, sign: str, name: str) -> None:
        line = self._lines[step]
        line.setText(f"{sign} {self._words(step)}")
        line.setObjectName(name)
        line.style().unpolish(line)
        line.style().polish(line)

    def _words(self, step: StickStep) -> str:
        return {
            StickStep.RECEIVE: self.tr("Take what the centre sent back"),
            StickStep.CHECK: self.tr("Check the stick"),
            StickStep.PACK: self.tr("Pack and seal what waits"),
            StickStep.COPY: self.tr("Copy it"),
            StickStep.READ_BACK: self.tr("Read it back and compare"),
        }[step]
