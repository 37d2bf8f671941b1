"""The record with which a crate changes hands, to be signed by both sides."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.crate_lists import crate_record
from desktop.operations.hand_over_record import HandOverRecord
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.record_words import hand_over_pages
from desktop.ui.wording import number


class CrateDialog(PaperDialog):
    """Shows the record of one crate; it is printed twice."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, crate_id: UUID
    ) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print the record of a crate"))
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Print it twice: both sides sign, and each keeps one. The other house scans "
                    "the square code to receive the crate."
                )
            )
        )
        self._store.read(
            lambda unit, moment: crate_record(unit, moment, crate_id=crate_id), then=self._show
        )

    def _show(self, record: HandOverRecord) -> None:
        self.show_pages(ruled_pages(hand_over_pages(record)))
        self.say(self.tr("{count} books").format(count=number(len(record.entries))))
