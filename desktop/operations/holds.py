"""Holds: who waits for which book, whose turn it is, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.copies import copy_lines
from desktop.operations.done import Done, journal
from desktop.operations.loans import is_open
from desktop.operations.still_there import known_person_row, title_row
from desktop.register.catalogue import KEPT
from desktop.register.errors import (
    CannotUndoError,
    CopyAlreadyLentError,
    NoLongerThereError,
    PersonHasLeftError,
)
from desktop.register.holds import (
    CANCELLED,
    LENT,
    AlreadyWaitingError,
    BookAwaitedError,
    BookIsHereError,
    has_turn,
    turn_of_copy_back,
    waited_until,
)
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import HoldRow, LoanRow
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class HoldLine:
    """Somebody who waits for a book; `place` is their turn, the first is 1.

    `is_here` says whether a copy in the house is for them.
    """

    hold_id: UUID
    title_id: UUID
    title: str
    person_id: UUID
    person_name: str
    phone: str | None
    asked_on: date
    until: date
    place: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class HoldPlaced(Done):
    """A reader waits for a book from now on; `place` is their turn."""

    person_name: str
    title: str
    place: int
    until: date


@dataclass(frozen=True, slots=True)
class HoldCancelled(Done):
    """A reader waits for a book no longer."""

    person_name: str
    title: str


@dataclass(frozen=True, slots=True)
class HoldBefore:
    """The hold that undo takes away, or lets stand again."""

    hold_id: UUID


def title_holds(unit: Session, moment: Moment, *, title_id: UUID) -> tuple[HoldLine, ...]:
    """Return who waits for a title, in the order of their turns."""
    here = _copies_here(unit, title_id)
    return tuple(
        HoldLine(
            row.id,
            title_id,
            title,
            person.id,
            person.full_name,
            person.phone,
            row.asked_on,
            row.until,
            place,
            is_here=has_turn(place=place, copies_here=here),
        )
        for place, (row, title, person) in enumerate(_waiting(unit, moment, title_id), start=1)
    )


def all_holds(unit: Session, moment: Moment) -> tuple[HoldLine, ...]:
    """Return everybody who waits; first those whose book is here, then by who asked first."""
    titles = dict.fromkeys(row.title_id for row, _, _ in _waiting(unit, moment))
    lines = [line for one in titles for line in title_holds(unit, moment, title_id=one)]
    return tuple(sorted(lines, key=lambda line: (not line.is_here, line.asked_on, line.place)))


def kept_for(unit: Session, moment: Moment, *, person_id: UUID) -> tuple[str, ...]:
    """Return the titles of which a copy in the house is for this person."""
    asked = select(HoldRow.title_id).where(
        HoldRow.person_id == person_id, col(HoldRow.ended_on).is_(None)
    )
    return tuple(
        line.title
        for title_id in unit.exec(asked.order_by(col(HoldRow.asked_on), col(HoldRow.id))).all()
        for line in title_holds(unit, moment, title_id=title_id)
        if line.person_id == person_id and line.is_here
    )


def place_hold(unit: Session, moment: Moment, *, title_id: UUID, person_id: UUID) -> HoldPlaced:
    """Let a person wait for a title that is out.

    Raises:
        PersonHasLeftError: the person is no longer a reader.
        AlreadyWaitingError: they wait already.
        CopyAlreadyLentError: they have a copy of it themselves.
        BookIsHereError: there is a copy to be lent at once.
        NoLongerThereError: the person or the title is gone.
    """
    title, person = title_row(unit, title_id), known_person_row(unit, person_id)
    waiting = _waiting(unit, moment, title_id)
    if person.left_on is not None:
        raise PersonHasLeftError(person.full_name)
    if any(other.id == person.id for _, _, other in waiting):
        raise AlreadyWaitingError(person.full_name)
    if _has_copy(unit, title_id, person.id):
        raise CopyAlreadyLentError(person.full_name)
    if _copies_here(unit, title_id) > len(waiting):
        raise BookIsHereError
    row = HoldRow(
        title_id=title_id,
        person_id=person.id,
        asked_on=moment.today,
        until=waited_until(moment.today),
    )
    unit.add(row)
    done = HoldPlaced(person.full_name, title.title, len(waiting) + 1, row.until)
    journal(unit, moment, done, HoldBefore(row.id))
    return done


def cancel_hold(unit: Session, moment: Moment, *, hold_id: UUID) -> HoldCancelled:
    """Let a person wait no longer.

    Raises:
        NoLongerThereError: they did not wait any more.
    """
    row = unit.get(HoldRow, hold_id)
    if row is None or row.ended_on is not None:
        raise NoLongerThereError(HoldRow.record_kind)
    row.ended_on, row.ended_how = moment.today, CANCELLED
    person, title = unit.get_one(PersonRow, row.person_id), unit.get_one(TitleRow, row.title_id)
    done = HoldCancelled(person.full_name, title.title)
    journal(unit, moment, done, HoldBefore(row.id))
    return done


def take_back_hold(unit: Session, moment: Moment, before: HoldBefore) -> None:
    """Nobody asked for the book."""
    row = unit.get(HoldRow, before.hold_id)
    if row is None or row.ended_on is not None:
        raise CannotUndoError(HoldPlaced.__name__)
    unit.delete(row)


def restore_hold(unit: Session, moment: Moment, before: HoldBefore) -> None:
    """They wait as before."""
    wait_again(unit, before.hold_id)


def end_hold(
    unit: Session, moment: Moment, *, copy: CopyRow, person_id: UUID, despite_hold: bool
) -> UUID | None:
    """End what the person waited for, who gets this copy now; return the hold, if there was one.

    Raises:
        BookAwaitedError: the copy is for somebody who asked before.
    """
    waiting = _waiting(unit, moment, copy.title_id)
    if not waiting:
        return None
    mine = next((place for place, one in enumerate(waiting) if one[0].person_id == person_id), None)
    before = waiting[:mine]
    here = 1 + _copies_here(unit, copy.title_id, without=copy.id)
    if not despite_hold and not has_turn(place=len(before) + 1, copies_here=here):
        raise BookAwaitedError(before[here - 1][2].full_name, waiting[0][1], person_id, copy.id)
    if mine is None:
        return None
    row = waiting[mine][0]
    row.ended_on, row.ended_how = moment.today, LENT
    return row.id


def wait_again(unit: Session, hold_id: UUID | None) -> None:
    """Let a hold that was ended stand again."""
    row = None if hold_id is None else unit.get(HoldRow, hold_id)
    if row is not None:
        row.ended_on, row.ended_how = None, None


def awaited_by(unit: Session, moment: Moment, *, copy: CopyRow) -> str | None:
    """Return the name of the one for whom a copy came back just now."""
    waiting = _waiting(unit, moment, copy.title_id)
    if not waiting:
        return None
    here = 1 + _copies_here(unit, copy.title_id, without=copy.id)
    place = turn_of_copy_back(waiting=len(waiting), copies_here=here)
    return None if place is None else waiting[place - 1][2].full_name


def _waiting(
    unit: Session, moment: Moment, title_id: UUID | None = None
) -> Sequence[tuple[HoldRow, str, PersonRow]]:
    found = (
        select(HoldRow, TitleRow.title, PersonRow)
        .join(TitleRow, col(TitleRow.id) == col(HoldRow.title_id))
        .join(PersonRow, col(PersonRow.id) == col(HoldRow.person_id))
        .where(
            col(HoldRow.ended_on).is_(None),
            HoldRow.until >= moment.today,
            col(TitleRow.trashed_on).is_(None),
            col(PersonRow.left_on).is_(None),
            ~col(PersonRow.erased),
        )
        # Two computers agree on the order: the ids are drawn in the order of time.
        .order_by(col(HoldRow.asked_on), col(HoldRow.id))
    )
    if title_id is not None:
        found = found.where(HoldRow.title_id == title_id)
    return unit.exec(found).all()


def _copies_here(unit: Session, title_id: UUID, *, without: UUID | None = None) -> int:
    kept = select(CopyRow).where(CopyRow.title_id == title_id, CopyRow.state == KEPT)
    lines = copy_lines(unit, unit.exec(kept).all())
    return sum(
        1
        for copy in lines
        if copy.copy_id != without
        and copy.holder_name is None
        and copy.away is None
        and copy.holder is None
        and copy.sought_since is None
    )


def _has_copy(unit: Session, title_id: UUID, person_id: UUID) -> bool:
    held = (
        select(LoanRow.id)
        .join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
        .where(is_open(), LoanRow.person_id == person_id, CopyRow.title_id == title_id)
    )
    return unit.exec(held).first() is not None
