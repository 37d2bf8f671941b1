"""What the desk says about a scan: what just happened, or what to do next."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.done import Done
from desktop.operations.lending import CodeUnknown, CopyNeedsPerson, Scanned, SeveralCopies
from desktop.register.errors import LoanLimitReachedError, RenewalLimitReachedError
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE

translate = QCoreApplication.translate


def sentence_of(scanned: Scanned) -> tuple[str, str]:
    """Return the sentence about a scan and its tone."""
    if isinstance(scanned, Done):
        return DoneSentences().sentence(scanned) + ".", DONE
    if isinstance(scanned, CodeUnknown):
        words = translate(
            "Desk", "The number {code} is not in the register. Scan again or type a name."
        )
        return words.format(code=scanned.code), ATTENTION
    return _what_next(scanned), CALM


def limit_question(limit: LoanLimitReachedError | RenewalLimitReachedError) -> tuple[str, str]:
    """Return the question that a limit puts to the keeper, and the answer that goes on."""
    if isinstance(limit, LoanLimitReachedError):
        words = translate("Desk", "{person} already has {limit} books, as many as one may borrow.")
        question = words.format(person=limit.person_name, limit=limit.limit)
        return question, translate("Desk", "Lend it anyway   F9")
    words = translate("Desk", "This loan has been renewed {limit} times, as often as allowed.")
    return words.format(limit=limit.limit), translate("Desk", "Renew it anyway   F9")


def _what_next(scanned: Scanned) -> str:
    if isinstance(scanned, CopyNeedsPerson):
        words = translate(
            "Desk", "“{title}” is in the house. Scan the borrower's card or type the name first."
        )
        return words.format(title=scanned.title)
    if isinstance(scanned, SeveralCopies):
        words = translate(
            "Desk", "There are several copies of “{title}”. Choose one with ↓ and Enter."
        )
        return words.format(title=scanned.title)
    return ""
