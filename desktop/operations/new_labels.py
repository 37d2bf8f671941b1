"""Lending a book first and writing it down properly later (product.md, A2: fast cataloguing)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.catalogue import TitleDraft, write_title
from desktop.operations.copies import make_copies
from desktop.operations.done import Done, journal
from desktop.operations.loan_changes import make_loan
from desktop.operations.loans import LoanMade
from desktop.operations.loans_taken_back import take_back_loan
from desktop.register.catalogue import TAKEN_BACK
from desktop.register.errors import BarcodeTakenError
from desktop.register.lending import Despite
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow


@dataclass(frozen=True, slots=True)
class LabelledBook:
    """What the desk asks of a book that bears an unknown label: no more than the cover says."""

    code: str
    title: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class NewBookLent(Done):
    """A book that nobody had written down was lent by the label on it."""

    loan_id: UUID
    person_id: UUID
    person_name: str
    title: str
    accession_number: str
    due_on: date


@dataclass(frozen=True, slots=True)
class NewBookMade:
    """The loan and the copy that undo takes back."""

    loan: LoanMade
    copy_id: UUID
    own_barcode: str


def lend_new_book(
    unit: Session,
    moment: Moment,
    *,
    book: LabelledBook,
    person_id: UUID,
    despite_limit: bool = False,
    due_on: date | None = None,
) -> NewBookLent:
    """Write down a book by what is on its cover and lend it, under the label that it bears.

    Raises:
        BarcodeTakenError: another copy has that number.
        TextMissingError, TextTooLongError: the title cannot be kept so.
        the errors of `lend_copy`; then nothing was written down.
    """
    if unit.exec(select(CopyRow.id).where(CopyRow.barcode == book.code)).first() is not None:
        raise BarcodeTakenError
    title = write_title(unit, TitleDraft(book.title, author=book.author))
    (copy,) = make_copies(unit, moment, title_ids=[title.id])
    own_barcode, copy.barcode = copy.barcode, book.code
    copy.labelled_at = moment.at  # it was printed ahead
    unit.flush()
    lent, made = make_loan(
        unit,
        moment,
        person_id=person_id,
        copy_id=copy.id,
        despite=Despite.LIMIT if despite_limit else Despite.NOTHING,
        due_on=due_on,
    )
    done = NewBookLent(
        loan_id=lent.loan_id,
        person_id=person_id,
        person_name=lent.person_name,
        title=lent.title,
        accession_number=lent.accession_number,
        due_on=lent.due_on,
    )
    journal(unit, moment, done, NewBookMade(made, copy.id, own_barcode))
    return done


def take_back_new_book(unit: Session, moment: Moment, made: NewBookMade) -> None:
    """Neither the loan nor the copy counts any more; the fact of the loan still names the copy."""
    take_back_loan(unit, moment, made.loan)
    copy = unit.get_one(CopyRow, made.copy_id)
    copy.state = TAKEN_BACK
    # The label is free again: the next scan of it asks for a title as this one did.
    copy.barcode = made.own_barcode
