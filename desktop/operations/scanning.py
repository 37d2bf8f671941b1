"""One scan at the desk, without a mode: the code and the person decide what happens.

The table of states is product.md, B5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.copies import CopyLine, copies_meant, copy_lines
from desktop.operations.crate_codes import CrateScanned, scanned_crate
from desktop.operations.crate_rows import title_of
from desktop.operations.desk_state import keep_serving
from desktop.operations.in_house import ReadInHouse, count_in_house, is_count, read_in_house
from desktop.operations.loan_changes import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
    hand_over,
    renew_loan,
    return_copy,
)
from desktop.operations.loans import open_loan_of
from desktop.operations.new_labels import NewBookLent
from desktop.operations.people_search import PersonLine, household_of
from desktop.operations.settings import read_settings
from desktop.operations.still_there import known_person_row
from desktop.register.barcodes import CodeKind, card_behind, house_of, kind_of, normal_isbn
from desktop.register.catalogue import KEPT, padded_accession
from desktop.register.errors import PersonHasLeftError
from desktop.register.moment import Moment
from desktop.register.scan_uses import names_crate
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
class CopyNotInStock:
    """By the register the copy is lost, withdrawn, given back or thrown away."""

    title: str
    copy: CopyLine


@dataclass(frozen=True, slots=True)
class SeveralCopies:
    """The code names several copies: the keeper chooses."""

    title: str
    copies: tuple[CopyLine, ...]


@dataclass(frozen=True, slots=True)
class HouseholdScanned:
    """The card of a family: the keeper chooses who borrows. `name` is whose card it was made of."""

    name: str
    members: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class LabelUnknown:
    """A label of this house on a book that nobody has written down yet."""

    code: str
    person_id: UUID | None


@dataclass(frozen=True, slots=True)
class IsbnUnknown:
    """An ISBN of which the house has no title, or no copy."""

    isbn: str


@dataclass(frozen=True, slots=True)
class CodeUnknown:
    """Nothing in the house has this code."""

    code: str


Scanned = (
    CardScanned
    | CopyLent
    | CopyReturned
    | LoanRenewed
    | NewBookLent
    | ReadInHouse
    | CopyNeedsPerson
    | CrateScanned
    | CopyNotInStock
    | SeveralCopies
    | HouseholdScanned
    | LabelUnknown
    | IsbnUnknown
    | CodeUnknown
)


def scan(
    unit: Session,
    moment: Moment,
    *,
    code: str,
    person_id: UUID | None = None,
    due_on: date | None = None,
    in_house: bool = False,
) -> Scanned:
    """Do what the scanned or typed code asks for, while `person_id` is being served.

    `due_on` is the day until which they may keep what is lent, where the keeper chose one.
    With `in_house` nobody is served, and what is in the house was read there: a copy, or as many
    as the number says. A copy that is out comes back all the same.

    Raises:
        PersonHasLeftError: the card is of somebody who is no longer a reader.
        the errors of `lend_copy`, `renew_loan`, `read_in_house`, `count_in_house` and
            `scanned_crate`.
    """
    code = at_the_door(code).replace(" ", "")
    if in_house and is_count(code):
        return count_in_house(unit, moment, count=int(code))
    by_itself = scanned_crate if names_crate(code) else _READERS.get(kind_of(code))
    if by_itself is not None:
        return by_itself(unit, moment, code=code)
    copies = copies_meant(_copies(unit, code))
    if not copies:
        return _nothing_has(unit, moment, code, person_id)
    if len(copies) > 1:
        return SeveralCopies(title_of(unit, copies[0]), copy_lines(unit, copies))
    return _act(unit, moment, copies[0], person_id, due_on, in_house=in_house)


def _card(unit: Session, moment: Moment, *, code: str) -> CardScanned | CodeUnknown:
    person = _person_with(unit, code)
    if person is None:
        return CodeUnknown(code)
    if person.left_on is not None:
        raise PersonHasLeftError(person.full_name)
    keep_serving(unit, moment, person_id=person.id)
    return CardScanned(person.id)


def _household(unit: Session, moment: Moment, *, code: str) -> HouseholdScanned | CodeUnknown:
    person = _person_with(unit, card_behind(code))
    if person is None:
        return CodeUnknown(code)
    members = household_of(unit, moment, person_id=person.id)
    return HouseholdScanned(person.full_name, members)


_READERS = {CodeKind.CARD: _card, CodeKind.HOUSEHOLD: _household}


def _person_with(unit: Session, card_number: str) -> PersonRow | None:
    known = select(PersonRow).where(PersonRow.card_number == card_number)
    row = unit.exec(known.where(~col(PersonRow.erased))).first()
    return None if row is None else known_person_row(unit, row.id)


def _nothing_has(
    unit: Session, moment: Moment, code: str, person_id: UUID | None
) -> LabelUnknown | IsbnUnknown | CodeUnknown:
    kind = kind_of(code)
    ours = read_settings(unit, moment).house_number
    if kind is CodeKind.COPY and house_of(code) == ours:
        return LabelUnknown(code, person_id)
    if kind is CodeKind.ISBN and (isbn := normal_isbn(code)):
        return IsbnUnknown(isbn)
    return CodeUnknown(code)


def _copies(unit: Session, code: str) -> Sequence[CopyRow]:
    kind = kind_of(code)
    copies = select(CopyRow)
    if kind is CodeKind.COPY:
        return unit.exec(copies.where(CopyRow.barcode == code)).all()
    if kind is CodeKind.ISBN:
        titled = copies.join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        return unit.exec(titled.where(TitleRow.isbn == normal_isbn(code))).all()
    # A label that came with an import may read like a number: what is stuck on the book goes first.
    labelled = unit.exec(copies.where(CopyRow.barcode == code)).all()
    if labelled:
        return labelled
    numbers = {code, padded_accession(code)}
    return unit.exec(copies.where(col(CopyRow.accession_number).in_(numbers))).all()


def _act(
    unit: Session,
    moment: Moment,
    copy: CopyRow,
    person_id: UUID | None,
    due_on: date | None,
    *,
    in_house: bool,
) -> Scanned:
    loan = open_loan_of(unit, copy.id)
    if loan is None and copy.state != KEPT:
        return CopyNotInStock(title_of(unit, copy), copy_lines(unit, [copy])[0])
    if loan is None and in_house:
        return read_in_house(unit, moment, copy_id=copy.id)
    if person_id is None:
        if loan is None:
            return CopyNeedsPerson(copy.id, title_of(unit, copy), copy.accession_number)
        return return_copy(unit, moment, loan_id=loan.id)
    if loan is not None and loan.person_id == person_id:
        return renew_loan(unit, moment, loan_id=loan.id)
    return hand_over(unit, moment, person_id=person_id, copy_id=copy.id, due_on=due_on)
