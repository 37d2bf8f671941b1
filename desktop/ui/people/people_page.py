"""Everybody known to the house: found while typing, shown with what they have borrowed."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.people import (
    PersonCard,
    PersonLine,
    end_membership,
    find_people,
    people_count,
    person_card,
)
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.labels import labelled
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.people.people_table import PeopleTable
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.people.person_pane import PersonPane

_LIMIT = 200
_STACKED_BELOW, _BUTTON_BELOW = 700, 560
_LOWEST = 200


class PeoplePage(QWidget):
    """Finds, adds and changes people.

    Signals:
        serve_asked: lend books to this person; carries the id.
    """

    serve_asked = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._person_id: UUID | None = None
        self._count = 0
        self._search = SearchBox(self.tr("Find by name, initials, card or telephone number…"))
        self._add = button(self.tr("Add a person   Ctrl+N"), "main", "user-plus")
        self._known = labelled("", "soft")
        self._sentence = SentenceLine()
        self._sentence.hide()
        self._dialog: PersonDialog | None = None
        self._table = PeopleTable()
        self._nobody = EmptyNotice("", picture="users")
        self._lists = QStackedWidget()
        self._pane = PersonPane()
        self._lay_out()
        self._wire()

    def reload(self) -> None:
        """Fetch the list and the person again."""
        typed = self._search.text().strip()
        self._store.read(
            lambda unit, moment: (
                find_people(unit, moment, typed=typed, limit=_LIMIT),
                people_count(unit, moment),
            ),
            then=self._show,
        )
        self._load_person()

    def open_person(self, person_id: UUID) -> None:
        """Show this person."""
        self._person_id = person_id
        self._search.clear()
        self.reload()

    def add_person(self) -> None:
        """Open the sheet for a new person, with the name that was searched for in vain."""
        typed = self._search.text().strip()
        name = "" if any(letter.isdigit() for letter in typed) else typed
        self._open_dialog(PersonDialog(self._store, self, full_name=name))

    def _lay_out(self) -> None:
        top = SideBySide(narrowest=_BUTTON_BELOW)
        top.add(self._search, 1)
        top.add(self._add, 0)
        self._lists.addWidget(self._table)
        self._lists.addWidget(self._nobody)
        self._lists.setMinimumHeight(theme.pixels(_LOWEST))
        found = QWidget()
        left = QVBoxLayout(found)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.GAP)
        left.addWidget(self._known)
        left.addWidget(self._lists, 1)
        sides = SideBySide(narrowest=_STACKED_BELOW)
        sides.add(found, 6)
        sides.add(self._pane, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        column.addWidget(self._sentence)
        column.addWidget(sides, 1)

    def _wire(self) -> None:
        self._search.searched.connect(self.reload)
        self._search.entered.connect(self._on_entered)
        self._search.left_downwards.connect(self._table.choose_first)
        self._table.chosen_value.connect(self._on_chosen)
        self._table.activated_value.connect(self._on_activated)
        self._add.clicked.connect(self.add_person)
        self._pane.lend_asked.connect(self.serve_asked)
        self._pane.edit_asked.connect(self._on_edit)
        self._pane.end_asked.connect(self._on_end)
        self._store.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add_person)

    def _show(self, found: tuple[tuple[PersonLine, ...], int]) -> None:
        people, self._count = found
        self._table.show_people(people)
        self._known.setText(self._how_many(len(people)))
        self._nobody.say(self._nobody_words())
        self._lists.setCurrentIndex(0 if people else 1)
        if self._person_id not in {person.person_id for person in people}:
            self._person_id = people[0].person_id if people else None
            self._load_person()
        self._table.mark(self._person_id)

    def _how_many(self, shown: int) -> str:
        if shown == _LIMIT < self._count:
            words = self.tr("{count} people; the first {shown} are shown. Type to find others.")
        elif self._search.text().strip():
            words = self.tr("{shown} of {count} people")
        else:
            words = self.tr("{count} people")
        return words.format(count=self._count, shown=shown)

    def _nobody_words(self) -> str:
        typed = self._search.text().strip()
        if not typed:
            return self.tr("Nobody is written down yet. Press Ctrl+N to add the first person.")
        words = self.tr("Nobody is called “{typed}”. Press Ctrl+N to add this person.")
        return words.format(typed=typed)

    def _load_person(self) -> None:
        person_id = self._person_id
        if person_id is None:
            self._pane.show_person(None)
            return
        self._store.read(
            lambda unit, moment: person_card(unit, moment, person_id=person_id),
            then=self._on_person,
            failed=lambda _: self._pane.show_person(None),
        )

    def _on_person(self, person: PersonCard) -> None:
        if person.person_id == self._person_id:
            self._pane.show_person(person)

    def _on_chosen(self, person: PersonLine) -> None:
        if person.person_id != self._person_id:
            self._person_id = person.person_id
            self._load_person()

    def _on_activated(self, person: PersonLine) -> None:
        self.serve_asked.emit(person.person_id)

    def _on_entered(self) -> None:
        self.reload()
        self._table.choose_first()

    def _on_edit(self, person: PersonCard) -> None:
        self._open_dialog(PersonDialog(self._store, self, person=person))

    def _on_end(self, person: PersonCard) -> None:
        self._store.change(
            lambda unit, moment: end_membership(unit, moment, person_id=person.person_id),
            failed=self._on_refused,
        )

    def _on_refused(self, error: Exception) -> None:
        self._sentence.say(ErrorPresenter().sentence(error), ATTENTION)
        self._sentence.show()

    def _open_dialog(self, dialog: PersonDialog) -> None:
        self._sentence.hide()
        dialog.saved.connect(self._on_saved)
        dialog.existing_picked.connect(self.open_person)
        # The old sheet may still await an answer, so it goes only when the next one comes.
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog
        dialog.open_over(self)

    def _on_saved(self, person_id: UUID) -> None:
        self.open_person(person_id)

    def _on_changed(self) -> None:
        if self.isVisible():
            self._sentence.hide()
            self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
        self._search.setFocus()
