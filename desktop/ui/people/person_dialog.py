"""The sheet for one person: only the name is needed."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.duplicates import Sought, similar_people
from desktop.operations.people import (
    PersonAdded,
    PersonCard,
    PersonChanged,
    PersonDraft,
    PersonLine,
    add_person,
    change_person,
)
from desktop.operations.visits import VisitGroup, visit_groups
from desktop.register.folding import fold
from desktop.register.people import default_sort_word
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog
from desktop.ui.people.guardian_field import GuardianField
from desktop.ui.people.person_choice import is_among, person_choice, twins

_PAUSE_MS = 80
_YEAR_DIGITS = 4


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
        self.about = QCheckBox(self.tr("About this year: nobody has a paper of it"))
        self.guardian = GuardianField(store)
        self.nickname = QLineEdit()
        self.former_names = QLineEdit()
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
        self.add_field("", self.about)
        self.add_field(self.tr("Parent or guardian"), self.guardian)
        self.add_field(self.tr("Telephone"), self.phone)
        self.add_field(self.tr("Usually called"), self.nickname)
        self.add_field(
            self.tr("Word to sort by"),
            self.sort_word,
            self.tr("Where the name stands in lists; usually the given name."),
        )
        self.add_field(
            self.tr("Former names"),
            self.former_names,
            self.tr("Found by them too. A semicolon stands between two."),
        )

    def _wire(self) -> None:
        self.full_name.textChanged.connect(self._on_name_typed)
        self.sort_word.textEdited.connect(self._on_sort_word_typed)
        self.full_name.editingFinished.connect(self._keep_former_name)
        self.birth_year.textEdited.connect(self._pause.start)
        self.about.toggled.connect(self._pause.start)
        self.address.textEdited.connect(self._pause.start)
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
        self.about.setChecked(person.born_about)
        self.guardian.show_guardian(person.guardian, person.guardian_id)
        self.nickname.setText(person.nickname or "")
        self.former_names.setText(person.former_names or "")
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
            guardian=self.guardian.guardian_name(),
            sort_word=self.sort_word.text().strip() or None,
            nickname=self.nickname.text().strip() or None,
            former_names=self.former_names.text().strip() or None,
            born_about=self.about.isChecked(),
            guardian_id=self.guardian.guardian_id(),
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
            "called": self.nickname,
            "former": self.former_names,
        }.get(name)

    @override
    def _subject(self) -> str:
        return str(self._person.person_id if self._person else None)

    @override
    def _amiss(self) -> str:
        if not self.full_name.text().strip():
            self.full_name.setFocus()
            return self.tr("Please type the name.")
        year = self.birth_year.text().strip()
        if year and not (year.isdecimal() and len(year) == _YEAR_DIGITS):
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
        for field in (
            self.full_name,
            self.nickname,
            self.birth_year,
            self.phone,
            self.sort_word,
            self.former_names,
        ):
            field.clear()
        self.about.setChecked(False)
        self.guardian.show_guardian(None, None)
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

    def _keep_former_name(self) -> None:
        """Keep the name that the person had: people are asked for by it for years."""
        old = self._person.full_name if self._person else ""
        kept = self.former_names.text()
        if fold(self.full_name.text()) != fold(old) and fold(old) not in fold(kept):
            self.former_names.setText("; ".join(filter(None, (kept.strip(" ;"), old))))

    def _look_for_similar(self) -> None:
        if not self.full_name.text().strip():
            self._on_similar(())
            return
        sought = self._sought()
        self._store.read(
            lambda unit, moment: similar_people(unit, moment, sought=sought),
            then=self._on_similar,
        )

    def _sought(self) -> Sought:
        year = self.birth_year.text().strip()
        return Sought(
            full_name=self.full_name.text(),
            birth_year=int(year) if year.isdecimal() and len(year) == _YEAR_DIGITS else None,
            born_about=self.about.isChecked(),
            address=self.address.text(),
            but=self._person.person_id if self._person else None,
        )

    def _on_similar(self, people: tuple[PersonLine, ...]) -> None:
        # Who is written down twice is told apart by the year that was typed.
        doubled = twins(people)
        typed = bool(self.birth_year.text().strip())
        self._is_it.setVisible(bool(people))
        self._similar.offer(
            [person_choice(person, is_twin=typed or is_among(person, doubled)) for person in people]
        )

    def _on_similar_picked(self, person: PersonLine) -> None:
        self.existing_picked.emit(person.person_id)
        self.reject()
