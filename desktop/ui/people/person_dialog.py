"""The sheet for one person: only the name is needed."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.people import (
    PersonAdded,
    PersonCard,
    PersonChanged,
    PersonDraft,
    PersonLine,
    add_person,
    change_person,
    similar_people,
)
from desktop.operations.visits import VisitGroup, visit_groups
from desktop.register.people import default_sort_word
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog
from desktop.ui.people.person_choice import person_choice

_PAUSE_MS = 80


class PersonDialog(SavingDialog[PersonAdded | PersonChanged]):
    """Adds or changes one person.

    Signals:
        existing_picked: "that is the one I mean": a person who is written down already.
    """

    existing_picked = Signal(object)

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        person: PersonCard | None = None,
        full_name: str = "",
    ) -> None:
        super().__init__(store, parent, repeats=person is None)
        self.set_title(self.tr("Change a person") if person else self.tr("A new person"))
        self._person = person
        self._own_sort_word = False
        self.full_name = QLineEdit()
        self.group = QComboBox()
        self.address = QLineEdit()
        self.birth_year = QLineEdit()
        self.birth_year.setMaxLength(4)
        self.guardian = QLineEdit()
        self.phone = QLineEdit()
        self.sort_word = QLineEdit()
        self._similar = ChoiceList(self.tr("Is it one of these?"))
        self._is_it = wrapped(self.tr("Is it one of these?"), "waiting")
        self._is_it.hide()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._fill(person, full_name)
        self._wire()
        self.full_name.setFocus()
        store.read(visit_groups, then=self._on_groups)

    def _lay_out(self) -> None:
        self.add_field(self.tr("Full name (needed)"), self.full_name)
        self.add_wide(self._is_it)
        self.add_wide(self._similar)
        self.add_field(self.tr("Group"), self.group)
        self.add_field(self.tr("Village or address"), self.address)
        self.add_field(self.tr("Year of birth"), self.birth_year)
        self.add_field(self.tr("Parent or guardian"), self.guardian, self.tr("For children."))
        self.add_field(self.tr("Telephone"), self.phone)
        self.add_field(
            self.tr("Word to sort by"),
            self.sort_word,
            self.tr("Where the name stands in lists; usually the given name."),
        )

    def _wire(self) -> None:
        self.full_name.textChanged.connect(self._on_name_typed)
        self.sort_word.textEdited.connect(self._on_sort_word_typed)
        self._pause.timeout.connect(self._look_for_similar)
        self._similar.picked.connect(self._on_similar_picked)
        if self.full_name.text():
            self._on_name_typed()

    def _fill(self, person: PersonCard | None, full_name: str) -> None:
        self.full_name.setText(person.full_name if person else full_name)
        if person is None:
            return
        self.address.setText(person.address or "")
        self.birth_year.setText(str(person.birth_year or ""))
        self.guardian.setText(person.guardian or "")
        self.phone.setText(person.phone or "")
        self.sort_word.setText(person.sort_word)
        self._own_sort_word = person.sort_word != default_sort_word(person.full_name)

    def _draft(self) -> PersonDraft:
        year = self.birth_year.text().strip()
        return PersonDraft(
            full_name=self.full_name.text(),
            group_id=self.group.currentData(),
            birth_year=int(year) if year else None,
            phone=self.phone.text().strip() or None,
            address=self.address.text().strip() or None,
            guardian=self.guardian.text().strip() or None,
            sort_word=self.sort_word.text().strip() or None,
        )

    @override
    def _field_named(self, name: str) -> QWidget | None:
        return {
            "p": self.full_name,
            "name": self.full_name,
            "group": self.group,
            "address": self.address,
            "born": self.birth_year,
            "guardian": self.guardian,
            "phone": self.phone,
            "sort": self.sort_word,
        }.get(name)

    @override
    def _amiss(self) -> str:
        if not self.full_name.text().strip():
            self.full_name.setFocus()
            return self.tr("Please type the name.")
        year = self.birth_year.text().strip()
        if year and not (year.isdecimal() and len(year) == 4):  # noqa: PLR2004  # digits of a year
            self.birth_year.setFocus()
            return self.tr("The year of birth has four digits, such as 1987.")
        return ""

    @override
    def _saving(self) -> Operation[PersonAdded | PersonChanged]:
        draft, person = self._draft(), self._person
        if person is None:
            return lambda unit, moment: add_person(unit, moment, draft=draft)
        return lambda unit, moment: change_person(
            unit, moment, person_id=person.person_id, draft=draft
        )

    @override
    def _id_of(self, done: PersonAdded | PersonChanged) -> UUID:
        return done.person_id

    @override
    def _begin_next(self, done: PersonAdded | PersonChanged) -> None:
        # The next one often lives in the same village.
        for field in (self.full_name, self.birth_year, self.guardian, self.phone, self.sort_word):
            field.clear()
        self._own_sort_word = False
        self.praise(self.tr("{person} is written down.").format(person=done.full_name))
        self.full_name.setFocus()

    def _on_groups(self, groups: tuple[VisitGroup, ...]) -> None:
        self.group.addItem(self.tr("– no group –"), None)
        for group in groups:
            self.group.addItem(group.label, group.group_id)
            if self._person is not None and group.group_id == self._person.group_id:
                self.group.setCurrentIndex(self.group.count() - 1)

    def _on_name_typed(self) -> None:
        name = self.full_name.text()
        if not self._own_sort_word:
            self.sort_word.setText(default_sort_word(name) if name.strip() else "")
        self._pause.start()

    def _on_sort_word_typed(self, word: str) -> None:
        self._own_sort_word = bool(word.strip())

    def _look_for_similar(self) -> None:
        name = self.full_name.text()
        if not name.strip():
            self._on_similar(())
            return
        self._store.read(
            lambda unit, moment: similar_people(unit, moment, full_name=name),
            then=self._on_similar,
        )

    def _on_similar(self, people: tuple[PersonLine, ...]) -> None:
        own: UUID | None = self._person.person_id if self._person else None
        others = [person for person in people if person.person_id != own]
        self._is_it.setVisible(bool(others))
        self._similar.offer([person_choice(person) for person in others])

    def _on_similar_picked(self, person: PersonLine) -> None:
        self.existing_picked.emit(person.person_id)
        self.reject()
