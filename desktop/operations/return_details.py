"""What is noted of a copy that came back: damage, a remark, and who brought it."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from desktop.operations.crate_rows import title_of
from desktop.operations.done import Done, journal
from desktop.operations.loans import RETURNED
from desktop.operations.still_there import copy_row, loan_row
from desktop.register.errors import NoLongerThereError, TextMissingError
from desktop.register.moment import Moment
from desktop.register.text import LONG_TEXT, optional_text
from desktop.store.tables.lending import LoanRow, ReturnDetailRow


@dataclass(frozen=True, slots=True)
class ReturnDetails:
    """What is noted of one return; `brought_by` is who brought it, if it was not the reader."""

    damaged: bool = False
    note: str | None = None
    brought_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReturnNoted(Done):
    """Something was noted of a return. `person_id` is whose loan it was."""

    person_id: UUID
    title: str
    details: ReturnDetails


@dataclass(frozen=True, slots=True)
class DetailsBefore:
    """What was noted before; None if nothing was."""

    detail_id: UUID
    details: ReturnDetails | None


def return_details(unit: Session, moment: Moment, *, loan_id: UUID) -> ReturnDetails:
    """Return what is noted of the return of this loan."""
    row = _row(unit, loan_id)
    return ReturnDetails() if row is None else _details(row)


def note_return(
    unit: Session, moment: Moment, *, loan_id: UUID, details: ReturnDetails
) -> ReturnNoted:
    """Note how the copy of this loan came back, in the place of what was noted before.

    Raises:
        TextMissingError: there is nothing to note.
        TextTooLongError: it would not fit into a line.
        NoLongerThereError: the copy did not come back.
    """
    loan = loan_row(unit, loan_id)
    if loan.closed_how != RETURNED:
        raise NoLongerThereError(LoanRow.record_kind)
    kept = ReturnDetails(
        details.damaged,
        optional_text(details.note, field="note", most_bytes=LONG_TEXT),
        optional_text(details.brought_by, field="brought_by"),
    )
    row = _row(unit, loan_id)
    if row is None and kept == ReturnDetails():
        raise TextMissingError("note")
    before = None if row is None else _details(row)
    row = row or ReturnDetailRow(loan_id=loan_id, on_day=moment.today)
    _write(row, kept)
    unit.add(row)
    title = title_of(unit, copy_row(unit, loan.copy_id))
    done = ReturnNoted(loan.person_id, title, kept)
    journal(unit, moment, done, DetailsBefore(row.id, before))
    return done


def take_back_details(unit: Session, moment: Moment, before: DetailsBefore) -> None:
    """Nothing was noted, or what was noted before."""
    row = unit.get_one(ReturnDetailRow, before.detail_id)
    if before.details is None:
        unit.delete(row)
    else:
        _write(row, before.details)


def _row(unit: Session, loan_id: UUID) -> ReturnDetailRow | None:
    return unit.exec(select(ReturnDetailRow).where(ReturnDetailRow.loan_id == loan_id)).first()


def _details(row: ReturnDetailRow) -> ReturnDetails:
    return ReturnDetails(row.damaged, row.note, row.brought_by)


def _write(row: ReturnDetailRow, details: ReturnDetails) -> None:
    row.damaged, row.note, row.brought_by = details.damaged, details.note, details.brought_by
