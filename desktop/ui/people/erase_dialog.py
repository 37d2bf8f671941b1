"""Erasing a person: one of the few questions that are asked, for it cannot be taken back."""

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.erasure import erase_person
from desktop.operations.people import PersonCard
from desktop.ui.parts.labels import wrapped
from desktop.ui.people.person_sheet import PersonSheet


class EraseDialog(PersonSheet):
    """Says what will be gone for ever; nothing is done unless the verb is pressed."""

    height_asked = 380

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person: PersonCard) -> None:
        super().__init__(store, parent)
        self._person_id = person.person_id
        self.name_it(self.tr("Erase {name} for ever?").format(name=person.full_name))
        for words in (
            self.tr(
                "Name, telephone, address and all that was said about this person are erased: "
                "here, on the other computers and at the centre. No copy brings them back."
            ),
            self.tr("Visits, loans and sessions stay counted, without anybody's name."),
            self.tr("This cannot be taken back."),
        ):
            self.body.addWidget(wrapped(words))
        self.body.addStretch()
        leave = self.add_act(self.tr("Leave it   Esc"), "main", self.reject)
        self.act = self.add_act(self.tr("Erase for ever"), "", self._erase)
        if isinstance(leave, QPushButton):
            leave.setDefault(True)
            leave.setFocus()

    def _erase(self) -> None:
        person_id = self._person_id
        self._store.change(
            lambda unit, moment: erase_person(unit, moment, person_id=person_id),
            then=lambda _: self.accept(),
            failed=self._on_refused,
        )
