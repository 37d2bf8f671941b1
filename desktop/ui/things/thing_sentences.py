"""Says what there is to look at: what stands where, and the question about it."""

from collections.abc import Iterable
from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.operations import things
from desktop.ui import wording
from desktop.ui.things.centre_sentences import CentreSentences


class ThingSentences(QObject):
    """One sentence, or two, for each kind of thing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._centre = CentreSentences(self)

    @singledispatchmethod
    def sentence(self, thing: things.Thing) -> str:  # noqa: ARG002  # chosen by its class
        """Return the sentence for a thing."""
        return self.tr("Something has to be looked at. Call the officer and read out the code.")

    @sentence.register
    def _lent_twice(self, thing: things.CopyLentTwice) -> str:
        return self.tr("“{title}” ({number}) is lent to {people}. Who has the book now?").format(
            title=thing.title,
            number=thing.accession_number,
            people=self._joined(
                self.tr("{name} on {day}").format(
                    name=one.person_name, day=wording.day_and_month(one.lent_on)
                )
                for one in thing.borrowers
            ),
        )

    @sentence.register
    def _card(self, thing: things.CardOfSeveral) -> str:
        return self.tr(
            "Card {card} stands at {people}. Whose card is it? The other gets a new number."
        ).format(
            card=thing.card_number,
            people=self._joined(holder.full_name for holder in thing.holders),
        )

    @sentence.register
    def _day(self, thing: things.DayWithoutEntry) -> str:
        return self.tr("Nothing is written down for {day}. Did nobody come?").format(
            day=wording.long_date(thing.day)
        )

    @sentence.register
    def _month(self, thing: things.MonthNotClosed) -> str:
        return self.tr("The report of month {month}/{year} is not closed yet.").format(
            month=thing.month.month, year=thing.month.year
        )

    @sentence.register
    def _backup(self, thing: things.BackupIsOld) -> str:
        if thing.days is None:
            return self.tr("There is no backup on this computer yet.")
        return self.tr("The last backup is %n day(s) old.", "", thing.days)

    @sentence.register
    def _clock(self, thing: things.ClockIsDoubted) -> str:  # noqa: ARG002  # one sentence for all
        return self.tr(
            "The date or time of this computer cannot be right. Everything you write down is kept "
            "all the same; set the clock in Windows, or ask somebody to."
        )

    @sentence.register
    def _nameless(self, thing: things.PeopleWithoutName) -> str:
        return self.tr(
            "%n person(s) came back without a name, because the recovery code was not typed in. "
            "Their loans are all there.",
            "",
            thing.count,
        )

    @sentence.register
    def _sheet(self, thing: things.SheetNotPrinted) -> str:  # noqa: ARG002  # one sentence
        return self.tr(
            "The sheet with the recovery code is not printed yet. Without it nobody can bring back "
            "the names if this computer is lost."
        )

    @sentence.register
    def _emergency(self, thing: things.EmergencySheetMissing) -> str:  # noqa: ARG002  # one sentence
        return self.tr(
            "There is no emergency sheet in the drawer. Without it whoever forgets their PIN has "
            "to call the officer."
        )

    @sentence.register
    def _not_admitted(self, thing: things.NoLongerAdmitted) -> str:  # noqa: ARG002  # one sentence
        return self._centre.not_admitted()

    @sentence.register
    def _not_counted(self, thing: things.NotCounted) -> str:
        return self._centre.not_counted(thing)

    @sentence.register
    def _held_back(self, thing: things.HeldBack) -> str:
        return self._centre.held_back(thing)

    @sentence.register
    def _edited_twice(self, thing: things.EditedTwice) -> str:
        return self._centre.edited_twice(thing)

    @sentence.register
    def _edited_after_deletion(self, thing: things.EditedAfterDeletion) -> str:
        return self._centre.edited_after_deletion(thing)

    def _joined(self, words: Iterable[str]) -> str:
        *before, last = words
        return self.tr("{some} and {last}").format(some=", ".join(before), last=last)
