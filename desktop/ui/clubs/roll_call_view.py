"""The roll call of one session: every tap is kept at once, and no key waits for the disk."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.club_sessions import SessionKey
from desktop.operations.late_changes import open_old_session
from desktop.operations.roll_call import (
    Roll,
    SessionDetails,
    add_walk_in,
    did_not_take_place,
    mark_person,
    mark_the_rest_present,
    roll,
    set_details,
    set_topic,
    set_unnamed,
)
from desktop.operations.session_photos import (
    SessionPhoto,
    add_photo,
    photos_of,
    remove_photo,
    without_photo_consent,
)
from desktop.register.clubs import DID_NOT_TAKE_PLACE, HeadGroups
from desktop.ui import theme
from desktop.ui.clubs.club_words import late_change_words, reason_words
from desktop.ui.clubs.roll_list import RollList
from desktop.ui.clubs.roll_model import RollModel
from desktop.ui.clubs.roll_side import RollSide
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, CALM, SentenceLine
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.strip import Strip
from desktop.ui.wording import day_with_lunar

_STACKED_BELOW = 600


class RollCallView(QWidget):
    """Marks who was there.

    Signals:
        left: back to the week.
    """

    left = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._key: SessionKey | None = None
        self._unkept = 0
        self._refused = False
        self._photos: tuple[SessionPhoto, ...] = ()
        self.roll_model = RollModel(self)
        self.list = RollList(self.roll_model)
        self.side = RollSide(store)
        self._empty = EmptyNotice(
            self.tr("Nobody is in this club yet. Type who came under “Somebody else came”."),
            picture="users",
        )
        self._club = wrapped("", "pageTitle")
        self._day = wrapped("", "soft")
        self.old = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        self._open_old = button(self.tr("I am in charge: change it"))
        self._open_old.clicked.connect(self._on_open_old)
        self.old.add(self._open_old)
        self.old.hide()
        self.sentence = SentenceLine()
        self.sentence.hide()
        self._lay_out()
        self._wire()

    def open_roll(self, key: SessionKey) -> None:
        """Show the roll of this session, the keys on its first name."""
        self._key = key
        self.sentence.hide()
        self.roll_model.show_entries(())
        self.side.photos.put_away()
        self.reload()
        self.list.setFocus()

    def reload(self) -> None:
        """Fetch the roll again, unless a tap is still on its way to the disk."""
        key = self._key
        if key is not None and not self._unkept:
            self._store.read(
                lambda unit, moment: roll(unit, moment, key=key),
                then=self._on_roll,
                failed=lambda error: self._complain(ErrorPresenter().sentence(error)),
            )
            self._store.read(
                lambda unit, moment: photos_of(unit, moment, key=key),
                then=partial(self._on_photos, key),
            )
            self._read_consents()

    def _read_consents(self) -> None:
        key = self._key
        if key is not None and self.side.photos.isVisible():
            self._store.read(
                lambda unit, moment: without_photo_consent(unit, moment, key=key),
                then=self.side.photos.show_without_consent,
                failed=lambda _: None,  # the roll says already that the club is gone
            )

    def put_away(self) -> bool:
        """Put away a half-typed walk-in; return whether there was one."""
        if self.side.walk_in.put_away():
            self.list.setFocus()
            return True
        return False

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._club)
        words.addWidget(self._day)
        head.addLayout(words, 1)
        back = button(self.tr("Back to the week   Esc"))
        back.clicked.connect(self.left)
        head.addWidget(back)
        names = QWidget()
        rows = QVBoxLayout(names)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list, 1)
        rows.addWidget(self._empty, 1)
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(names, 6)
        sides.add(self.side, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.old)
        column.addWidget(self.sentence)
        column.addWidget(sides, 1)

    def _wire(self) -> None:
        self.list.turn_asked.connect(self._on_turn)
        self.side.rest_asked.connect(self._on_rest)
        self.side.walk_in.picked.connect(self._on_walk_in)
        self.side.walk_in.refused.connect(self._complain)
        self.side.unnamed_set.connect(self._on_unnamed)
        self.side.topic_set.connect(self._on_topic)
        self.side.details_set.connect(self._on_details)
        photos = self.side.photos
        photos.opened.connect(self._read_consents)
        photos.photo_chosen.connect(self._on_photo)
        photos.photo_refused.connect(self._complain)
        photos.removal_asked.connect(self._on_photo_away)
        self.side.not_held.connect(self._on_not_held)
        self.roll_model.dataChanged.connect(self._count)
        self.roll_model.modelReset.connect(self._count)
        shortcut = QShortcut(QKeySequence("Ctrl+A"), self.list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._on_rest)

    def _on_roll(self, roll: Roll) -> None:
        if self._unkept or roll.key != self._key:
            return  # what is shown is newer than what was read
        self._club.setText(roll.club_name)
        self._day.setText(" · ".join(filter(None, (day_with_lunar(roll.key.day), roll.starts_at))))
        self.roll_model.show_entries(roll.entries)
        self.list.setVisible(bool(roll.entries))
        self._empty.setVisible(not roll.entries)
        if roll.entries and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.roll_model.index(0))
        self.side.show_roll(roll)
        self._show_old(roll)
        if roll.state == DID_NOT_TAKE_PLACE:
            words = self.tr("This session did not take place: {reason}.")
            self.sentence.say(words.format(reason=reason_words(roll.reason or "")), CALM)
            self.sentence.show()
        elif not self._refused:
            self.sentence.hide()
        self._refused = False

    def _on_photos(self, key: SessionKey, photos: tuple[SessionPhoto, ...]) -> None:
        if key == self._key and photos != self._photos:
            self._photos = photos
            self.side.photos.show_photos(photos)

    def _show_old(self, roll: Roll) -> None:
        said = [late_change_words(change) for change in roll.late_changes]
        if roll.closed:
            said.insert(0, self.tr("This session is more than a month ago."))
        self.old.say(" ".join(said))
        self.old.setVisible(bool(said))
        self._open_old.setVisible(roll.closed)
        for part in (self.list, self.side):
            part.setEnabled(not roll.closed)

    def _count(self) -> None:
        self.side.show_count(self.roll_model)

    def _on_turn(self, row: int) -> None:
        entry = self.roll_model.turn(row)
        if key := self._key:
            self._keep(
                lambda unit, moment: mark_person(
                    unit, moment, key=key, person_id=entry.person_id, mark=entry.mark
                )
            )

    def _on_rest(self) -> None:
        self.roll_model.mark_the_rest_present()
        if key := self._key:
            self._keep(lambda unit, moment: mark_the_rest_present(unit, moment, key=key))

    def _on_walk_in(self, person_id: UUID) -> None:
        if key := self._key:
            self._keep(lambda unit, moment: add_walk_in(unit, moment, key=key, person_id=person_id))

    def _on_unnamed(self, count: int, groups: HeadGroups) -> None:
        if key := self._key:
            self._keep(
                lambda unit, moment: set_unnamed(unit, moment, key=key, count=count, groups=groups)
            )

    def _on_details(self, details: SessionDetails) -> None:
        if key := self._key:
            self._keep(lambda unit, moment: set_details(unit, moment, key=key, details=details))

    def _on_photo(self, picture: bytes) -> None:
        if key := self._key:
            self._keep(lambda unit, moment: add_photo(unit, moment, key=key, picture=picture))

    def _on_photo_away(self, photo_id: UUID) -> None:
        self._keep(lambda unit, moment: remove_photo(unit, moment, photo_id=photo_id))

    def _on_open_old(self) -> None:
        if key := self._key:
            self._keep(lambda unit, moment: open_old_session(unit, moment, key=key))

    def _on_topic(self, topic: str) -> None:
        if key := self._key:
            self._keep(lambda unit, moment: set_topic(unit, moment, key=key, topic=topic))

    def _on_not_held(self, reason: str) -> None:
        if key := self._key:
            self._keep(
                lambda unit, moment: did_not_take_place(unit, moment, key=key, reason=reason)
            )

    def _keep(self, operation: Operation[object]) -> None:
        self._unkept += 1
        self._store.change(operation, then=self._on_kept, failed=self._on_refused)

    def _on_kept(self, _: object) -> None:
        self._unkept -= 1

    def _on_refused(self, error: Exception) -> None:
        self._unkept -= 1
        self._refused = True
        self._complain(ErrorPresenter().sentence(error))
        self.reload()

    def _complain(self, sentence: str) -> None:
        self.sentence.say(sentence, ATTENTION)
        self.sentence.show()
