"""The registers as books on paper: copies by number, loans by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from desktop.operations.labels import numbered
from desktop.operations.loans import RETURNED, stands
from desktop.operations.stock_take_marks import marks_of, years_of_takes
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow

MOST_LINES = 5_000
"""So many lines are printed at once, about 300 sheets; a longer book is printed in parts."""


@dataclass(frozen=True, slots=True)
class CopyEntry:
    """One line of the accession register, or of a list of copies in a record.

    `counted` says of each year with a stock take what it said of the copy: there or gone.
    """

    accession_number: str
    barcode: str
    acquired_on: date
    title: str
    author: str | None
    publisher: str | None
    year: int | None
    price: int | None
    category: str | None
    place: str | None = None
    call_number: str | None = None
    withdrawn_on: date | None = None
    withdrawn_by: str | None = None
    counted: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoanEntry:
    """One line of the loans register; `returned_on` is None while the copy is out."""

    lent_on: date
    person_name: str
    accession_number: str
    title: str
    due_on: date
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class CopyBook:
    """The first lines of a choice, and how many there are; `years` are those of stock takes.

    `left_out` are the numbers that were asked for and are not in it, in short.
    """

    entries: tuple[CopyEntry, ...]
    count: int
    years: tuple[int, ...] = ()
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class LoanBook:
    """The first lines of a choice, and how many there are."""

    entries: tuple[LoanEntry, ...]
    count: int


def accession_book(unit: Session, moment: Moment, *, typed: str = "") -> CopyBook:
    """Return the copies in the order of their numbers, also those that are gone.

    Books that came in a crate of another house are in the register of that house.

    `typed` are the numbers to show, all of them if it is empty.

    Raises:
        NumbersNotUnderstoodError: that is no list of numbers.
    """
    # A book of another house has no number of this one: its barcode stands for it.
    own = or_(col(CopyRow.owner).is_(None), col(CopyRow.accession_number) != col(CopyRow.barcode))
    return copies_where(unit, moment, own, *([numbered(typed)] if typed.strip() else []))


def copies_of_record(unit: Session, moment: Moment, *, copy_ids: Sequence[UUID]) -> CopyBook:
    """Return these copies for a record: handed over."""
    return copies_where(unit, moment, col(CopyRow.id).in_(copy_ids))


def loan_book(unit: Session, moment: Moment, *, first: date, last: date) -> LoanBook:
    """Return the loans made on these days; what was taken back as a mistake is none."""
    chosen = (col(LoanRow.lent_on).between(first, last), stands())
    found = unit.exec(
        select(LoanRow, CopyRow.accession_number, TitleRow.title, PersonRow.full_name)
        .join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .join(PersonRow, col(PersonRow.id) == col(LoanRow.person_id))
        .where(*chosen)
        .order_by(col(LoanRow.lent_on), col(LoanRow.id))
        .limit(MOST_LINES)
    )
    entries = tuple(
        LoanEntry(
            loan.lent_on,
            name,
            number,
            title,
            loan.current_due_on,
            loan.closed_on if loan.closed_how == RETURNED else None,
        )
        for loan, number, title, name in found
    )
    return LoanBook(entries, unit.exec(select(func.count(col(LoanRow.id))).where(*chosen)).one())


def copies_where(unit: Session, moment: Moment, *chosen: ColumnElement[bool]) -> CopyBook:
    """Return the copies that meet the conditions, in the order of their numbers."""
    found = unit.exec(
        select(CopyRow, TitleRow)
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .where(*chosen)
        .order_by(col(CopyRow.accession_number))
        .limit(MOST_LINES)
    )
    rows = found.all()
    marks = marks_of(unit, rows)
    entries = tuple(_entry(copy, title, marks[copy.id]) for copy, title in rows)
    count = unit.exec(select(func.count(col(CopyRow.id))).where(*chosen)).one()
    return CopyBook(entries, count, years_of_takes(unit, moment))


def _entry(copy: CopyRow, title: TitleRow, counted: Mapping[int, str]) -> CopyEntry:
    return CopyEntry(
        accession_number=copy.accession_number,
        barcode=copy.barcode,
        acquired_on=copy.acquired_on,
        title=title.title,
        author=title.author,
        publisher=title.publisher,
        year=title.year,
        price=title.price,
        category=title.category,
        place=title.place,
        call_number=title.call_number,
        withdrawn_on=copy.withdrawn_on,
        withdrawn_by=copy.withdrawn_by,
        counted=counted,
    )
