"""What the desk says about a scan: what just happened, or what to do next."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.done import Done
from desktop.operations.lending import (
    CodeUnknown,
    CopyNeedsPerson,
    CopyNotInStock,
    CutShort,
    FoundAgain,
    HouseholdScanned,
    IsbnUnknown,
    LabelUnknown,
    ReturnNoted,
    Scanned,
    SeveralCopies,
)
from desktop.operations.people import PersonCard
from desktop.register.errors import LoanLimitReachedError, RenewalLimitReachedError
from desktop.register.holds import BookAwaitedError
from desktop.ui.catalogue.copy_words import place_words
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE
from desktop.ui.wording import clock

translate = QCoreApplication.translate
Told = Scanned | ReturnNoted | FoundAgain
"""What the desk says a sentence about."""


def sentence_of(scanned: Told) -> tuple[str, str]:
    """Return the sentence about a scan and its tone."""
    if isinstance(scanned, Done):
        return DoneSentences().sentence(scanned) + ".", DONE
    if isinstance(scanned, CodeUnknown):
        words = translate(
            "Desk", "The number {code} is not in the register. Scan again or type a name."
        )
        return words.format(code=scanned.code), ATTENTION
    if isinstance(scanned, LabelUnknown):
        return _about_label(scanned), ATTENTION
    if isinstance(scanned, CopyNotInStock):
        words = translate(
            "Desk", "By the register “{title}” ({number}) is not in the stock: {where}."
        )
        return _of_copy(words, scanned), ATTENTION
    return _what_next(scanned), CALM


def greeting(person: PersonCard | None, *, can_print: bool = False) -> str:
    """Return what to do first for a person, or when nobody is served.

    `can_print` is whether a slip of the one who was served last can be had.
    """
    if person is not None:
        words = translate("Desk", "{person} is here. Scan a book to lend or take back.")
        return words.format(person=person.full_name)
    begin = translate("Desk", "Scan a card or a book, or type the borrower's name.")
    if not can_print:
        return begin
    return f"{begin} {translate('Desk', 'Ctrl+P prints the slip of the one before.')}"


def no_slips_sentence() -> str:
    """Return that the house gives no slips, and where to change that."""
    return translate("Desk", "This house prints no loan slips. Choose their paper in the settings.")


def spoiled_sentence() -> str:
    """Return what to do when a typing program has changed a scan beyond reading."""
    return translate(
        "Desk",
        "The Vietnamese typing program changed what was scanned. Nothing was written down; "
        "scan once more.",
    )


def cut_short_sentence(cut: CutShort) -> str:
    """Return what is said after a power cut, when the desk opens at the same person."""
    words = translate(
        "Desk",
        "The computer went off at {time}. Books written down for {person}: {books}.",
    )
    return words.format(time=clock(cut.at), person=cut.person_name, books=cut.books)


def in_house_sentence() -> str:
    """Return what to do with the books that were read in the house."""
    return translate(
        "Desk", "Read in the house: scan the books, or type how many and press Enter. Esc ends it."
    )


def nothing_back_sentence() -> str:
    """Return what to do before something can be noted of a return."""
    return translate("Desk", "No book came back just now. Scan the book first, then press the key.")


def isbn_question(unknown: IsbnUnknown) -> tuple[str, str]:
    """Return the question about a book that nobody knows here, and the answer that adds it."""
    words = translate("Desk", "The house has no book with the number {isbn}.")
    return words.format(isbn=unknown.isbn), translate("Desk", "Add the book   F9")


def lost_question(lost: CopyNotInStock) -> tuple[str, str]:
    """Return the question about a lost book that is scanned, and the answer that it is found."""
    words = translate("Desk", "By the register “{title}” ({number}) is lost. Is it here again?")
    return _of_copy(words, lost), translate("Desk", "It is here   F9")


def limit_question(limit: LoanLimitReachedError | RenewalLimitReachedError) -> tuple[str, str]:
    """Return the question that a limit puts to the keeper, and the answer that goes on."""
    if isinstance(limit, LoanLimitReachedError):
        words = translate("Desk", "{person} already has {limit} books, as many as one may borrow.")
        question = words.format(person=limit.person_name, limit=limit.limit)
        return question, translate("Desk", "Lend it anyway   F9")
    words = translate("Desk", "This loan has been renewed {limit} times, as often as allowed.")
    return words.format(limit=limit.limit), translate("Desk", "Renew it anyway   F9")


def undone_sentence(done: Done) -> str:
    """Return that a loan was taken back."""
    words = translate("Desk", "Taken back: {what}.")
    return words.format(what=DoneSentences().sentence(done))


def awaited_question(awaited: BookAwaitedError) -> tuple[str, str]:
    """Return the question about a book for which somebody waits, and the answer that lends it."""
    words = translate("Desk", "{name} waits for “{title}” and asked before.")
    question = words.format(name=awaited.awaited_by, title=awaited.title)
    return question, translate("Desk", "Lend it anyway   F9")


def _what_next(scanned: Told) -> str:
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
    if isinstance(scanned, HouseholdScanned):
        words = translate("Desk", "The family of {name}: who borrows? Choose with ↓ and Enter.")
        return words.format(name=scanned.name)
    return ""


def _of_copy(words: str, scanned: CopyNotInStock) -> str:
    return words.format(
        title=scanned.title,
        number=scanned.copy.accession_number,
        where=place_words(scanned.copy),
    )


def _about_label(unknown: LabelUnknown) -> str:
    if unknown.person_id is None:
        words = translate(
            "Desk",
            "The book with the label {code} is not in the register yet. "
            "Scan the borrower's card to lend it.",
        )
    else:
        words = translate(
            "Desk",
            "The book with the label {code} is not in the register yet. "
            "Type its title to lend it at once.",
        )
    return words.format(code=unknown.code)
