"""The sheet for a club that meets no more: from when on, and why."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.club_endings import ClubEnded, end_club
from desktop.register.clubs import ENDINGS
from desktop.ui.clubs.club_words import ending_words
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog


class EndDialog(SavingDialog[ClubEnded]):
    """From which day on a club meets no more."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, club_id: UUID, today: date
    ) -> None:
        super().__init__(store, parent, repeats=False)
        self.set_title(self.tr("The club ends"))
        self._club_id = club_id
        self.day = DateField(self.tr("No sessions from"), today)
        self.reason = QComboBox()
        for reason in ENDINGS:
            self.reason.addItem(ending_words(reason), reason)
        self.add_field(self.tr("No sessions from"), self.day)
        self.add_field(self.tr("Why"), self.reason)
        self.add_wide(
            wrapped(
                self.tr(
                    "Its sessions and members stay in the register and in every report. "
                    "It can go on again at any time."
                ),
                "soft",
            )
        )
        self.day.setFocus()

    @override
    def _amiss(self) -> str:
        return ""

    @override
    def _saving(self) -> Operation[ClubEnded]:
        return partial(
            end_club,
            club_id=self._club_id,
            day=self.day.day(),
            reason=self.reason.currentData(),
        )

    @override
    def _id_of(self, done: ClubEnded) -> UUID:
        return done.club_id
