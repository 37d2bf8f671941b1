"""Where the recovery code brings back the names, on a computer that took a lost one's place."""

from PySide6.QtCore import Signal

from desktop.background.store_thread import StoreThread
from desktop.operations.recovery import NamesBroughtBack, bring_back_names
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.recovery.code_field import CodeField


class NamesCard(Card):
    """Shown while names wait for the code from the sheet.

    Signals:
        brought_back: the names are there again.
    """

    brought_back = Signal()

    def __init__(self, store: StoreThread) -> None:
        super().__init__("")
        self.title.setText(self.tr("Bring back the names"))
        self._store = store
        self._presenter = ErrorPresenter(self)
        self._said = wrapped("")
        self._code = CodeField()
        self._code.entered.connect(self._bring_back)
        self._press = button(self.tr("Bring back the names"))
        self._press.clicked.connect(self._bring_back)
        self._answer = SentenceLine()
        self._answer.hide()
        row = Flow()
        row.addWidget(self._press)
        for part in (self._said, self._code):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self.hide()

    def show_waiting(self, count: int) -> None:
        """Show how many names wait; nothing if none does and nothing was just said."""
        for part in (self._said, self._code, self._press):
            part.setVisible(count > 0)
        self.setVisible(count > 0 or not self._answer.isHidden())
        self._said.setText(
            self.tr(
                "%n name(s) are still sealed: only the recovery code of this house opens them. "
                "Type the groups from the sheet, now or on another day.",
                "",
                count,
            )
        )

    def _bring_back(self) -> None:
        typed = self._code.typed()
        self._store.change(
            lambda unit, moment: bring_back_names(unit, moment, typed=typed),
            then=self._on_brought_back,
            failed=self._on_not_brought_back,
        )

    def _on_brought_back(self, done: NamesBroughtBack) -> None:
        self._code.set_typed("")
        self._say(self.tr("%n name(s) are there again.", "", done.count), DONE)
        self.brought_back.emit()

    def _on_not_brought_back(self, error: Exception) -> None:
        self._say(self._presenter.sentence(error), ATTENTION)

    def _say(self, sentence: str, tone: str) -> None:
        self._answer.say(sentence, tone)
        self._answer.show()
