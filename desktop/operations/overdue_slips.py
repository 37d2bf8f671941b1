"""What a village is told about books that are late: slips for families, words without names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.loans import OpenLoan, overdue_loans
from desktop.register.moment import Moment
from desktop.register.ordering import vietnamese_key
from desktop.register.villages import village_of, walking_key
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class LateReader:
    """One reader and what is to come back, the longest overdue first."""

    person_id: UUID
    full_name: str
    address: str
    card_number: str
    loans: tuple[OpenLoan, ...]


@dataclass(frozen=True, slots=True)
class VillageCount:
    """How many books are late in one village; `village` is empty where no address says it."""

    village: str
    copies: int


def late_readers(unit: Session, moment: Moment) -> tuple[LateReader, ...]:
    """Return whoever has books that are late, as one walks: village by village."""
    by_person: dict[UUID, list[OpenLoan]] = {}
    for loan in overdue_loans(unit, moment):
        by_person.setdefault(loan.person_id, []).append(loan)
    readers = [
        LateReader(
            row.id, row.full_name, row.address or "", row.card_number, tuple(by_person[row.id])
        )
        for row in _people(unit, list(by_person))
    ]
    return tuple(sorted(readers, key=_walking_order))


def late_by_village(unit: Session, moment: Moment) -> tuple[VillageCount, ...]:
    """Return how many books are late in each village, and nobody's name."""
    late = Counter(village_of(loan.address) or "" for loan in overdue_loans(unit, moment))
    counts = (VillageCount(village, copies) for village, copies in late.items())
    return tuple(sorted(counts, key=lambda one: (not one.village, vietnamese_key(one.village))))


def _people(unit: Session, ids: Sequence[UUID]) -> list[PersonRow]:
    return list(unit.exec(select(PersonRow).where(col(PersonRow.id).in_(ids))))


def _walking_order(reader: LateReader) -> tuple[tuple[bool, str, bool, str], str]:
    return walking_key(reader.address), vietnamese_key(reader.full_name)
