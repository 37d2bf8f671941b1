"""All that is written down of one person: shown whole, and printed for whoever asks."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.personal_data import PersonalData, personal_data
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.personal_words import personal_pages


class PersonalDialog(PaperDialog):
    """Shows the paper of one person."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, person_id: UUID
    ) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("All that is written down of one person"))
        told = self.tr("For whoever it is about, and for nobody else.")
        self.choices.addWidget(wrapped(told, "soft"))
        self._store.read(
            lambda unit, moment: personal_data(unit, moment, person_id=person_id),
            then=self._show,
            failed=lambda _: self.reject(),
        )

    def _show(self, data: PersonalData) -> None:
        self.name_it(self.tr("All that is written down of {name}").format(name=data.card.full_name))
        self.show_pages(ruled_pages(personal_pages(data)))
