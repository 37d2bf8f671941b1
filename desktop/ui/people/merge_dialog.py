"""One person written down twice: the other entry is found, and both become one."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.merges import PeopleMerged, merge_people
from desktop.operations.people import PersonCard, person_card
from desktop.ui.parts.labels import wrapped
from desktop.ui.people.person_picker import PersonPicker
from desktop.ui.people.person_sheet import PersonSheet


class MergeDialog(PersonSheet):
    """Keeps the person in front; the other's loans and rolls go with it.

    Signals:
        merged: they are one; carries the id of the one that stays.
    """

    merged = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None, *, kept: PersonCard) -> None:
        super().__init__(store, parent)
        self._kept = kept
        self._gone: PersonCard | None = None
        self.name_it(self.tr("{name} was written down twice").format(name=kept.full_name))
        told = self.tr(
            "Find the other entry. Its loans, clubs and rolls go to {name} with everything that "
            "stands only there; its card goes on working. They can be parted again, also "
            "later (More…)."
        )
        self.body.addWidget(wrapped(told.format(name=kept.full_name), "soft"))
        self.picker = PersonPicker(store, self.tr("The other entry: name or card…"), adds=False)
        self.body.addWidget(self.picker)
        self.other = wrapped("", "strong")
        self.body.addWidget(self.other)
        self.body.addStretch()
        self.act = self.add_act(self.tr("Make them one"), "main", self._merge)
        self.act.setEnabled(False)
        self.add_act(self.tr("Leave it   Esc"), "quiet", self.reject)
        self.picker.picked.connect(self._fetch)

    def _fetch(self, person_id: UUID) -> None:
        self._store.read(
            lambda unit, moment: person_card(unit, moment, person_id=person_id),
            then=self._show,
            failed=self._on_refused,
        )

    def _show(self, card: PersonCard) -> None:
        is_other = card.person_id != self._kept.person_id
        self._gone = card if is_other else None
        self.act.setEnabled(is_other)
        born = str(card.birth_year) if card.birth_year else None
        facts = (card.full_name, born, card.address, card.guardian, card.card_number)
        self.other.setText(" · ".join(filter(None, facts)) if is_other else "")

    def _merge(self) -> None:
        gone = self._gone
        if gone is None:
            return

        def on_done(done: PeopleMerged) -> None:
            self.merged.emit(done.person_id)
            self.accept()

        kept_id, gone_id = self._kept.person_id, gone.person_id
        self._do(
            lambda unit, moment: merge_people(unit, moment, kept_id=kept_id, gone_id=gone_id),
            on_done,
        )
