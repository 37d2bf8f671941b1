"""The sentence of what was just done, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import wrapped


class UndoBar(QFrame):
    """Stays until the next action; it is there from the start, so that nothing ever jumps.

    Signals:
        undo_asked: take back what the sentence says.
        redo_asked: do again what was just taken back.
    """

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GAP, 6, theme.GAP, 6)
        self._sentence = wrapped("")
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self._sentence, 1)
        self._undo = button(self.tr("Undo   Ctrl+Z"), "undoButton", "undo-2")
        self._undo.clicked.connect(self.undo_asked)
        policy = self._undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._undo.setSizePolicy(policy)
        self._redo = button(self.tr("Do it again   Ctrl+Y"), "undoButton", "refresh-cw")
        self._redo.clicked.connect(self.redo_asked)
        row.addWidget(self._redo)
        row.addWidget(self._undo)
        self.say_nothing_yet()

    def say_nothing_yet(self) -> None:
        """Stand quiet: there is nothing to take back."""
        self._show(self.tr("What you write down appears here, and can be taken back."), quiet=True)

    def say_done(self, sentence: str, *, can_undo: bool = True, can_redo: bool = False) -> None:
        """Show what was done, or taken back."""
        self._show(sentence, can_undo=can_undo, can_redo=can_redo)

    def say_trouble(self, sentence: str) -> None:
        """Show what went wrong, where the eye already is."""
        self._show(sentence, trouble=True)

    def sentence(self) -> str:
        """Return what stands in the bar."""
        return self._sentence.text()

    def _show(
        self,
        sentence: str,
        *,
        can_undo: bool = False,
        can_redo: bool = False,
        quiet: bool = False,
        trouble: bool = False,
    ) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(can_undo)
        self._redo.setVisible(can_redo)
        self.setProperty("quiet", quiet)
        self.setProperty("trouble", trouble)
        for widget in (self, self._sentence, self._undo, self._redo):
            self.style().unpolish(widget)
            self.style().polish(widget)
