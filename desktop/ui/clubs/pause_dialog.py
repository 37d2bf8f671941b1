"""The sheet for a pause of a club: harvest, Tết, another reason."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.club_pauses import ClubPaused, pause_club
from desktop.register.schedules import PAUSE_REASONS, Pause
from desktop.ui.clubs.club_words import pause_reason_words
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.saving_dialog import SavingDialog


class PauseDialog(SavingDialog[ClubPaused]):
    """From when to when a club does not meet, and why."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, club_id: UUID, today: date
    ) -> None:
        super().__init__(store, parent, repeats=False)
        self.set_title(self.tr("The club pauses"))
        self._club_id = club_id
        self.reason = QComboBox()
        for reason in PAUSE_REASONS:
            self.reason.addItem(pause_reason_words(reason), reason)
        self.first = DateField(self.tr("From"), today)
        self.open_end = QCheckBox(self.tr("Nobody knows yet how long"))
        self.open_end.setChecked(True)
        self.last = DateField(self.tr("To"), today)
        self.add_field(self.tr("Why"), self.reason)
        self.add_field(self.tr("From"), self.first)
        self.add_wide(self.open_end)
        self.add_field(self.tr("To"), self.last)
        self.open_end.toggled.connect(self._on_open_end)
        self._on_open_end(is_open=True)
        self.reason.setFocus()

    def _on_open_end(self, is_open: bool) -> None:  # noqa: FBT001  # the signal carries it
        self.show_field(self.last, shown=not is_open)

    @override
    def _amiss(self) -> str:
        return ""

    @override
    def _saving(self) -> Operation[ClubPaused]:
        last = None if self.open_end.isChecked() else self.last.day()
        pause = Pause(self.first.day(), last, self.reason.currentData())
        club_id = self._club_id
        return lambda unit, moment: pause_club(unit, moment, club_id=club_id, pause=pause)

    @override
    def _id_of(self, done: ClubPaused) -> UUID:
        return done.club_id
