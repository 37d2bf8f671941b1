"""The ways a keeper's request can break a rule of the house.

They carry facts for a sentence; names stay out of `str(error)`, which may end in a log.
"""

from datetime import date
from uuid import UUID


class RuleBrokenError(Exception):
    """A request that the rules of the house do not allow.

    Never a bug: the keeper can understand it and do something else. It carries facts;
    the window's error presenter turns the class and its fields into a sentence.
    """


class StockRuleError(RuleBrokenError):
    """A request that the rules for counting and moving books do not allow."""


class FutureDayError(RuleBrokenError):
    """What has not happened yet cannot be written down."""

    def __init__(self, day: date) -> None:
        super().__init__(day.isoformat())
        self.day = day


class TurnedRoundDaysError(RuleBrokenError):
    """A time ends before it begins."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(first.isoformat(), last.isoformat())
        self.first = first
        self.last = last


class DayHasVisitsError(RuleBrokenError):
    """Visits are counted on a day of which "nobody came" is said."""

    def __init__(self, day: date, total: int) -> None:
        super().__init__(day.isoformat(), total)
        self.day = day
        self.total = total


class NumberOutOfRangeError(RuleBrokenError):
    """A number is too small or too large to be meant. `field` is the name of the value."""

    def __init__(self, field: str, lowest: int, highest: int) -> None:
        super().__init__(field, lowest, highest)
        self.field = field
        self.lowest = lowest
        self.highest = highest


class TextMissingError(RuleBrokenError):
    """A text that cannot be left out is empty. `field` is the name of the value."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class TextTooLongError(RuleBrokenError):
    """A text does not fit into a line to the province. `field` is the name of the value."""

    def __init__(self, field: str, most_bytes: int) -> None:
        super().__init__(field, most_bytes)
        self.field = field
        self.most_bytes = most_bytes


class TooManyGroupsError(RuleBrokenError):
    """There are keys and tiles for only so many groups of visitors."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class NoLongerThereError(RuleBrokenError):
    """What was asked for was taken back meanwhile.

    `what` is one of person, title, copy, loan, club, session, visit_group, keeper.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class SamePersonError(RuleBrokenError):
    """The two entries to be merged are one already."""


class GuardianNeededError(RuleBrokenError):
    """A child's data are allowed by a guardian, whose name is missing."""


class ConsentMissingError(RuleBrokenError):
    """Nobody allowed what is to be written down; `purpose` is one of consent.PURPOSES."""

    def __init__(self, purpose: str) -> None:
        super().__init__(purpose)
        self.purpose = purpose


class TraitsNotKeptError(RuleBrokenError):
    """The house chose not to write down ethnicity and disability."""


class LoanLimitReachedError(RuleBrokenError):
    """The person holds as many copies as the house usually lends; the keeper may go on."""

    def __init__(self, limit: int, person_name: str, person_id: UUID, copy_id: UUID) -> None:
        super().__init__(limit)
        self.limit = limit
        self.person_name = person_name
        self.person_id = person_id
        self.copy_id = copy_id


class RenewalLimitReachedError(RuleBrokenError):
    """The loan was renewed as often as the house usually does; the keeper may go on."""

    def __init__(self, limit: int, loan_id: UUID) -> None:
        super().__init__(limit)
        self.limit = limit
        self.loan_id = loan_id


class CopyAlreadyLentError(RuleBrokenError):
    """The copy is out."""

    def __init__(self, person_name: str) -> None:
        super().__init__()
        self.person_name = person_name


class CopyNotLendableError(RuleBrokenError):
    """The copy is lost, damaged or withdrawn."""


class BarcodeTakenError(RuleBrokenError):
    """Another copy has the label's number already."""


class PersonHasLeftError(RuleBrokenError):
    """The person is no longer a reader of the house."""

    def __init__(self, person_name: str) -> None:
        super().__init__()
        self.person_name = person_name


class AlreadyThereError(RuleBrokenError):
    """The person was counted today already."""

    def __init__(self, person_name: str) -> None:
        super().__init__()
        self.person_name = person_name


class NobodyMeantError(RuleBrokenError):
    """Nobody in the house has this name or card."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class LoanClosedError(RuleBrokenError):
    """The copy has already come back."""

    def __init__(self, person_name: str) -> None:
        super().__init__()
        self.person_name = person_name


class ScheduleNotUnderstoodError(RuleBrokenError):
    """The text is no rule of RFC 5545."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


class SessionClosedError(RuleBrokenError):
    """A session is too long ago to be changed by whoever is at the desk."""

    def __init__(self, day: date) -> None:
        super().__init__(day.isoformat())
        self.day = day


class TooManyPhotosError(RuleBrokenError):
    """A session has as many photos as there may be."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class NotOnTheRollError(RuleBrokenError):
    """The person is not on the roll of the session."""


class AlreadyAMemberError(RuleBrokenError):
    """The person is a member of the club already."""

    def __init__(self, full_name: str) -> None:
        super().__init__()
        self.full_name = full_name


class CopiesStillOutError(StockRuleError):
    """Copies that are lent cannot leave the register: they would never come back."""

    def __init__(self, accession_numbers: str) -> None:
        super().__init__(accession_numbers)
        self.accession_numbers = accession_numbers


class NoSuchCopiesError(StockRuleError):
    """None of the numbers is that of a copy on the shelf."""


class BooksOutError(StockRuleError):
    """The person still has copies of the house: whose they are must not be forgotten yet."""

    def __init__(self, copies: int) -> None:
        super().__init__(copies)
        self.copies = copies


class CannotUndoError(RuleBrokenError):
    """Something else already stands on what was done. `what` is the name of the Done class."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class NumbersNotUnderstoodError(StockRuleError):
    """What was typed is no list of accession numbers."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


class CrateStepError(StockRuleError):
    """The crate has gone on meanwhile; `state` is where it is, as in register.crates."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class CopyInCrateError(StockRuleError):
    """The copy lies in another crate that is being filled."""

    def __init__(self, crate_name: str) -> None:
        super().__init__()
        self.crate_name = crate_name


class CodeNotKnownError(StockRuleError):
    """No copy of the house has this code."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code


class CrateNotKnownError(CodeNotKnownError):
    """A crate of this house would have this code, and there is none."""


class NoCrateCodeError(StockRuleError):
    """What was scanned is neither a crate's barcode nor the code of its record."""


class CrateEmptyError(StockRuleError):
    """There is no book in the crate."""


class StockTakeEndedError(StockRuleError):
    """The stock take was closed on that day."""

    def __init__(self, day: date) -> None:
        super().__init__(day.isoformat())
        self.day = day
