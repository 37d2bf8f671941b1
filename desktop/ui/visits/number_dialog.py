"""A small window for one exact number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.register.visits import ESTIMATED, EXACT
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sheet import Sheet


class NumberDialog(Sheet):
    """Asks how many of a group came today, all in all.

    Signals:
        number_given: the number that is right.
    """

    number_given = Signal(int)

    def __init__(
        self, group: str, *, count: int, parent: QWidget | None = None, question: str = ""
    ) -> None:
        """Ask for the whole day, or by the `question` for something else."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Type the number"))
        self.setMinimumWidth(theme.pixels(380))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * theme.GAP,) * 4)
        column.setSpacing(2 * theme.GAP)
        today = self.tr("How many came today: {group}").format(group=group)
        column.addWidget(wrapped(question or today, "large"))
        self._shown = count
        self._number = NumberField(group)
        self._number.enlarge()
        self._number.set_number(count)
        column.addWidget(self._number)
        self._estimated = QCheckBox(self.tr("About so many: nobody counted"))
        self._estimated.setHidden(bool(question))
        column.addWidget(self._estimated)
        row = QHBoxLayout()
        for step in (5, 10):
            more = button(f"+{step}")
            more.setAutoDefault(False)
            more.clicked.connect(lambda _=False, step=step: self._add(step))
            row.addWidget(more)
        row.addStretch()
        leave = button(self.tr("Leave it"), "quiet")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        write = button(self.tr("Write down"), "main")
        write.setDefault(True)
        write.clicked.connect(self._give)
        row.addWidget(write)
        column.addLayout(row)
        self._number.setFocus()
        self._number.select_all()
        width = max(self.minimumWidth(), self.minimumSizeHint().width())
        self.resize(width, column.totalHeightForWidth(width))  # Qt thinks of one line of words

    def certainty(self) -> str:
        """Return whether the number was counted or estimated."""
        return ESTIMATED if self._estimated.isChecked() else EXACT

    def says_a_number(self) -> bool:
        """Return whether the number is anybody's word, and not only what was shown."""
        return self._number.was_typed() or self._number.number() != self._shown

    def _add(self, step: int) -> None:
        self._number.set_number(self._number.number() + step)

    def _give(self) -> None:
        self.number_given.emit(self._number.number())
        self.accept()
