"""Copies: making them, and where they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.crate_lists import CrateLine, copies_away
from desktop.operations.loans import is_open
from desktop.operations.numbering import next_copy_numbers
from desktop.operations.settings import read_settings
from desktop.operations.sought_copies import sought_copies
from desktop.register.catalogue import KEPT, LOST
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.lending import LoanRow, ReturnDetailRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One copy, who has it until when if it is out, and whose it is and where it belongs.

    `holder_name` is a reader; `owner` and `holder` are other houses, None is this one. `away` is
    the crate of ours that took it elsewhere. `damage` is what was noted when it came back damaged,
    "" without a word; None if it is sound. `sought_since` is the day since which it is looked for.
    """

    copy_id: UUID
    accession_number: str
    barcode: str
    holder_name: str | None
    due_on: date | None
    state: str = KEPT
    owner: str | None = None
    holder: str | None = None
    should_be_at: str | None = None
    away: CrateLine | None = None
    damage: str | None = None
    sought_since: date | None = None


AnyCopy = TypeVar("AnyCopy", CopyRow, CopyLine)


def make_copies(unit: Session, moment: Moment, *, title_ids: Sequence[UUID]) -> tuple[CopyRow, ...]:
    """Make one copy for each id given, numbered in this order. The titles are in the database."""
    rows = tuple(CopyRow(**columns) for columns in copy_columns(unit, moment, title_ids=title_ids))
    unit.add_all(rows)
    return rows


def copy_columns(
    unit: Session, moment: Moment, *, title_ids: Sequence[UUID]
) -> tuple[dict[str, Any], ...]:
    """Return the columns of a new copy for each id given, numbered in this order."""
    numbers = next_copy_numbers(
        unit,
        house_number=read_settings(unit, moment).house_number,
        how_many=len(title_ids),
    )
    return tuple(
        {
            "title_id": title_id,
            "accession_number": accession,
            "barcode": code,
            "acquired_on": moment.today,
        }
        for title_id, (accession, code) in zip(title_ids, numbers, strict=True)
    )


def copies_meant(copies: Sequence[AnyCopy]) -> Sequence[AnyCopy]:
    """Return which of the copies with one ISBN or title somebody means who holds a book.

    Those of the stock, or else the lost ones; what left by a decision only where nothing else is.
    """
    for state in (KEPT, LOST):
        found = [copy for copy in copies if copy.state == state]
        if found:
            return found
    return copies


def copy_lines(unit: Session, copies: Sequence[CopyRow]) -> tuple[CopyLine, ...]:
    """Return these copies by accession number, with who has them."""
    ids = [copy.id for copy in copies]
    out = (
        select(LoanRow, PersonRow.full_name)
        .join(PersonRow, col(PersonRow.id) == col(LoanRow.person_id))
        .where(is_open(), col(LoanRow.copy_id).in_(ids))
    )
    away = copies_away(unit, ids)
    holders = {loan.copy_id: (name, loan.current_due_on) for loan, name in unit.exec(out)}
    damage = _damage(unit, ids)
    sought = sought_copies(unit, ids)
    return tuple(
        CopyLine(
            copy.id,
            copy.accession_number,
            copy.barcode,
            holder_name=holders.get(copy.id, (None, None))[0],
            due_on=holders.get(copy.id, (None, None))[1],
            state=copy.state,
            owner=copy.owner,
            holder=copy.holder,
            should_be_at=copy.should_be_at,
            away=away.get(copy.id),
            damage=damage.get(copy.id),
            sought_since=sought.get(copy.id),
        )
        for copy in sorted(copies, key=lambda copy: copy.accession_number)
    )


def _damage(unit: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    noted = (
        select(LoanRow.copy_id, ReturnDetailRow.note)
        .join(LoanRow, col(LoanRow.id) == col(ReturnDetailRow.loan_id))
        .where(col(ReturnDetailRow.damaged), col(LoanRow.copy_id).in_(ids))
        .order_by(col(ReturnDetailRow.on_day), col(ReturnDetailRow.id))
    )
    return {copy_id: note or "" for copy_id, note in unit.exec(noted)}
