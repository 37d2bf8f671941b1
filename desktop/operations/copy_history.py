"""Who borrowed a copy, and when: the days for everybody, the names for whoever is in charge."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.loans import stands
from desktop.register.lending import days_late
from desktop.register.moment import Moment
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class PastLoan:
    """One time that a copy was lent.

    `name` is None where it was not asked for, and where the reader was erased; `closed_on` is None
    while the copy is out.
    """

    lent_on: date
    closed_on: date | None
    closed_how: str | None
    days_late: int
    name: str | None


@dataclass(frozen=True, slots=True)
class CopyHistory:
    """The newest loans of a copy, and how many there ever were."""

    copy_id: UUID
    loans: tuple[PastLoan, ...]
    count: int
    named: bool


def copy_history(unit: Session, moment: Moment, *, copy_id: UUID, named: bool) -> CopyHistory:
    """Return when the copy was lent, the newest first; by whom only if that is asked for."""
    chosen = (LoanRow.copy_id == copy_id, stands())
    found = unit.exec(
        select(LoanRow, PersonRow.full_name, PersonRow.erased)
        .join(PersonRow, col(PersonRow.id) == col(LoanRow.person_id))
        .where(*chosen)
        .order_by(col(LoanRow.lent_on).desc(), col(LoanRow.id).desc())
        .limit(MOST_SHOWN)
    )
    loans = tuple(
        PastLoan(
            loan.lent_on,
            loan.closed_on,
            loan.closed_how,
            days_late(due_on=loan.current_due_on, today=loan.closed_on or moment.today),
            name if named and not erased else None,
        )
        for loan, name, erased in found
    )
    count = unit.exec(select(func.count(col(LoanRow.id))).where(*chosen)).one()
    return CopyHistory(copy_id, loans, count, named)
