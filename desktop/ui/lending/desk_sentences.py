"""What the desk says about a scan: what just happened, or what to do next."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.lending import (
    CodeUnknown,
    CopyLent,
    CopyNeedsPerson,
    CopyReturned,
    LoanRenewed,
    Scanned,
    SeveralCopies,
)
from desktop.register.errors import LoanLimitReachedError, RenewalLimitReachedError
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE
from desktop.ui.wording import short_date

translate = QCoreApplication.translate


def sentence_of(scanned: Scanned) -> tuple[str, str]:
    """Return the sentence about a scan and its tone."""
    match scanned:
        case CopyLent():
            return _lent(scanned), DONE
        case CopyReturned():
            return _returned(scanned), DONE
        case LoanRenewed():
            return _renewed(scanned), DONE
        case CopyNeedsPerson(title=title):
            words = translate("Desk", "“{title}” is in the house. Scan the borrower's card to lend it.")
            return words.format(title=title), CALM
        case SeveralCopies(title=title):
            words = translate("Desk", "There are several copies of “{title}”. Choose one with ↓ and Enter.")
            return words.format(title=title), CALM
        case CodeUnknown(code=code):
            words = translate("Desk", "The number {code} is not in the register. Scan again or type a name.")
            return words.format(code=code), ATTENTION
        case _:
            return "", CALM


def limit_question(limit: LoanLimitReachedError | RenewalLimitReachedError) -> str:
    """Return the question that a limit puts to the keeper."""
    if isinstance(limit, LoanLimitReachedError):
        words = translate("Desk", "{person} already has {limit} books, as many as one may borrow.")
        return words.format(person=limit.person_name, limit=limit.limit)
    words = translate("Desk", "This loan has been renewed {limit} times, as often as allowed.")
    return words.format(limit=limit.limit)


def _lent(done: CopyLent) -> str:
    if done.returned_from:
        words = translate(
            "Desk", "{former} returned “{title}”; {person} borrows it now. Due back {day}."
        )
    else:
        words = translate("Desk", "{person} borrows “{title}”. Due back {day}.")
    return words.format(
        former=done.returned_from,
        person=done.person_name,
        title=done.title,
        day=short_date(done.due_on),
    )


def _returned(done: CopyReturned) -> str:
    if done.days_late:
        words = translate("Desk", "{person} returned “{title}”, {days} days late.")
    else:
        words = translate("Desk", "{person} returned “{title}”.")
    return words.format(person=done.person_name, title=done.title, days=done.days_late)


def _renewed(done: LoanRenewed) -> str:
    words = translate("Desk", "{person} keeps “{title}” longer: now due back {day}.")
    return words.format(person=done.person_name, title=done.title, day=short_date(done.due_on))
