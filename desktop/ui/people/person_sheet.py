"""A sheet about one person over the page: what it is for, what stands there, and a way out."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.done import Done
from desktop.ui import theme
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.error_presenter import sentence_for
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over

Deed = TypeVar("Deed", bound=Done)
_MARGIN = 3 * theme.GAP


class PersonSheet(Sheet):
    """Everything that is done here is saved at once, and can be taken back like anything else."""

    width_asked, height_asked = 640, 520

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._title = wrapped("", "pageTitle")
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        self.said = SentenceLine()
        self.said.hide()
        self.acts = Flow()
        row = QWidget()
        row.setLayout(self.acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 2 * theme.GAP, _MARGIN, 2 * theme.GAP)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self.body, 1)
        column.addWidget(self.said)
        column.addWidget(row)

    def name_it(self, title: str) -> None:
        """Say what the sheet is for."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def add_act(self, words: str, name: str, act: Callable[[], object]) -> QWidget:
        """Put a button at the end of the row below."""
        made = button(words, name)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        self.acts.addWidget(made)
        return made

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=self.width_asked, height=self.height_asked)
        self.open()

    def _do(self, operation: Operation[Deed], then: Callable[[Deed], object] | None = None) -> None:
        def on_done(done: Deed) -> None:
            self._say(DoneSentences().sentence(done), DONE)
            if then is not None:
                then(done)

        self._store.change(operation, then=on_done, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self._say(sentence_for(error), ATTENTION)

    def _say(self, sentence: str, tone: str) -> None:
        self.said.say(sentence, tone)
        self.said.show()
