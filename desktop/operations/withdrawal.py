"""Copies that leave the stock by a decision (thanh lọc): they stay in the register as withdrawn.

The record is kept for five years at least (Thông tư 02/2020/TT-BVHTTDL), so nothing is deleted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.labels import numbered
from desktop.operations.loans import is_open
from desktop.operations.register_books import CopyBook, copies_where
from desktop.register.catalogue import KEPT, LOST, WITHDRAWN, number_ranges
from desktop.register.errors import CannotUndoError, CopiesStillOutError, NoSuchCopiesError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.text import optional_text, required_text
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.lending import LoanRow


@dataclass(frozen=True, slots=True)
class CopiesWithdrawn(Done):
    """Copies left the stock by a decision.

    `left_out` are numbers that were asked for too, of copies that had left before, in short.
    """

    needs: ClassVar[Permission] = Permission.HOUSE

    copies: int
    decision: str
    on_day: date
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class CopiesLeft:
    """The copies that undo puts back on the shelf, and which of them were lost."""

    copy_ids: tuple[UUID, ...]
    lost: tuple[UUID, ...] = ()


def withdraw_copies(
    unit: Session, moment: Moment, *, typed: str, decision: str, on_day: date
) -> CopiesWithdrawn:
    """Take the copies with these accession numbers out of the stock, lost ones too.

    Raises:
        NumbersNotUnderstoodError, TextMissingError, TextTooLongError: not written as it should be.
        NoSuchCopiesError: there is none in the stock.
        CopiesStillOutError: one of them is lent; none was withdrawn.
    """
    number = required_text(decision, field="decision")
    going = _may_go(typed)
    rows = unit.exec(select(CopyRow).where(going)).all()
    if not rows:
        raise NoSuchCopiesError
    check_all_in(unit, rows)
    done = CopiesWithdrawn(len(rows), number, on_day, _left_out(unit, typed, going))
    lost = tuple(row.id for row in rows if row.state == LOST)
    for row in rows:
        row.state, row.withdrawn_on, row.withdrawn_by = WITHDRAWN, on_day, number
    journal(unit, moment, done, CopiesLeft(tuple(row.id for row in rows), lost))
    return done


def withdrawal_record(
    unit: Session, moment: Moment, *, typed: str, decision: str, on_day: date
) -> CopyBook:
    """Return those of the copies with these numbers that the decision takes out, or took out.

    Raises:
        NumbersNotUnderstoodError, TextTooLongError: not written as it should be.
        CopiesStillOutError: one of them is lent, so that nothing would be withdrawn.
    """
    number = optional_text(decision, field="decision") or ""
    going = _may_go(typed)
    check_all_in(unit, unit.exec(select(CopyRow).where(going)).all())
    gone = and_(
        numbered(typed),
        col(CopyRow.state) == WITHDRAWN,
        func.coalesce(col(CopyRow.withdrawn_by), "") == number,
        col(CopyRow.withdrawn_on) == on_day,
    )
    listed = or_(going, gone)
    book = copies_where(unit, moment, listed)
    return replace(book, left_out=_left_out(unit, typed, listed))


def _may_go(typed: str) -> ColumnElement[bool]:
    """Return the condition for copies with these numbers that a decision can take out.

    What is lost is written off by a decision as well (Thông tư 02/2020/TT-BVHTTDL).

    Raises:
        NumbersNotUnderstoodError: that is no list of numbers.
    """
    return and_(numbered(typed), col(CopyRow.state).in_([KEPT, LOST]))


def put_back_withdrawn(unit: Session, moment: Moment, left: CopiesLeft) -> None:
    """Put withdrawn copies back into the stock, each as it was.

    Raises:
        CannotUndoError: something else became of one of them.
    """
    for copy_id in left.copy_ids:
        row = unit.get(CopyRow, copy_id)
        if row is None or row.state != WITHDRAWN:
            raise CannotUndoError(CopiesWithdrawn.__name__)
        row.state = LOST if copy_id in left.lost else KEPT
        row.withdrawn_on, row.withdrawn_by = None, None


def _left_out(unit: Session, typed: str, listed: ColumnElement[bool]) -> str:
    numbers = select(CopyRow.accession_number)
    asked = unit.exec(numbers.where(numbered(typed))).all()
    inside = unit.exec(numbers.where(listed)).all()
    return number_ranges(list(set(asked).difference(inside)))


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
