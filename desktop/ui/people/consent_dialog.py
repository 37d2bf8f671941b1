"""What somebody allowed and took back, and the next such fact. Nothing is chosen beforehand."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.consents import (
    ConsentDraft,
    ConsentNoted,
    Consents,
    consents_of,
    note_consent,
)
from desktop.operations.people import PersonCard
from desktop.register.consent import GIVEN, GUARDIAN, PURPOSES, SELF, WITHDRAWN
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog
from desktop.ui.people.consent_words import consent_words, purpose_words


class ConsentDialog(SavingDialog[ConsentNoted]):
    """Notes one consent or withdrawal from the signed paper."""

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person: PersonCard) -> None:
        super().__init__(store, parent, repeats=False)
        self._person = person
        self.set_title(self.tr("What {name} agrees to").format(name=person.full_name))
        choose = self.tr("– choose –")
        self.what = _choices(
            (choose, None), (self.tr("agrees"), GIVEN), (self.tr("no longer agrees"), WITHDRAWN)
        )
        self.purpose = _choices(
            (choose, None), *((purpose_words(purpose), purpose) for purpose in PURPOSES)
        )
        self.giver = _choices(
            (choose, None),
            (person.full_name, SELF),
            (self.tr("the parent or guardian"), GUARDIAN),
        )
        self.given_by = QLineEdit(person.guardian or "")
        self.form_number = QLineEdit()
        self.on_day = DateField(self.tr("On"), date.min)
        self._history = wrapped("", "soft")
        self._lay_out()
        store.read(
            lambda unit, moment: (
                consents_of(unit, moment, person_id=person.person_id),
                moment.today,
            ),
            then=self._show,
            failed=self._on_refused,
        )

    def _lay_out(self) -> None:
        self.add_field(self.tr("Who says it"), self.giver)
        self.add_field(self.tr("Name of the guardian"), self.given_by)
        self.add_field(self.tr("The person"), self.what)
        self.add_field(self.tr("To what"), self.purpose)
        self.add_field(self.tr("On"), self.on_day)
        self.add_field(
            self.tr("Number of the paper"),
            self.form_number,
            self.tr("The signed paper stays in the drawer."),
        )
        self.add_wide(self._history)
        self.giver.currentIndexChanged.connect(self._on_giver)
        self._on_giver()

    def _on_giver(self) -> None:
        self.show_field(self.given_by, shown=self.giver.currentData() == GUARDIAN)

    def _show(self, found: tuple[Consents, date]) -> None:
        consents, today = found
        self.on_day.set_day(today)
        self.on_day.forbid_after(today)
        said = [consent_words(line) for line in consents.lines]
        self._history.setText("\n".join(said) or self.tr("Nothing was agreed to yet."))
        if consents.guardian_needed:
            self.giver.setCurrentIndex(self.giver.findData(GUARDIAN))
            self.giver.setEnabled(False)

    @override
    def _amiss(self) -> str:
        for field in (self.giver, self.what, self.purpose):
            if field.currentData() is None:
                field.setFocus()
                return self.tr("Please choose what stands on the paper.")
        return ""

    @override
    def _saving(self) -> Operation[ConsentNoted]:
        draft = ConsentDraft(
            purpose=self.purpose.currentData(),
            what=self.what.currentData(),
            giver=self.giver.currentData(),
            given_by=self.given_by.text().strip() or None,
            form_number=self.form_number.text().strip() or None,
            on_day=self.on_day.day(),
        )
        person_id = self._person.person_id
        return lambda unit, moment: note_consent(unit, moment, person_id=person_id, draft=draft)

    @override
    def _id_of(self, done: ConsentNoted) -> UUID:
        return done.person_id


def _choices(*lines: tuple[str, str | None]) -> QComboBox:
    box = QComboBox()
    for words, value in lines:
        box.addItem(words, value)
    return box
