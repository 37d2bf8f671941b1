"""Who lives under one roof, and who is the head."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.households import choose_head, join_household, leave_household
from desktop.operations.people import PersonCard, person_card
from desktop.operations.person_card import HouseholdMember
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.people.person_picker import PersonPicker
from desktop.ui.people.person_sheet import PersonSheet

translate = QCoreApplication.translate


class HouseholdDialog(PersonSheet):
    """Shows the household of one person; others are added by name."""

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person_id: UUID) -> None:
        super().__init__(store, parent)
        self._person_id = person_id
        self.name_it(self.tr("Household"))
        self._nobody = wrapped(self.tr("Nobody else is written down here yet."), "soft")
        self.table: ValueTable[HouseholdMember] = ValueTable(self.tr("Household"), _columns())
        self.picker = PersonPicker(store, self.tr("Who lives here too? Name or card…"))
        self.body.addWidget(self._nobody)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.picker)
        self.head = self.add_act(self.tr("Head of the household"), "main", self._choose_head)
        self.out = self.add_act(self.tr("No longer lives here"), "", self._move_out)
        self.add_act(self.tr("Close   Esc"), "quiet", self.reject)
        self.picker.picked.connect(self._join)
        store.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Fetch the household again."""
        self._store.read(
            lambda unit, moment: person_card(unit, moment, person_id=self._person_id),
            then=self._show,
            failed=lambda _: self.reject(),
        )

    def _show(self, card: PersonCard) -> None:
        self.name_it(self.tr("Household of {name}").format(name=card.full_name))
        self.table.show_values(card.household)
        if card.household and self.table.chosen() is None:
            self.table.selectRow(0)
        self._nobody.setVisible(not card.household)
        self.table.setVisible(bool(card.household))
        for act in (self.head, self.out):
            act.setEnabled(bool(card.household))

    def _join(self, person_id: UUID) -> None:
        own = self._person_id
        self._do(
            lambda unit, moment: join_household(unit, moment, person_id=person_id, other_id=own)
        )

    def _choose_head(self) -> None:
        if (chosen := self.table.chosen()) is not None:
            self._do(lambda unit, moment: choose_head(unit, moment, person_id=chosen.person_id))

    def _move_out(self) -> None:
        if (chosen := self.table.chosen()) is not None:
            self._do(lambda unit, moment: leave_household(unit, moment, person_id=chosen.person_id))


def _columns() -> tuple[Column[HouseholdMember], ...]:
    head = translate("HouseholdDialog", "Head")
    return (
        Column(translate("HouseholdDialog", "Name"), lambda member: member.full_name, stretch=1),
        Column("", lambda member: head if member.is_head else ""),
    )
