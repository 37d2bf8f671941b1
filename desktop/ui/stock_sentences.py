"""The part of the error presenter for the stock: crates, counts, numbers of books."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.register import errors as rules
from desktop.register import holds
from desktop.register.crates import CopyNotInCrateError
from desktop.ui import wording


class StockSentences(QObject):
    """Says what the rules for counting and moving books do not allow, and what to do."""

    @singledispatchmethod
    def sentence(self, error: rules.StockRuleError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a request that was refused."""
        return self.tr("The rules for the books do not allow this. Nothing was changed.")

    @sentence.register
    def _numbers(self, _error: rules.NumbersNotUnderstoodError) -> str:
        return self.tr("Write numbers like 12, 15-18. Nothing was printed.")

    @sentence.register
    def _books_out(self, error: rules.BooksOutError) -> str:
        return self.tr(
            "Books that are still out: {count}. Nothing was erased. "
            "Take the books back first, or write them down as lost."
        ).format(count=error.copies)

    @sentence.register
    def _hold(self, _error: holds.HoldRuleError) -> str:
        return self.tr("This book cannot be waited for now. Nothing was changed.")

    @sentence.register
    def _waiting(self, error: holds.AlreadyWaitingError) -> str:
        words = self.tr("{name} waits for this book already.")
        return words.format(name=error.person_name)

    @sentence.register
    def _is_here(self, _error: holds.BookIsHereError) -> str:
        return self.tr("A copy is in the house. It can be lent at once.")

    @sentence.register
    def _awaited(self, error: holds.BookAwaitedError) -> str:
        words = self.tr("{name} waits for “{title}” and asked before.")
        return words.format(name=error.awaited_by, title=error.title)

    @sentence.register
    def _crate_step(self, _error: rules.CrateStepError) -> str:
        return self.tr("The crate has gone on meanwhile. Look at where it is now.")

    @sentence.register
    def _in_crate(self, error: rules.CopyInCrateError) -> str:
        return self.tr("This book is in crate {name} already.").format(name=error.crate_name)

    @sentence.register
    def _not_in_crate(self, error: CopyNotInCrateError) -> str:
        return self.tr("“{title}” is not of crate {name}. Put the book aside.").format(
            title=error.title, name=error.crate_name
        )

    @sentence.register
    def _code_not_known(self, error: rules.CodeNotKnownError) -> str:
        return self.tr("The number {code} is not in the register. Put the book aside.").format(
            code=error.code
        )

    @sentence.register
    def _crate_not_known(self, error: rules.CrateNotKnownError) -> str:
        return self.tr(
            "No crate of this house has the number {code}. Look for it in the list of crates."
        ).format(code=error.code)

    @sentence.register
    def _no_crate_code(self, _error: rules.NoCrateCodeError) -> str:
        return self.tr("That is not the code of a crate or of its record. Scan it again.")

    @sentence.register
    def _crate_empty(self, _error: rules.CrateEmptyError) -> str:
        return self.tr("There is no book in the crate. Scan the books first.")

    @sentence.register
    def _stock_take_ended(self, error: rules.StockTakeEndedError) -> str:
        return self.tr("This stock take was closed on {day}. Begin a new one.").format(
            day=wording.short_date(error.day)
        )

    @sentence.register
    def _still_out(self, error: rules.CopiesStillOutError) -> str:
        return self.tr(
            "Still lent: {numbers}. Nothing was changed; take these books back first."
        ).format(numbers=error.accession_numbers)

    @sentence.register
    def _no_such_copies(self, _error: rules.NoSuchCopiesError) -> str:
        return self.tr("No book on the shelf has one of these numbers. Nothing was changed.")
