"""The only place that turns what was done into the sentence of the undo bar."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.operations import (
    book_import,
    bulk_edit,
    catalogue,
    copy_changes,
    crate_receiving,
    crate_rows,
    crates,
    flags,
    holds,
    lending,
    people,
    people_import,
    reminders,
    set_aside,
    sought_copies,
    stock_take_deeds,
    thing_answers,
    trash,
    visits,
    withdrawal,
)
from desktop.operations.check_in import CheckedIn
from desktop.operations.delegations import DelegationCame
from desktop.operations.done import Done
from desktop.operations.visit_weeks import DaysWritten
from desktop.ui import wording
from desktop.ui.clubs.club_done_words import CLUB_DEEDS, club_done_words
from desktop.ui.crates.crate_words import done_words, left_words
from desktop.ui.lending.in_house_words import words_beside_loans
from desktop.ui.people.people_sentences import AboutPeople, people_sentence
from desktop.ui.stock_take import take_words
from desktop.ui.things.record_words import record_words
from desktop.ui.visits import visit_words


class DoneSentences(QObject):
    """Says what was just written down, with names and days, so that a slip is seen at once."""

    @singledispatchmethod
    def sentence(self, done: Done) -> str:  # noqa: ARG002  # chosen by its class
        """Return the sentence for something that was done."""
        return self.tr("Saved.")

    # ---- visits ------------------------------------------------------------------------------

    @sentence.register
    def _visits(self, done: visits.VisitsCounted | visits.NobodyCame) -> str:
        return visit_words.counted_words(done)

    @sentence.register
    def _came(self, done: CheckedIn | DelegationCame | DaysWritten) -> str:
        return visit_words.noted_words(done)

    # ---- people and books --------------------------------------------------------------------

    @sentence.register
    def _person_added(self, done: people.PersonAdded) -> str:
        return self.tr("Added: {name}, card {card}").format(
            name=done.full_name, card=done.card_number
        )

    @sentence.register
    def _person_changed(self, done: people.PersonChanged) -> str:
        return self.tr("Changed: {name}").format(name=done.full_name)

    @sentence.register
    def _membership_ended(self, done: people.MembershipEnded) -> str:
        return self.tr("{name} is no longer a reader here").format(name=done.full_name)

    @sentence.register
    def _about_people(self, done: AboutPeople) -> str:
        return people_sentence(done)

    @sentence.register
    def _title_added(self, done: catalogue.TitleAdded) -> str:
        return self.tr("Added: “{title}”, %n copies", "", done.copies).format(title=done.title)

    @sentence.register
    def _title_changed(self, done: catalogue.TitleChanged) -> str:
        return self.tr("Changed: “{title}”").format(title=done.title)

    @sentence.register
    def _copies_added(self, done: catalogue.CopiesAdded) -> str:
        return self.tr("Added %n copies of “{title}”", "", done.copies).format(title=done.title)

    @sentence.register
    def _copy_changed(self, done: copy_changes.CopyChanged) -> str:
        words = self.tr("Changed: {number}, “{title}”")
        return words.format(number=done.accession_number, title=done.title)

    @sentence.register
    def _titles_changed(self, done: bulk_edit.TitlesChanged) -> str:
        words = self.tr("Changed %n book(s): now “{value}”", "", done.count)
        return words.format(value=done.after or "–")

    @sentence.register
    def _title_trashed(self, done: trash.TitleTrashed) -> str:
        return self.tr("In the trash for 90 days: “{title}”").format(title=done.title)

    @sentence.register
    def _copy_trashed(self, done: trash.CopyTrashed) -> str:
        words = self.tr("In the trash for 90 days: {number}, “{title}”")
        return words.format(number=done.accession_number, title=done.title)

    @sentence.register
    def _put_back(self, done: trash.TitlePutBack) -> str:
        return self.tr("Out of the trash: “{title}”").format(title=done.title)

    @sentence.register
    def _withdrawn(self, done: withdrawal.CopiesWithdrawn) -> str:
        words = self.tr("Withdrawn by decision {number}: %n book(s)", "", done.copies)
        said = words.format(number=done.decision)
        if not done.left_out:
            return said
        left_out = self.tr("no longer in the stock and left out: {numbers}")
        return f"{said}; {left_out.format(numbers=done.left_out)}"

    @sentence.register
    def _imported(self, done: book_import.BooksImported) -> str:
        return self.tr("Taken from {file}: %n copies", "", done.copies).format(file=done.file_name)

    @sentence.register
    def _people_imported(self, done: people_import.PeopleImported) -> str:
        words = self.tr("Taken from {file}: %n person(s)", "", done.people)
        return words.format(file=done.file_name)

    # ---- the lending desk --------------------------------------------------------------------

    @sentence.register
    def _lent(self, done: lending.CopyLent) -> str:
        if done.returned_from:
            said = self.tr("{former} brought “{title}” back; {name} has it now, to return by {day}")
        else:
            said = self.tr("{name} borrowed “{title}”, to return by {day}")
        return said.format(
            former=done.returned_from,
            name=done.person_name,
            title=done.title,
            day=wording.short_date(done.due_on),
        )

    @sentence.register
    def _new_book(self, done: lending.NewBookLent) -> str:
        return self.tr(
            "{name} borrowed “{title}”, new with the number {number}, to return by {day}"
        ).format(
            name=done.person_name,
            title=done.title,
            number=done.accession_number,
            day=wording.short_date(done.due_on),
        )

    @sentence.register
    def _returned(self, done: lending.CopyReturned) -> str:
        if done.days_late:
            said = self.tr("{name} returned “{title}”, %n day(s) late", "", done.days_late)
        else:
            said = self.tr("{name} returned “{title}”")
        said = said.format(name=done.person_name, title=done.title)
        if done.crate is not None:
            return f"{said}. {left_words(done.crate)}"
        if done.awaited_by is None:
            return said
        aside = self.tr("Put it aside: {name} waits for it")
        return f"{said}. {aside.format(name=done.awaited_by)}"

    @sentence.register
    def _hold_placed(self, done: holds.HoldPlaced) -> str:
        said = self.tr("{name} waits for “{title}” until {day}")
        said = said.format(
            name=done.person_name, title=done.title, day=wording.short_date(done.until)
        )
        if done.place == 1:
            return said
        return f"{said}. {self.tr('Turn: {place}').format(place=done.place)}"

    @sentence.register
    def _hold_cancelled(self, done: holds.HoldCancelled) -> str:
        words = self.tr("{name} waits no longer for “{title}”")
        return words.format(name=done.person_name, title=done.title)

    @sentence.register
    def _renewed(self, done: lending.LoanRenewed) -> str:
        return self.tr("{name} renewed “{title}”, to return by {day}").format(
            name=done.person_name, title=done.title, day=wording.short_date(done.due_on)
        )

    @sentence.register
    def _beside_loans(self, done: lending.ReturnNoted | lending.ReadInHouse) -> str:
        return words_beside_loans(done)

    @sentence.register
    def _reminded(self, done: reminders.LoansReminded) -> str:
        return self.tr("{name} was reminded of {count} books").format(
            name=done.person_name, count=wording.number(done.copies)
        )

    @sentence.register
    def _lost(self, done: reminders.CopyLost) -> str:
        return self.tr("{name} lost “{title}” ({number})").format(
            name=done.person_name, title=done.title, number=done.accession_number
        )

    # ---- clubs -------------------------------------------------------------------------------

    @sentence.register
    def _club(self, done: CLUB_DEEDS) -> str:
        return club_done_words(done)

    # ---- crates ------------------------------------------------------------------------------

    @sentence.register
    def _crate_made(self, done: crates.CrateMade) -> str:
        return self.tr("Added: crate {name}").format(name=done.name)

    @sentence.register
    def _crate_expected(self, done: crate_receiving.CrateExpected) -> str:
        return self.tr("Crate {name} of {owner} came").format(name=done.name, owner=done.owner)

    @sentence.register
    def _crate(self, done: crate_rows.CrateChanged | crate_rows.CrateCopyMoved) -> str:
        return done_words(done)

    # ---- stock takes -------------------------------------------------------------------------

    @sentence.register
    def _stock_begun(self, done: stock_take_deeds.StockTakeBegun) -> str:
        return take_words.begun_words(done)

    @sentence.register
    def _stock_scanned(self, done: stock_take_deeds.StockScanned) -> str:
        return take_words.scanned_words(done)

    @sentence.register
    def _stock_taken(self, done: stock_take_deeds.ScansTaken) -> str:
        return take_words.taken_words(done)

    @sentence.register
    def _stock_lost(self, done: stock_take_deeds.MissingLost) -> str:
        return take_words.lost_words(done)

    @sentence.register
    def _right(self, done: stock_take_deeds.CopyPutRight | stock_take_deeds.CopyShelved) -> str:
        return take_words.right_words(done)

    @sentence.register
    def _stock_later(self, done: sought_copies.SearchLater) -> str:
        return take_words.later_words(done)

    @sentence.register
    def _found_again(self, done: sought_copies.FoundAgain) -> str:
        return take_words.found_again_words(done)

    @sentence.register
    def _stock_ended(self, done: stock_take_deeds.StockTakeEnded) -> str:
        return take_words.ended_words(done)

    # ---- what two computers wrote down differently -------------------------------------------

    @sentence.register
    def _holder(self, done: thing_answers.HolderNamed) -> str:
        return self.tr("{name} has “{title}”; the other loan is closed").format(
            name=done.person_name, title=done.title
        )

    @sentence.register
    def _card_owner(self, done: thing_answers.CardOwnerNamed) -> str:
        return self.tr(
            "Card {card} is {name}’s; %n other(s) got a new number", "", done.others
        ).format(card=done.card_number, name=done.person_name)

    @sentence.register
    def _flag(self, done: flags.FlagAnswered | flags.TraitsFlagAnswered) -> str:
        said = (
            self.tr("Chosen: {record} stays as it is")
            if done.choice == flags.KEPT
            else self.tr("Chosen: {record} is as the other computer has it")
        )
        return said.format(record=record_words(done.record))

    @sentence.register
    def _visit_corrected(self, done: set_aside.VisitCorrected) -> str:
        return self.tr("Corrected: {count} {group}").format(
            count=done.count, group=done.group_label
        )
