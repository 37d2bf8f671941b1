"""The sheet for one club, with its schedule as a sentence to choose from."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QLineEdit, QTimeEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.clubs import (
    ClubAdded,
    ClubCard,
    ClubChanged,
    ClubDraft,
    add_club,
    change_club,
)
from desktop.register.clubs import KINDS
from desktop.ui.clubs.club_words import kind_words
from desktop.ui.clubs.schedule import (
    HOWS,
    LUNAR,
    LUNAR_CHOICES,
    MONTHLY,
    NEVER_FIXED,
    PLACES,
    Schedule,
    how_words,
    moon_words,
    place_words,
    schedule_of,
    schedule_sentence,
)
from desktop.ui.clubs.weekday_buttons import WeekdayButtons
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.saving_dialog import SavingDialog

_USUAL_START = "19:30"


class ClubDialog(SavingDialog[ClubAdded | ClubChanged]):
    """Adds or changes one club."""

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        today: date,
        club: ClubCard | None = None,
    ) -> None:
        super().__init__(store, parent, repeats=False)
        self.set_title(self.tr("Change a club") if club else self.tr("A new club"))
        self._club_id: UUID | None = club.club_id if club else None
        self.name = QLineEdit()
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.how = QComboBox()
        for how in HOWS:
            self.how.addItem(how_words(how), how)
        self.place_in_month = QComboBox()
        for place in PLACES:
            self.place_in_month.addItem(place_words(place), place)
        self.moon = QComboBox()
        for days in LUNAR_CHOICES:
            self.moon.addItem(moon_words(days), days)
        self.weekdays = WeekdayButtons()
        self.starts_at = QTimeEdit()
        self.starts_at.setDisplayFormat("HH:mm")
        self.since = DateField(self.tr("From"), today)
        self.place = QLineEdit()
        self.leader = QLineEdit()
        self.schedule_words = wrapped("", "done")
        self._lay_out()
        self._fill(club.draft if club else None)
        self._wire()
        self._on_schedule_chosen()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self.add_field(self.tr("Name of the club (needed)"), self.name)
        self.add_field(self.tr("Kind"), self.kind)
        self.add_field(self.tr("Meets"), self.how)
        self.add_field(self.tr("Which one in the month"), self.place_in_month)
        self.add_field(self.tr("On"), self.weekdays)
        self.add_field(self.tr("On the day of the moon"), self.moon)
        self.add_field(self.tr("At"), self.starts_at)
        self.add_field(self.tr("From"), self.since)
        self.add_wide(self.schedule_words)
        self.add_field(self.tr("Place"), self.place)
        self.add_field(self.tr("Leader"), self.leader)

    def _fill(self, draft: ClubDraft | None) -> None:
        start = draft.starts_at if draft else _USUAL_START
        self.starts_at.setTime(QTime.fromString(start or _USUAL_START, "HH:mm"))
        if draft is None:
            return
        schedule = schedule_of(draft.rule)
        self.name.setText(draft.name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(draft.kind)))
        self.how.setCurrentIndex(self.how.findData(schedule.how))
        self.place_in_month.setCurrentIndex(max(0, self.place_in_month.findData(schedule.place)))
        self._choose_moon(schedule)
        self.weekdays.choose(schedule.weekdays)
        self.since.set_day(draft.since)
        self.place.setText(draft.place or "")
        self.leader.setText(draft.leader or "")

    def _wire(self) -> None:
        self.how.currentIndexChanged.connect(self._on_schedule_chosen)
        self.place_in_month.currentIndexChanged.connect(self._on_schedule_chosen)
        self.moon.currentIndexChanged.connect(self._on_schedule_chosen)
        self.weekdays.changed.connect(self._on_schedule_chosen)
        self.starts_at.timeChanged.connect(self._on_schedule_chosen)
        self.since.day_changed.connect(self._on_schedule_chosen)

    def _schedule(self) -> Schedule:
        return Schedule(
            self.how.currentData(),
            self.weekdays.chosen(),
            self.place_in_month.currentData(),
            # Qt keeps a tuple as a list.
            tuple(self.moon.currentData()),
        )

    def _choose_moon(self, schedule: Schedule) -> None:
        if schedule.moon not in LUNAR_CHOICES:  # another program's rule: keep what it says
            self.moon.addItem(moon_words(schedule.moon), schedule.moon)
            self.moon.setCurrentIndex(self.moon.count() - 1)
        else:
            self.moon.setCurrentIndex(LUNAR_CHOICES.index(schedule.moon))

    def _start(self) -> str:
        return self.starts_at.time().toString("HH:mm")

    def _on_schedule_chosen(self) -> None:
        how = self.how.currentData()
        self.show_field(self.starts_at, shown=how != NEVER_FIXED)
        self.show_field(self.weekdays, shown=how not in (LUNAR, NEVER_FIXED))
        self.show_field(self.moon, shown=how == LUNAR)
        self.show_field(self.place_in_month, shown=how == MONTHLY)
        self.weekdays.allow_only_one(only_one=how == MONTHLY)
        self.schedule_words.setText(
            schedule_sentence(self._schedule(), starts_at=self._start(), since=self.since.day())
        )

    @override
    def _subject(self) -> str:
        return str(self._club_id)

    @override
    def _field_named(self, name: str) -> QWidget | None:
        return {
            "name": self.name,
            "kind": self.kind,
            "rule": self.how,
            "time": self.starts_at,
            "since": self.since,
            "place": self.place,
            "p": self.leader,
            "leader": self.leader,
        }.get(name)

    @override
    def _amiss(self) -> str:
        if not self.name.text().strip():
            self.name.setFocus()
            return self.tr("Please type the name of the club.")
        if self.how.currentData() != NEVER_FIXED and self._schedule().rule() is None:
            self.weekdays.setFocus()
            return self.tr("On which day does the club meet? Choose it, or “No fixed day”.")
        return ""

    def _draft(self) -> ClubDraft:
        schedule = self._schedule()
        return ClubDraft(
            name=self.name.text().strip(),
            kind=self.kind.currentData(),
            rule=schedule.rule(),
            starts_at=None if schedule.how == NEVER_FIXED else self._start(),
            place=self.place.text().strip() or None,
            leader=self.leader.text().strip() or None,
            since=self.since.day(),
        )

    @override
    def _saving(self) -> Operation[ClubAdded | ClubChanged]:
        draft, club_id = self._draft(), self._club_id
        if club_id is None:
            return lambda unit, moment: add_club(unit, moment, draft=draft)
        return lambda unit, moment: change_club(unit, moment, club_id=club_id, draft=draft)

    @override
    def _id_of(self, done: ClubAdded | ClubChanged) -> UUID:
        return done.club_id
