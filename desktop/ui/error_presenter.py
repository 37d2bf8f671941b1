"""The only place that turns an error into a sentence: what happened, is it safe, what now."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.lists import list_file_errors as files
from desktop.register import errors as rules
from desktop.register import label_sheets as sheets
from desktop.register.keepers import KeeperRuleError
from desktop.register.list_headings import MissingColumnError
from desktop.store import errors as store
from desktop.ui import wording
from desktop.ui.exchange_sentences import ExchangeSentences
from desktop.ui.keepers.keeper_sentences import KeeperSentences
from desktop.ui.list_file_sentences import ListFileSentences
from desktop.ui.recovery_sentences import RecoverySentences
from desktop.ui.stick_sentences import StickSentences
from desktop.ui.stock_sentences import StockSentences
from desktop.ui.visits.presence_sentences import presence_sentence
from sync.client.errors import ExchangeFailedError
from sync.stick.errors import StickError


class ErrorPresenter(QObject):
    """Says what went wrong in the words of the house, never in those of a computer."""

    @singledispatchmethod
    def sentence(self, error: BaseException) -> str:  # noqa: ARG002  # chosen by its class
        """Return the sentence for an error; an error without one of its own is our fault."""
        return self.tr(
            "The program made a mistake. What was saved before is safe. "
            "You can go on working; a note for the officer was written."
        )

    # ---- a rule of the house -----------------------------------------------------------------

    @sentence.register
    def _rule(self, _error: rules.RuleBrokenError) -> str:
        return self.tr("The rules of the house do not allow this. Nothing was changed.")

    @sentence.register
    def _future_day(self, error: rules.FutureDayError) -> str:
        return self.tr(
            "{day} has not come yet, so nothing was written down. Choose today or an earlier day."
        ).format(day=wording.short_date(error.day))

    @sentence.register
    def _turned_round(self, error: rules.TurnedRoundDaysError) -> str:
        return self.tr(
            "The last day, {last}, is before the first, {first}. Nothing was changed; choose a "
            "later last day."
        ).format(first=wording.short_date(error.first), last=wording.short_date(error.last))

    @sentence.register
    def _day_has_visits(self, error: rules.DayHasVisitsError) -> str:
        return self.tr(
            "%n visit(s) are already written down for {day}. Nothing was changed. "
            "Correct the numbers of that day instead.",
            "",
            error.total,
        ).format(day=wording.short_date(error.day))

    @sentence.register
    def _out_of_range(self, error: rules.NumberOutOfRangeError) -> str:
        return self.tr(
            "That number cannot be right: it has to be from {lowest} to {highest}. "
            "Nothing was changed."
        ).format(lowest=wording.number(error.lowest), highest=wording.number(error.highest))

    @sentence.register
    def _label_too_small(self, _error: sheets.LabelTooSmallError) -> str:
        return self.tr(
            "No scanner reads the code on so small a label: it has to be at least {width} mm wide "
            "and {height} mm high."
        ).format(width=f"{sheets.LEAST_WIDTH:g}", height=f"{sheets.LEAST_HEIGHT:g}")

    @sentence.register
    def _sheet_too_large(self, error: sheets.SheetTooLargeError) -> str:
        words = (
            self.tr("Side by side the labels need {needed} mm, but the page is {page} mm wide.")
            if error.across
            else self.tr("From top to bottom the labels need {needed} mm, but the page has {page}.")
        )
        page = sheets.PAGE_WIDTH if error.across else sheets.PAGE_HEIGHT
        return words.format(needed=wording.millimetres(error.needed), page=f"{page:g}")

    @sentence.register
    def _text_missing(self, _error: rules.TextMissingError) -> str:
        return self.tr("One line is still empty. Fill it in, then save again.")

    @sentence.register
    def _too_long(self, _error: rules.TextTooLongError | store.TooLongToTravelError) -> str:
        return self.tr("The text is too long. Nothing was changed; shorten it and save again.")

    @sentence.register
    def _too_many_groups(self, error: rules.TooManyGroupsError) -> str:
        return self.tr(
            "There is room for %n group(s) at most. Nothing was changed.", "", error.limit
        )

    @sentence.register
    def _no_longer_there(self, _error: rules.NoLongerThereError) -> str:
        return self.tr("This was taken back meanwhile. Open the list again to see what is there.")

    @sentence.register
    def _same_person(self, _error: rules.SamePersonError) -> str:
        return self.tr("These two are one person already. Nothing was changed.")

    @sentence.register
    def _guardian_needed(self, _error: rules.GuardianNeededError) -> str:
        return self.tr("For a child the parent or guardian agrees. Write their name down first.")

    @sentence.register
    def _consent_missing(self, _error: rules.ConsentMissingError) -> str:
        return self.tr("Nobody agreed to that yet, so nothing was written down.")

    @sentence.register
    def _traits_not_kept(self, _error: rules.TraitsNotKeptError) -> str:
        return self.tr("This house does not write that down. It can be changed in the settings.")

    @sentence.register
    def _loan_limit(self, error: rules.LoanLimitReachedError) -> str:
        return self.tr(
            "{name} already has %n book(s). F9 lends one more all the same.", "", error.limit
        ).format(name=error.person_name)

    @sentence.register
    def _renewal_limit(self, error: rules.RenewalLimitReachedError) -> str:
        return self.tr(
            "This book was already renewed %n time(s). F9 renews it all the same.",
            "",
            error.limit,
        )

    @sentence.register
    def _already_lent(self, error: rules.CopyAlreadyLentError) -> str:
        return self.tr("{name} has this book. Take it back first.").format(name=error.person_name)

    @sentence.register
    def _not_lendable(self, _error: rules.CopyNotLendableError) -> str:
        return self.tr(
            "This book is written down as lost, damaged or withdrawn, so it is not lent."
        )

    @sentence.register
    def _barcode_taken(self, _error: rules.BarcodeTakenError) -> str:
        return self.tr("Another book has this label already. Scan it again.")

    @sentence.register
    def _has_left(self, error: rules.PersonHasLeftError) -> str:
        return self.tr(
            "{name} is no longer a reader here. Add {name} again under People to lend books."
        ).format(name=error.person_name)

    @sentence.register
    def _presence(self, error: rules.AlreadyThereError | rules.NobodyMeantError) -> str:
        return presence_sentence(error)

    @sentence.register
    def _loan_closed(self, _error: rules.LoanClosedError) -> str:
        return self.tr("This book has already come back. Nothing was changed.")

    @sentence.register
    def _schedule(self, _error: rules.ScheduleNotUnderstoodError) -> str:
        return self.tr("Choose at least one day of the week for the club, then save again.")

    @sentence.register
    def _too_many_photos(self, error: rules.TooManyPhotosError) -> str:
        return self.tr(
            "A session has %n photo(s) at most. Take one away first; nothing was changed.",
            "",
            error.limit,
        )

    @sentence.register
    def _session_closed(self, error: rules.SessionClosedError) -> str:
        return self.tr(
            "The session of {day} is more than a month ago. Only the person in charge changes it; "
            "nothing was changed."
        ).format(day=wording.short_date(error.day))

    @sentence.register
    def _not_on_roll(self, _error: rules.NotOnTheRollError) -> str:
        return self.tr("This person is not on the roll. Add them to the session first.")

    @sentence.register
    def _already_member(self, error: rules.AlreadyAMemberError) -> str:
        return self.tr("{name} is already a member of this club.").format(name=error.full_name)

    @sentence.register
    def _cannot_undo(self, _error: rules.CannotUndoError) -> str:
        return self.tr(
            "This cannot be taken back: other entries already build on it. Nothing was changed."
        )

    @sentence.register
    def _keeper(self, error: KeeperRuleError) -> str:
        return KeeperSentences(self).sentence(error)

    @sentence.register
    def _stock(self, error: rules.StockRuleError) -> str:
        return StockSentences(self).sentence(error)

    # ---- a list ------------------------------------------------------------------------------

    @sentence.register
    def _book_file(self, error: files.ListFileError) -> str:
        return ListFileSentences(self).sentence(error)

    @sentence.register
    def _missing_column(self, _error: MissingColumnError) -> str:
        return self.tr(
            "No column holds the title or the name, so nothing can be taken yet. "
            "Choose above which column it is."
        )

    # ---- the register itself -----------------------------------------------------------------

    @sentence.register
    def _unavailable(self, _error: store.RegisterUnavailableError) -> str:
        return self.tr(
            "The register could not be read or written just now. "
            "What was saved before is safe. Try again; if it stays so, call the officer."
        )

    @sentence.register
    def _disk_full(self, _error: store.DiskFullError) -> str:
        return self.tr(
            "The disk is full, so the last entry was not saved. Everything before it is safe. "
            "Delete some files, then do it again."
        )

    @sentence.register
    def _damaged(self, _error: store.RegisterDamagedError) -> str:
        return self.tr(
            "The register file is damaged and was not touched. The backups are safe. "
            "Do not delete anything; call the officer to bring back the last backup."
        )

    @sentence.register
    def _not_a_register(self, _error: store.NotARegisterError) -> str:
        return self.tr(
            "The file in the place of the register belongs to another program. It was not touched. "
            "Put it elsewhere, then open this program again."
        )

    @sentence.register
    def _too_new(self, _error: store.RegisterTooNewError) -> str:
        return self.tr(
            "The register was written by a newer version of this program. It is safe and was "
            "not touched. Install the newer version on this computer."
        )

    @sentence.register
    def _busy(self, _error: store.RegisterBusyError) -> str:
        return self.tr(
            "Another program is holding the register, so the last entry was not saved. "
            "Close the other program, then do it again."
        )

    @sentence.register
    def _key_missing(self, _error: store.RegisterKeyMissingError) -> str:
        return self.tr(
            "The register is safe, but this account of the computer has no key to it. "
            "Log in to Windows as before, or type the recovery code."
        )

    @sentence.register
    def _gone(self, _error: store.RegisterGoneError) -> str:
        return self.tr(
            "The register is no longer in its place; its backups are safe, and no empty one was "
            "begun. Put the file back, or call the officer to bring back the last backup."
        )

    @sentence.register
    def _recovery(self, error: store.RecoveryFailedError) -> str:
        return RecoverySentences(self).sentence(error)

    @sentence.register
    def _unsafe_sqlite(self, _error: store.UnsafeSqliteError) -> str:
        return self.tr(
            "A part of this program on this computer is too old to save safely, so nothing was "
            "opened. The register is safe. Install the program again."
        )

    # ---- the exchange ------------------------------------------------------------------------

    @sentence.register
    def _stick(self, error: StickError) -> str:
        return StickSentences(self).sentence(error)

    @sentence.register
    def _exchange(self, error: ExchangeFailedError) -> str:
        return ExchangeSentences(self).sentence(error)


def sentence_for(error: BaseException) -> str:
    """Return the sentence for an error, where no window is at hand to own a presenter."""
    return ErrorPresenter().sentence(error)
