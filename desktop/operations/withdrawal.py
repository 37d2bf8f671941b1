"""Copies that leave the stock by a decision (thanh lọc): they stay in the register as withdrawn.

The record is kept for five years at least (Thông tư 02/2020/TT-BVHTTDL), so nothing is deleted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.labels import numbered
from desktop.operations.loans import is_open
from desktop.register.catalogue import KEPT, WITHDRAWN, number_ranges
from desktop.register.errors import CannotUndoError, CopiesStillOutError, NoSuchCopiesError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.text import required_text
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.lending import LoanRow


@dataclass(frozen=True, slots=True)
class CopiesWithdrawn(Done):
    """Copies left the stock by a decision."""

    needs: ClassVar[Permission] = Permission.HOUSE

    copies: int
    decision: str
    on_day: date


@dataclass(frozen=True, slots=True)
class CopiesLeft:
    """The copies that undo puts back on the shelf."""

    copy_ids: tuple[UUID, ...]


def withdraw_copies(
    unit: Session, moment: Moment, *, typed: str, decision: str, on_day: date
) -> CopiesWithdrawn:
    """Take the copies with these accession numbers out of the stock.

    Raises:
        NumbersNotUnderstoodError, TextMissingError, TextTooLongError: not written as it should be.
        NoSuchCopiesError: there is none on the shelf.
        CopiesStillOutError: one of them is lent; none was withdrawn.
    """
    number = required_text(decision, field="decision")
    rows = unit.exec(select(CopyRow).where(numbered(typed), CopyRow.state == KEPT)).all()
    if not rows:
        raise NoSuchCopiesError
    check_all_in(unit, rows)
    for row in rows:
        row.state, row.withdrawn_on, row.withdrawn_by = WITHDRAWN, on_day, number
    done = CopiesWithdrawn(len(rows), number, on_day)
    journal(unit, moment, done, CopiesLeft(tuple(row.id for row in rows)))
    return done


def put_back_withdrawn(unit: Session, moment: Moment, left: CopiesLeft) -> None:
    """Put withdrawn copies back on the shelf.

    Raises:
        CannotUndoError: something else became of one of them.
    """
    for copy_id in left.copy_ids:
        row = unit.get(CopyRow, copy_id)
        if row is None or row.state != WITHDRAWN:
            raise CannotUndoError(CopiesWithdrawn.__name__)
        row.state, row.withdrawn_on, row.withdrawn_by = KEPT, None, None


def check_all_in(unit: Session, copies: Sequence[CopyRow]) -> None:
    """Raise CopiesStillOutError, with their numbers, if any of the copies is lent."""
    lent = set(
        unit.exec(
            select(LoanRow.copy_id).where(
                is_open(), col(LoanRow.copy_id).in_([copy.id for copy in copies])
            )
        )
    )
    if lent:
        raise CopiesStillOutError(
            number_ranges([copy.accession_number for copy in copies if copy.id in lent])
        )
