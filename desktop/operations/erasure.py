"""Erasing a person: nobody can read who it was any more, and every count stays true.

It cannot be taken back, here or anywhere: no older stick, copy or machine brings the name again.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.permission import require
from desktop.operations.still_there import known_person_row
from desktop.register.errors import BooksOutError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.erasing import order_erasure
from desktop.store.name_traces import NameTrace, names_of, names_of_nobody_else, traces_of
from desktop.store.person_merging import merged_into
from desktop.store.tables.clubs import ClubMemberRow
from desktop.store.tables.lending import LoanRow

_WHOSE = {
    "person": ("SELECT full_name FROM person WHERE id = ?", False),
    "consent": (
        "SELECT full_name FROM consent JOIN person ON person.id = person_id WHERE consent.id = ?",
        False,
    ),
    "return_detail": (
        "SELECT title, return_detail.on_day FROM return_detail "
        "JOIN loan ON loan.id = loan_id JOIN copy ON copy.id = copy_id "
        "JOIN title ON title.id = title_id WHERE return_detail.id = ?",
        True,
    ),
    "club": ("SELECT name FROM club WHERE id = ?", False),
    "club_session": (
        "SELECT name, on_day FROM club_session JOIN club ON club.id = club_id "
        "WHERE club_session.id = ?",
        True,
    ),
    "delegation": (
        "SELECT '', on_day FROM delegation JOIN visit ON visit.id = visit_id "
        "WHERE delegation.id = ?",
        True,
    ),
}
"""What tells a row apart for whoever reads it: a name or title and, if so, its day."""


@dataclass(frozen=True, slots=True)
class PersonErased:
    """A person was erased: no deed that could be undone, and who it was is not said."""


@dataclass(frozen=True, slots=True)
class NameFound:
    """One place that names the person: `whose` row it is in (a person, a club), and the words.

    `place` is table and column; `on_day` is that of a session.
    """

    place: tuple[str, str]
    whose: str
    on_day: date | None
    text: str


@dataclass(frozen=True, slots=True)
class NamesFound:
    """Where a person's name stands: what erasing clears by itself, and what a keeper must read.

    `is_shared` where somebody else of the house has the same name: then nothing clears itself.
    """

    certain: tuple[NameFound, ...]
    doubtful: tuple[NameFound, ...]
    is_shared: bool


def names_found(unit: Session, moment: Moment, *, person_id: UUID) -> NamesFound:
    """Return where else in the register the name of a person stands.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    own = frozenset(one.hex for one in (row.id, *merged_into(unit, row.id)))
    names = names_of(unit, sorted(own))
    is_shared = len(names_of_nobody_else(unit, names, but_of=own)) < len(names)
    found = traces_of(unit, names, but_of=own)
    return NamesFound(
        tuple(_found(unit, one) for one in found if one.is_certain and not is_shared),
        tuple(_found(unit, one) for one in found if is_shared or not one.is_certain),
        is_shared,
    )


def erase_person(
    unit: Session, moment: Moment, *, person_id: UUID, words: bool = False
) -> PersonErased:
    """Erase a person for ever; visits, loans and presences stay counted.

    `words` takes the name out of everything else that `names_found` shows, too.

    Raises:
        NotAllowedError: only whoever is in charge erases.
        BooksOutError: copies are out on the person's card.
        NoLongerThereError: there is no such person.
    """
    require(unit, Permission.HOUSE)
    row = known_person_row(unit, person_id)
    out = _copies_out(unit, person_id)
    if out:
        raise BooksOutError(out)
    row.left_on = row.left_on or moment.today
    for membership in _open_memberships(unit, person_id):
        membership.until = moment.today
    for one in (person_id, *merged_into(unit, person_id)):
        order_erasure(unit, one, words=words)
    return PersonErased()


def _found(unit: Session, trace: NameTrace) -> NameFound:
    statement, has_day = _WHOSE.get(trace.table, ("", False))
    whose, on_day = "", None
    if statement:
        row = unit.connection().exec_driver_sql(statement, (trace.row_id,)).one()
        whose, on_day = row[0], date.fromisoformat(row[1]) if has_day else None
    return NameFound((trace.table, trace.column), whose, on_day, trace.text)


def _copies_out(unit: Session, person_id: UUID) -> int:
    out = select(func.count()).where(
        LoanRow.person_id == person_id, col(LoanRow.closed_how).is_(None)
    )
    return unit.exec(out).one()


def _open_memberships(unit: Session, person_id: UUID) -> list[ClubMemberRow]:
    return list(
        unit.exec(
            select(ClubMemberRow).where(
                ClubMemberRow.person_id == person_id, col(ClubMemberRow.until).is_(None)
            )
        )
    )
