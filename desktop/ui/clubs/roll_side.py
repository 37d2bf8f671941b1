"""Beside the roll: the count, who else came, the topic, where, and "did not take place"."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.roll_call import Roll
from desktop.register.clubs import ABSENT, EXCUSED, PRESENT, REASONS, HeadGroups
from desktop.ui import theme
from desktop.ui.clubs.club_words import reason_words
from desktop.ui.clubs.details_box import DetailsBox
from desktop.ui.clubs.heads_by_group import HeadsByGroup
from desktop.ui.clubs.photos_box import PhotosBox
from desktop.ui.clubs.roll_model import RollModel
from desktop.ui.clubs.topic_field import TopicField
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.folded import folded
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.scroller import scroller
from desktop.ui.people.person_picker import PersonPicker

_TYPING_MS = 500


class RollSide(Card):
    """What is written down about a session besides the marks.

    Signals:
        rest_asked: everybody not marked yet is present.
        unnamed_set: so many others came; carries the number and its HeadGroups.
        details_set: where it was and what else is to be kept; carries the SessionDetails.
        topic_set: what the session was about; carries the words.
        not_held: the session did not take place; carries the reason's code.
    """

    rest_asked = Signal()
    unnamed_set = Signal(int, object)
    details_set = Signal(object)
    topic_set = Signal(str)
    not_held = Signal(str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__("")
        self.title.setText(self.tr("Who was there"))
        self._unnamed_kept = (0, HeadGroups())
        self.counted = wrapped("", "large")
        rest = button(self.tr("All others present   Ctrl+A"), "main", "check")
        rest.clicked.connect(self.rest_asked)
        self.walk_in = PersonPicker(store, self.tr("Type a name…"))
        self.unnamed = NumberField(self.tr("Others, without names"), highest=999)
        # "12" is one number, not first 1 and then 12.
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._on_unnamed)
        self.unnamed.number_changed.connect(lambda _: self._typing.start())
        self.groups = HeadsByGroup()
        self.groups.changed.connect(self._typing.start)
        self.topic = TopicField(self.tr("What the session was about"))
        self.topic.topic_set.connect(self.topic_set)
        self.details = DetailsBox()
        self.details.details_set.connect(self.details_set)
        self.photos = PhotosBox()
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.counted)
        keys = self.tr("Space: present, absent, excused, not marked. A letter: jump to a name.")
        column.addWidget(wrapped(keys, "soft"))
        column.addWidget(rest)
        parts: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (self.tr("Somebody else came"), self.walk_in, None),
            (self.tr("Others, without names"), self.unnamed, self._folded_groups()),
            (self.tr("What the session was about"), self.topic, self._folded_details()),
        )
        for words, field, more in parts:
            column.addWidget(naming(field, words))
            column.addWidget(field)
            if more is not None:
                column.addWidget(more)
        column.addWidget(folded(self.tr("Photos…"), self.photos))
        column.addWidget(self._not_held_button())
        column.addStretch()
        self.body.addWidget(scroller(inside), 1)

    def show_count(self, roll: RollModel) -> None:
        """Show how many are present, absent, excused, not marked, and how many lead."""
        counts = [
            self.tr("Present {count}").format(count=roll.count(PRESENT)),
            self.tr("Absent {count}").format(count=roll.count(ABSENT)),
            self.tr("Excused {count}").format(count=roll.count(EXCUSED)),
            self.tr("Not marked {count}").format(count=roll.count(None)),
        ]
        if roll.leaders():
            words = self.tr("Leading {present} of {all}")
            counts.append(words.format(present=roll.leading(), all=roll.leaders()))
        self.counted.setText(" · ".join(counted.replace(" ", "\u00a0") for counted in counts))

    def show_roll(self, roll: Roll) -> None:
        """Show what the register has; a field that is being typed in is left alone."""
        self.topic.offer(roll.topics)
        self.topic.show_topic(roll.topic)
        self.details.show_roll(roll)
        if not self._typing.isActive():
            self._unnamed_kept = (roll.unnamed, roll.facts.groups)
            self.unnamed.set_number(roll.unnamed)
            self.groups.show_groups(roll.facts.groups)
            self._typing.stop()

    def _on_unnamed(self) -> None:
        self._typing.stop()
        said = (self.unnamed.number(), self.groups.groups())
        if said != self._unnamed_kept:
            self._unnamed_kept = said
            self.unnamed_set.emit(*said)

    def _folded_groups(self) -> QWidget:
        return folded(self.tr("Women, children, elderly…"), self.groups)

    def _folded_details(self) -> QWidget:
        return folded(self.tr("Place, heritage, note…"), self.details)

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
