"""One club: when it meets, who is in it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.club_endings import delete_club, go_on
from desktop.operations.club_members import add_member, change_role, end_club_membership
from desktop.operations.club_pauses import resume_club
from desktop.operations.clubs import ClubCard, club_card
from desktop.register.clubs import ROLES
from desktop.ui import theme
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.clubs.club_words import (
    ended_words,
    kind_words,
    next_words,
    pause_words,
    role_words,
)
from desktop.ui.clubs.end_dialog import EndDialog
from desktop.ui.clubs.members_table import MembersTable
from desktop.ui.clubs.pause_dialog import PauseDialog
from desktop.ui.clubs.schedule import schedule_of, schedule_sentence
from desktop.ui.clubs.session_day_dialog import SessionDayDialog
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.people.person_picker import PersonPicker

_LOWEST = 90


class ClubView(QWidget):
    """Shows one club and changes who is in it.

    Signals:
        left: back to the week.
        unplanned_asked: a session outside the schedule; carries the club's id and the `date`.
    """

    left = Signal()
    unplanned_asked = Signal(object, object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._club_id: UUID | None = None
        self._club: ClubCard | None = None
        self._name = wrapped("", "pageTitle")
        self._facts = wrapped("", "soft")
        self._standing = wrapped("", "waiting")
        self._sentence = SentenceLine()
        self._sentence.hide()
        self.members = MembersTable()
        self._nobody = EmptyNotice(
            self.tr("Nobody is in this club yet. Type a name above to add a member."),
            picture="users",
        )
        self._lists = QStackedWidget()
        self.picker = PersonPicker(store, self.tr("Add a member: type a name…"))
        self._lay_out()
        self._wire()

    def open_club(self, club_id: UUID) -> None:
        """Show this club."""
        self._club_id = club_id
        self._sentence.hide()
        self.reload()
        self.picker.box.setFocus()

    def reload(self) -> None:
        """Fetch the club again."""
        club_id = self._club_id
        if club_id is not None:
            self._store.read(
                lambda unit, moment: club_card(unit, moment, club_id=club_id),
                then=self._show,
                failed=lambda _: self.left.emit(),
            )

    def put_away(self) -> bool:
        """Put away a half-typed name; return whether there was one."""
        return self.picker.put_away()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addWidget(self._standing)
        head.addLayout(words, 1)
        back = button(self.tr("Back to the week   Esc"))
        back.clicked.connect(self.left)
        head.addWidget(back)
        card = Card("")
        self._members_title = card.title
        self.members.setObjectName("bare")
        card.body.addWidget(self.picker)
        self._lists.setMinimumHeight(_LOWEST)
        self._lists.addWidget(self.members)
        self._lists.addWidget(self._nobody)
        card.body.addWidget(self._lists, 1)
        card.body.addWidget(self._acts())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(card, 1)

    def _counted(self, club: ClubCard) -> str:
        said = self.tr("{count} members").format(count=len(club.members))
        if club.leaders:
            said += " · " + self.tr("{count} leading").format(count=club.leaders)
        return said

    def _acts(self) -> QWidget:
        acts = QWidget()
        flow = Flow(gap=theme.GAP)
        acts.setLayout(flow)
        self._remove = button(self.tr("Leaves the club   Delete"))
        self._remove.clicked.connect(self._on_remove)
        self._role = button(self.tr("Role…"))
        roles = QMenu(self._role)
        for role in ROLES:
            chosen = roles.addAction(role_words(role))
            chosen.triggered.connect(lambda _=False, role=role: self.give_role(role))
        self._role.setMenu(roles)
        edit = button(self.tr("Change name or schedule"))
        edit.clicked.connect(self._on_edit)
        unplanned = button(self.tr("Unplanned session today"), "quiet", "plus")
        unplanned.clicked.connect(self._on_unplanned)
        other_day = button(self.tr("…on another day"), "quiet")
        other_day.clicked.connect(self._on_other_day)
        pause = button(self.tr("Pause for a while…"), "quiet")
        pause.clicked.connect(self._on_pause)
        self._resume = button(self.tr("Meets again from today"))
        self._resume.clicked.connect(self._on_resume)
        end = button(self.tr("The club ends…"), "quiet")
        end.clicked.connect(self._on_end)
        self._go_on = button(self.tr("The club goes on again"))
        self._go_on.clicked.connect(lambda: self._change(go_on))
        self._delete = button(self.tr("Delete: written down by mistake"), "quiet")
        self._delete.clicked.connect(lambda: self._change(delete_club))
        self._while_it_meets = (unplanned, other_day, pause, end)
        for act in (
            *(self._remove, self._role, edit, unplanned, other_day, pause),
            *(self._resume, end, self._go_on, self._delete),
        ):
            flow.addWidget(act)
        return acts

    def _wire(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.picker.refused.connect(self._complain)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.members)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._on_remove)

    def _show(self, club: ClubCard) -> None:
        self._club = club
        draft = club.draft
        meets = schedule_sentence(
            schedule_of(draft.rule), starts_at=draft.starts_at, since=draft.since
        )
        leader = self.tr("Leader: {name}").format(name=draft.leader) if draft.leader else None
        self._name.setText(draft.name)
        coming = next_words(club.next_day) if club.next_day else None
        self._facts.setText(
            " · ".join(filter(None, (kind_words(draft.kind), meets, coming, draft.place, leader)))
        )
        standing = (*map(pause_words, club.pauses), ended_words(club))
        self._standing.setText("\n".join(filter(None, standing)))
        self._standing.setVisible(any(standing))
        self._resume.setVisible(bool(club.pauses) and club.ended_on is None)
        self._go_on.setVisible(club.ended_on is not None)
        self._delete.setVisible(club.never_met)
        for act in self._while_it_meets:
            act.setVisible(club.ended_on is None)
        self._members_title.setText(self._counted(club))
        self.members.show_values(club.people)
        self._lists.setCurrentIndex(0 if club.people else 1)
        for act in (self._remove, self._role):
            act.setEnabled(bool(club.people))
        if club.people and self.members.chosen() is None:
            self.members.selectRow(0)

    def _on_picked(self, person_id: UUID) -> None:
        club_id = self._club_id
        if club_id is not None:
            self._sentence.hide()
            self._store.change(
                lambda unit, moment: add_member(unit, moment, club_id=club_id, person_id=person_id),
                failed=self._on_refused,
            )

    def _on_remove(self) -> None:
        club_id, member = self._club_id, self.members.chosen()
        if club_id is not None and member is not None:
            self._store.change(
                lambda unit, moment: end_club_membership(
                    unit, moment, club_id=club_id, person_id=member.person.person_id
                ),
                failed=self._on_refused,
            )

    def give_role(self, role: str) -> None:
        """Let the person who is chosen be leader, artisan or member."""
        club_id, one = self._club_id, self.members.chosen()
        if club_id is not None and one is not None:
            self._store.change(
                lambda unit, moment: change_role(
                    unit, moment, club_id=club_id, person_id=one.person.person_id, role=role
                ),
                failed=self._on_refused,
            )

    def change(self, club: ClubCard) -> ClubDialog:
        """Open the sheet of a club and return it."""
        dialog = ClubDialog(self._store, self, today=club.draft.since, club=club)
        dialog.open_over(self)
        return dialog

    def _on_edit(self) -> None:
        if self._club is not None:
            self.change(self._club)

    def pause(self, club: ClubCard) -> PauseDialog:
        """Open the sheet of a pause and return it."""
        dialog = PauseDialog(self._store, self, club_id=club.club_id, today=club.today)
        dialog.open_over(self)
        return dialog

    def _on_pause(self) -> None:
        if self._club is not None:
            self.pause(self._club)

    def _on_resume(self) -> None:
        self._change(resume_club)

    def _on_end(self) -> None:
        if self._club is not None:
            club = self._club
            dialog = EndDialog(self._store, self, club_id=club.club_id, today=club.today)
            dialog.open_over(self)

    def _on_unplanned(self) -> None:
        if self._club is not None:
            self.unplanned_asked.emit(self._club.club_id, self._club.today)

    def _on_other_day(self) -> None:
        if self._club is not None:
            club_id = self._club.club_id
            dialog = SessionDayDialog(self, today=self._club.today)
            dialog.day_given.connect(lambda day: self.unplanned_asked.emit(club_id, day))
            dialog.open_over(self)

    def _change(self, deed: Callable[..., object]) -> None:
        club_id = self._club_id
        if club_id is not None:
            self._store.change(partial(deed, club_id=club_id), failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self._complain(ErrorPresenter().sentence(error))

    def _complain(self, sentence: str) -> None:
        self._sentence.say(sentence, ATTENTION)
        self._sentence.show()
