"""The sheet on which a reader is found who wants to wait for a book."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue import TitleCard
from desktop.operations.holds import place_hold
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.people.person_picker import PersonPicker
from desktop.ui.people.person_sheet import PersonSheet


class HoldDialog(PersonSheet):
    """Whoever is chosen waits; who is not known yet is written down by the name."""

    height_asked = 420

    def __init__(self, store: StoreThread, parent: QWidget | None, *, card: TitleCard) -> None:
        super().__init__(store, parent)
        self._title_id = card.title_id
        self.name_it(self.tr("Who waits for “{title}”?").format(title=card.draft.title))
        told = self.tr(
            "The desk says so when a copy comes back. After two months nobody waits any more."
        )
        self.body.addWidget(wrapped(told, "soft"))
        self.picker = PersonPicker(store, self.tr("Name or card of the reader…"))
        self.body.addWidget(self.picker)
        self.body.addStretch()
        self.add_act(self.tr("Leave it   Esc"), "quiet", self.reject)
        self.picker.picked.connect(self._place)
        self.picker.refused.connect(self._refuse)
        self.picker.box.setFocus()

    def _refuse(self, sentence: str) -> None:
        self._say(sentence, ATTENTION)

    def _place(self, person_id: UUID) -> None:
        title_id = self._title_id
        self._do(
            lambda unit, moment: place_hold(unit, moment, title_id=title_id, person_id=person_id),
            lambda _: self.accept(),
        )
