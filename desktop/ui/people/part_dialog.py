"""One person who was two all the time: both are shown as they were, and parted again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.partings import Merging, PeopleParted, last_merging, part_people
from desktop.operations.people import PersonCard
from desktop.ui.parts.labels import wrapped
from desktop.ui.people.person_sheet import PersonSheet
from desktop.ui.wording import short_date


class PartDialog(PersonSheet):
    """Says what goes back to the other, and what stays; or why they cannot be parted.

    Signals:
        parted: they are two again; carries the id of the one who was kept.
    """

    parted = Signal(object)
    height_asked = 420

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person: PersonCard) -> None:
        super().__init__(store, parent)
        self._person = person
        self.name_it(self.tr("Part {name} again?").format(name=person.full_name))
        self.told = wrapped("")
        self.body.addWidget(self.told)
        self.body.addStretch()
        self.act = self.add_act(self.tr("Part them"), "main", self._part)
        self.act.setEnabled(False)
        self.add_act(self.tr("Leave it   Esc"), "quiet", self.reject)
        store.read(
            lambda unit, moment: last_merging(unit, moment, person_id=person.person_id),
            then=self._show,
            failed=self._on_refused,
        )

    def _show(self, merging: Merging | None) -> None:
        if merging is None:
            self.told.setText(
                self.tr(
                    "This computer does not know what each of them had. Part them on the computer "
                    "on which they were made one."
                )
            )
            return
        who = {"other": merging.other_name, "name": self._person.full_name}
        if merging.contradicted:
            said = self.tr(
                "What came from {other} on {day} was changed since: it cannot be given back "
                "without losing that. Nothing was changed."
            )
        else:
            said = self.tr(
                "{other} became {name} on {day}. The loans, clubs and rolls that came along go "
                "back to {other}; what was written down since stays with {name}."
            )
        self.told.setText(said.format(day=short_date(merging.merged_on), **who))
        self.act.setEnabled(not merging.contradicted)

    def _part(self) -> None:
        person_id = self._person.person_id

        def on_done(done: PeopleParted) -> None:
            self.parted.emit(done.person_id)
            self.accept()

        self._do(lambda unit, moment: part_people(unit, moment, person_id=person_id), on_done)
