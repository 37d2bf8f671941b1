"""The page of things to look at: one row, one sentence, its best buttons. Nothing waits for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.things import Listed
from desktop.operations.things_to_look_at import put_off, things_to_look_at
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.things.thing_answers import ThingAnswers
from desktop.ui.things.thing_row import ThingRow
from desktop.ui.things.thing_sentences import ThingSentences


class ThingsPage(FreshPage):
    """Lists what only a person can know.

    Signals:
        day_asked, person_asked, backup_asked, sheet_asked, emergency_asked, mending_asked,
            joining_asked, month_asked: as `ThingAnswers` has them.
        shown: the list is on the screen; carries how many there are.
    """

    day_asked = Signal(object)
    person_asked = Signal(object)
    backup_asked = Signal()
    sheet_asked = Signal()
    emergency_asked = Signal()
    mending_asked = Signal(object)
    joining_asked = Signal()
    month_asked = Signal(object)
    shown = Signal(int)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._sentences = ThingSentences(self)
        self._answers = ThingAnswers(store, self)
        self._listed: tuple[Listed, ...] | None = None
        self._said = SentenceLine()
        self._said.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._nothing = EmptyNotice(
            self.tr("There is nothing to look at. All is well."), picture="check"
        )
        self._nothing.hide()
        self._assemble()
        self._answers.day_asked.connect(self.day_asked)
        self._answers.person_asked.connect(self.person_asked)
        self._answers.backup_asked.connect(self.backup_asked)
        self._answers.sheet_asked.connect(self.sheet_asked)
        self._answers.emergency_asked.connect(self.emergency_asked)
        self._answers.mending_asked.connect(self.mending_asked)
        self._answers.joining_asked.connect(self.joining_asked)
        self._answers.month_asked.connect(self.month_asked)
        self._answers.refused.connect(self._on_refused)

    @override
    def reload(self) -> None:
        """Read the list again."""
        self._store.read(things_to_look_at, then=self._show)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._hint = wrapped(
            self.tr(
                "Only a person can know these. You can go on working; answer when you have time, "
                "or call the officer and read out the code."
            ),
            "soft",
        )
        column.addWidget(self._hint)
        column.addWidget(self._said)
        column.addLayout(self._rows)
        column.addWidget(self._nothing, 1)
        column.addStretch()

    def _show(self, listed: tuple[Listed, ...]) -> None:
        if listed != self._listed:
            at = self._row_with_keys()
            self._listed = listed
            empty(self._rows)
            for line in listed:
                self._rows.addWidget(self._row(line))
            self._take_keys(at)
        self._hint.setVisible(bool(listed))
        self._nothing.setVisible(not listed)
        self.shown.emit(len(listed))

    def _row(self, line: Listed) -> ThingRow:
        thing = line.thing
        row = ThingRow(
            self._sentences.sentence(thing),
            line.code,
            self._answers.answers(thing),
            put_off=partial(self._put_off, thing.key),
        )
        row.pressed.connect(self._act, Qt.ConnectionType.QueuedConnection)
        return row

    @Slot(object)
    def _act(self, act: Callable[[], None]) -> None:
        act()

    def _put_off(self, key: str) -> None:
        self._store.change(lambda unit, moment: put_off(unit, moment, key=key))

    def _row_with_keys(self) -> int | None:
        """Return which row the keys are in: the one that takes its place gets them next."""
        for at in range(self._rows.count()):
            if self._rows.itemAt(at).widget().isAncestorOf(self.focusWidget()):
                return at
        return None

    def _take_keys(self, at: int | None) -> None:
        if at is None or not self._rows.count():
            return
        row = self._rows.itemAt(min(at, self._rows.count() - 1)).widget()
        if isinstance(row, ThingRow):
            row.buttons[0].setFocus()

    def _on_refused(self, error: Exception) -> None:
        self._said.say(ErrorPresenter().sentence(error), ATTENTION)
        self._said.show()
        self.reload()

    @override
    def _on_changed(self) -> None:
        self._said.hide()
        super()._on_changed()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._said.hide()
