"""One scan at the desk, without a mode: the code and the person decide what happens.

The table of states is product.md, B5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.copies import CopyLine, copy_lines
from desktop.operations.loan_changes import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
    hand_over,
    renew_loan,
    return_copy,
)
from desktop.operations.loans import open_loan_of
from desktop.register.barcodes import CodeKind, kind_of, normal_isbn
from desktop.register.catalogue import padded_accession
from desktop.register.moment import Moment
from desktop.register.text import at_the_door
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class CardScanned:
    """The card of a person: from now on the desk serves them."""

    person_id: UUID


@dataclass(frozen=True, slots=True)
class CopyNeedsPerson:
    """The copy is in the house, and nobody is being served."""

    copy_id: UUID
    title: str
    accession_number: str


@dataclass(frozen=True, slots=True)
class SeveralCopies:
    """The code names several copies: the keeper chooses."""

    title: str
    copies: tuple[CopyLine, ...]


@dataclass(frozen=True, slots=True)
class CodeUnknown:
    """Nothing in the house has this code."""

    code: str


Scanned = (
    CardScanned
    | CopyLent
    | CopyReturned
    | LoanRenewed
    | CopyNeedsPerson
    | SeveralCopies
    | CodeUnknown
)


def scan(unit: Session, moment: Moment, *, code: str, person_id: UUID | None = None) -> Scanned:
    """Do what the scanned or typed code asks for, while `person_id` is being served.

    Raises:
        the errors of `lend_copy` and `renew_loan`.
    """
    code = at_the_door(code).replace(" ", "")
    if kind_of(code) is CodeKind.CARD:
        return _card(unit, code)
    copies = _copies(unit, code)
    if not copies:
        return CodeUnknown(code)
    if len(copies) > 1:
        title = unit.get_one(TitleRow, copies[0].title_id).title
        return SeveralCopies(title, copy_lines(unit, copies))
    return _act(unit, moment, copies[0], person_id)


def _card(unit: Session, code: str) -> CardScanned | CodeUnknown:
    person = select(PersonRow.id).where(PersonRow.card_number == code)
    person_id = unit.exec(person).first()
    return CodeUnknown(code) if person_id is None else CardScanned(person_id)


def _copies(unit: Session, code: str) -> Sequence[CopyRow]:
    kind = kind_of(code)
    copies = select(CopyRow)
    if kind is CodeKind.COPY:
        return unit.exec(copies.where(CopyRow.barcode == code)).all()
    if kind is CodeKind.ISBN:
        titled = copies.join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        return unit.exec(titled.where(TitleRow.isbn == normal_isbn(code))).all()
    numbers = {code, padded_accession(code)}
    return unit.exec(copies.where(col(CopyRow.accession_number).in_(numbers))).all()


def _act(unit: Session, moment: Moment, copy: CopyRow, person_id: UUID | None) -> Scanned:
    loan = open_loan_of(unit, copy.id)
    if person_id is None:
        if loan is None:
            title = unit.get_one(TitleRow, copy.title_id).title
            return CopyNeedsPerson(copy.id, title, copy.accession_number)
        return return_copy(unit, moment, loan_id=loan.id)
    if loan is not None and loan.person_id == person_id:
        return renew_loan(unit, moment, loan_id=loan.id)
    return hand_over(unit, moment, person_id=person_id, copy_id=copy.id)
