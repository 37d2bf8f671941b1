"""The best buttons for each kind of thing, and what each of them does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial, singledispatchmethod
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations import things
from desktop.operations.flags import KEPT, LOST, answer_flag
from desktop.operations.records import Record
from desktop.operations.thing_answers import name_card_owner, name_holder
from desktop.operations.visits import note_nobody_came
from desktop.ui import wording
from desktop.ui.things.record_words import reason_sentence, value_words


@dataclass(frozen=True, slots=True)
class Answer:
    """The words on a button, and what a press on it does."""

    words: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Mending:
    """An entry to be corrected on its form; `reason` stands under the field (its wire name)."""

    record: Record
    field: str
    reason: str


class ThingAnswers(QObject):
    """Answers in the register, or leads to the page where the answer is given.

    Signals:
        day_asked: write down the visits of a day; carries it.
        person_asked: show a person; carries the id.
        backup_asked: make a backup now.
        sheet_asked: show the sheet with the recovery code.
        emergency_asked: show a new emergency sheet.
        mending_asked: open an entry where it can be corrected; carries the Mending.
        joining_asked: show where a new code is typed in.
        month_asked: show the report of a month; carries its first day.
        refused: an answer was not kept; carries the error.
    """

    day_asked = Signal(object)
    person_asked = Signal(object)
    backup_asked = Signal()
    sheet_asked = Signal()
    emergency_asked = Signal()
    mending_asked = Signal(object)
    joining_asked = Signal()
    month_asked = Signal(object)
    refused = Signal(object)

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    @singledispatchmethod
    def answers(self, thing: things.Thing) -> tuple[Answer, ...]:  # noqa: ARG002  # by its class
        """Return the buttons for a thing, the likeliest first; "later" is not among them."""
        return ()

    @answers.register
    def _lent_twice(self, thing: things.CopyLentTwice) -> tuple[Answer, ...]:
        names = [one.person_name for one in thing.borrowers]
        return tuple(
            Answer(
                self._told_apart(one.person_name, wording.day_and_month(one.lent_on), names),
                partial(self._name_holder, one.loan_id),
            )
            for one in thing.borrowers
        )

    @answers.register
    def _card(self, thing: things.CardOfSeveral) -> tuple[Answer, ...]:
        names = [holder.full_name for holder in thing.holders]
        return tuple(
            Answer(
                self._told_apart(holder.full_name, str(holder.birth_year or place), names),
                partial(self._name_owner, holder.person_id),
            )
            for place, holder in enumerate(thing.holders, start=1)
        )

    @answers.register
    def _day(self, thing: things.DayWithoutEntry) -> tuple[Answer, ...]:
        return (
            Answer(self.tr("Write it down"), partial(self.day_asked.emit, thing.day)),
            Answer(self.tr("Nobody came"), partial(self._nobody_came, thing.day)),
        )

    @answers.register
    def _month(self, thing: things.MonthNotClosed) -> tuple[Answer, ...]:
        return (
            Answer(self.tr("Look at it and close it"), partial(self.month_asked.emit, thing.month)),
        )

    @answers.register
    def _backup(self, _thing: things.BackupIsOld) -> tuple[Answer, ...]:
        return (Answer(self.tr("Back up now"), self.backup_asked.emit),)

    @answers.register
    def _nameless(self, thing: things.PeopleWithoutName) -> tuple[Answer, ...]:
        return (Answer(self.tr("Write a name"), partial(self.person_asked.emit, thing.first_id)),)

    @answers.register
    def _sheet(self, _thing: things.SheetNotPrinted) -> tuple[Answer, ...]:
        return (Answer(self.tr("Show and print the sheet"), self.sheet_asked.emit),)

    @answers.register
    def _emergency(self, _thing: things.EmergencySheetMissing) -> tuple[Answer, ...]:
        return (Answer(self.tr("Print an emergency sheet"), self.emergency_asked.emit),)

    @answers.register
    def _not_admitted(self, _thing: things.NoLongerAdmitted) -> tuple[Answer, ...]:
        return (Answer(self.tr("Type in a new code"), self.joining_asked.emit),)

    @answers.register
    def _not_counted(self, thing: things.NotCounted) -> tuple[Answer, ...]:
        mending = Mending(thing.record, thing.field, reason_sentence(thing.code))
        return (Answer(self.tr("Open and correct it"), partial(self.mending_asked.emit, mending)),)

    @answers.register
    def _twice(self, thing: things.EditedTwice) -> tuple[Answer, ...]:
        return (
            Answer(
                self._button_words([(one.field, one.kept) for one in thing.differences]),
                partial(self._answer_flag, thing.flag_id, KEPT),
            ),
            Answer(
                self._button_words([(one.field, one.lost) for one in thing.differences]),
                partial(self._answer_flag, thing.flag_id, LOST),
            ),
        )

    @answers.register
    def _deleted(self, thing: things.EditedAfterDeletion) -> tuple[Answer, ...]:
        return (
            Answer(self.tr("Keep it"), partial(self._answer_flag, thing.flag_id, KEPT)),
            Answer(self.tr("Take it out"), partial(self._answer_flag, thing.flag_id, LOST)),
        )

    def _answer_flag(self, flag_id: UUID, choice: str) -> None:
        self._change(lambda unit, moment: answer_flag(unit, moment, flag_id=flag_id, choice=choice))

    def _name_holder(self, loan_id: UUID) -> None:
        self._change(lambda unit, moment: name_holder(unit, moment, loan_id=loan_id))

    def _name_owner(self, person_id: UUID) -> None:
        self._change(lambda unit, moment: name_card_owner(unit, moment, person_id=person_id))

    def _nobody_came(self, day: date) -> None:
        self._change(lambda unit, moment: note_nobody_came(unit, moment, day=day))

    def _change(self, operation: Operation[object]) -> None:
        self._store.change(operation, failed=self.refused.emit)

    def _button_words(self, values: list[tuple[str, things.Shown]]) -> str:
        if all(value is None for _, value in values):
            return self.tr("Leave it empty")
        return ", ".join(value_words(field, value) for field, value in values)

    @staticmethod
    def _told_apart(name: str, detail: str, names: list[str]) -> str:
        return f"{name} ({detail})" if names.count(name) > 1 else name
