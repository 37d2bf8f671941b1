"""Ethnicity and disability of one person, for a house that writes them down."""

from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.people import PersonCard
from desktop.operations.traits import (
    Traits,
    TraitsChanged,
    change_traits,
    traits_of,
)
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog
from desktop.ui.people.ethnicity_field import EthnicityField


class TraitsDialog(SavingDialog[TraitsChanged]):
    """Two questions; “not said” is an answer to both."""

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person: PersonCard) -> None:
        super().__init__(store, parent, repeats=False)
        self._person_id = person.person_id
        self.set_title(self.tr("Ethnicity and disability of {name}").format(name=person.full_name))
        not_said = self.tr("– not said –")
        self.ethnicity, self.disability = EthnicityField(not_said), QComboBox()
        for words, value in ((not_said, None), (self.tr("yes"), True), (self.tr("no"), False)):
            self.disability.addItem(words, value)
        told = self.tr(
            "Kept apart, never shown in a list, and sent only sealed. The reports get counts."
        )
        self.add_wide(wrapped(told, "soft"))
        self.add_field(self.tr("Ethnicity"), self.ethnicity)
        self.add_field(self.tr("Lives with a disability"), self.disability)
        store.read(
            lambda unit, moment: traits_of(unit, moment, person_id=person.person_id),
            then=self._show,
            failed=self._on_refused,
        )

    def _show(self, traits: Traits) -> None:
        self.ethnicity.choose(traits.ethnicity.code if traits.ethnicity else None)
        self.disability.setCurrentIndex(self.disability.findData(traits.has_disability))
        if not traits.is_allowed:
            self.complain(self.tr("Note the consent first: it is a line of its own."))

    @override
    def _amiss(self) -> str:
        return ""

    @override
    def _saving(self) -> Operation[TraitsChanged]:
        person_id, code = self._person_id, self.ethnicity.code()
        disability = self.disability.currentData()
        return lambda unit, moment: change_traits(
            unit, moment, person_id=person_id, ethnicity=code, has_disability=disability
        )

    @override
    def _id_of(self, done: TraitsChanged) -> UUID:
        return done.person_id
