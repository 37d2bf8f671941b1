"""Beside the roll: the count, who else came, the topic, and "did not take place"."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.roll_call import Roll
from desktop.register.clubs import REASONS
from desktop.ui import theme
from desktop.ui.clubs.club_words import reason_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.scroller import scroller
from desktop.ui.people.person_picker import PersonPicker

_TYPING_MS = 500


class RollSide(Card):
    """What is written down about a session besides the marks.

    Signals:
        rest_asked: everybody not marked yet is present.
        unnamed_set: so many others came; carries the number.
        topic_set: what the session was about; carries the words.
        not_held: the session did not take place; carries the reason's code.
    """

    rest_asked = Signal()
    unnamed_set = Signal(int)
    topic_set = Signal(str)
    not_held = Signal(str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__("")
        self.title.setText(self.tr("Who was there"))
        self._topic_kept = ""
        self._unnamed_kept = 0
        self.counted = wrapped("", "large")
        rest = button(self.tr("All others present   Ctrl+A"), "main", "check")
        rest.clicked.connect(self.rest_asked)
        self.walk_in = PersonPicker(store, self.tr("Type a name…"))
        self.unnamed = NumberField(self.tr("Others, without names"), highest=999)
        # "12" is one number, not first 1 and then 12.
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._on_unnamed)
        self.unnamed.number_changed.connect(lambda _: self._typing.start())
        self.topic = QLineEdit()
        self.topic.setAccessibleName(self.tr("What the session was about"))
        self.topic.editingFinished.connect(self._on_topic)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.counted)
        keys = self.tr("Space: present, absent, not marked. A letter: jump to a name.")
        column.addWidget(wrapped(keys, "soft"))
        column.addWidget(rest)
        for words, field in (
            (self.tr("Somebody else came"), self.walk_in),
            (self.tr("Others, without names"), self.unnamed),
            (self.tr("What the session was about"), self.topic),
        ):
            column.addWidget(wrapped(words, "strong"))
            column.addWidget(field)
        column.addWidget(self._not_held_button())
        column.addStretch()
        self.body.addWidget(scroller(inside), 1)

    def show_count(self, *, present: int, absent: int, not_marked: int) -> None:
        """Show how many are present, absent, not marked."""
        words = self.tr("Present {present} · Absent {absent} · Not marked {not_marked}")
        said = words.format(present=present, absent=absent, not_marked=not_marked)
        self.counted.setText(_breaking_at_dots(said))

    def show_roll(self, roll: Roll) -> None:
        """Show what the register has; a field that is being typed in is left alone."""
        self._topic_kept = roll.topic or ""
        if not self.topic.hasFocus():
            self.topic.setText(self._topic_kept)
        if not self._typing.isActive():
            self._unnamed_kept = roll.unnamed
            self.unnamed.set_number(roll.unnamed)
            self._typing.stop()

    def _on_unnamed(self) -> None:
        self._typing.stop()
        count = self.unnamed.number()
        if count != self._unnamed_kept:
            self._unnamed_kept = count
            self.unnamed_set.emit(count)

    def _on_topic(self) -> None:
        topic = self.topic.text().strip()
        if topic != self._topic_kept:
            self._topic_kept = topic
            self.topic_set.emit(topic)

    def _not_held_button(self) -> QWidget:
        ask = button(self.tr("This session did not take place…"))
        reasons = QMenu(ask)
        for reason in REASONS:
            chosen = reasons.addAction(reason_words(reason))
            chosen.triggered.connect(lambda _=False, reason=reason: self.not_held.emit(reason))
        ask.setMenu(reasons)
        return ask

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Whoever leaves at once has said it all the same.
        self._on_unnamed()
        super().hideEvent(event)


def _breaking_at_dots(words: str) -> str:
    return words.replace(" ", "\u00a0").replace("·\u00a0", "· ")
