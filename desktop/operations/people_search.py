"""Finding people: by any of their names, card or phone, in Vietnamese order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, func, select

from desktop.operations.loans import copies_out_by_person
from desktop.operations.still_there import known_person_row
from desktop.register.moment import Moment
from desktop.register.text import at_the_door
from desktop.store.search_index import found_ids
from desktop.store.tables.people import HouseholdRow, PersonRow
from desktop.store.tables.visits import VisitGroupRow

_PHONE_DIGITS = 3
"""So many digits at least are looked for at the end of phone numbers."""
_AFTER_9 = ":"
"""The character after 9."""
_MOST_NUMBERS = 100


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in a list; `guardian` is the name, be it of a person whom the house knows."""

    person_id: UUID
    full_name: str
    group_label: str | None
    address: str | None
    birth_year: int | None
    guardian: str | None
    copies_out: int
    nickname: str | None = None
    has_left: bool = False


def find_people(
    unit: Session, moment: Moment, *, typed: str = "", limit: int = 50, everyone: bool = False
) -> tuple[PersonLine, ...]:
    """Return the people whose names, initials, card number or last digits of the phone match.

    Who lives with a head of household of that name comes last. Without anything typed: everybody,
    in Vietnamese order. People who left are found only with `everyone`.
    """
    if not typed.strip():
        people = select(PersonRow).where(*_known(everyone=everyone))
        return _lines(unit, unit.exec(people.order_by(col(PersonRow.sort_key)).limit(limit)).all())
    named = found_ids(unit, "person", typed, limit=2 * limit)
    ids = [*_by_number(unit, typed), *named]
    if len(ids) < limit:
        ids += _living_with(unit, named)
    ids = list(dict.fromkeys(ids))
    rows: list[PersonRow] = []
    while ids and len(rows) < limit:  # nearly everybody is known: once is enough
        rows += _known_in_order(unit, ids[:limit], everyone=everyone)
        ids = ids[limit:]
    return _lines(unit, rows[:limit])


def people_count(unit: Session, moment: Moment, *, everyone: bool = False) -> int:
    """Return how many people are readers or members now; with `everyone`, or ever were."""
    known = _known(everyone=everyone)
    return unit.exec(select(func.count(col(PersonRow.id))).where(*known)).one()


def counts_once() -> ColumnElement[bool]:
    """Return the condition for entries to count: whoever was merged into another is that other."""
    return col(PersonRow.merged_into).is_(None)


def was_known_on(day: date) -> ColumnElement[bool]:
    """Return the condition for readers and members at the end of a day.

    Who was erased since was one until then; where nobody wrote when that was, no longer.
    """
    left = col(PersonRow.left_on)
    still = and_(left.is_(None), col(PersonRow.erased).is_(False))
    return and_(counts_once(), col(PersonRow.joined_on) <= day, or_(still, left > day))


def household_of(unit: Session, moment: Moment, *, person_id: UUID) -> tuple[PersonLine, ...]:
    """Return who lives with the person, the person first; who left is not among them.

    Where nobody wrote down a household: who has one address and one parent, or one telephone.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    others = select(PersonRow).where(
        *_known(everyone=False), PersonRow.full_name != "", lives_with(row)
    )
    found = unit.exec(others.order_by(col(PersonRow.sort_key))).all()
    return _lines(unit, [row, *found] if row.left_on is None else found)


def lives_with(row: PersonRow) -> ColumnElement[bool]:
    """Return the condition for the others who live, or seem to live, with this person."""
    if row.household_id is not None:
        written = col(PersonRow.household_id) == row.household_id
        return and_(written, col(PersonRow.id) != row.id)
    related: list[ColumnElement[bool]] = [
        col(PersonRow.guardian) == row.full_name,
        col(PersonRow.guardian_id) == row.id,
    ]
    if row.guardian:
        related += [
            col(PersonRow.guardian) == row.guardian,
            col(PersonRow.full_name) == row.guardian,
        ]
    if row.guardian_id is not None:
        related += [
            col(PersonRow.guardian_id) == row.guardian_id,
            col(PersonRow.id) == row.guardian_id,
        ]
    shared = [and_(col(PersonRow.address) == row.address, or_(*related))]
    if row.phone:
        shared.append(col(PersonRow.phone) == row.phone)
    unwritten = col(PersonRow.household_id).is_(None)
    return and_(or_(*shared), unwritten, col(PersonRow.id) != row.id)


def person_lines(unit: Session, ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
    """Return these people in Vietnamese order."""
    people = select(PersonRow).where(col(PersonRow.id).in_(ids))
    return _lines(unit, unit.exec(people.order_by(col(PersonRow.sort_key))).all())


def guardian_names(unit: Session, rows: Sequence[PersonRow]) -> dict[UUID, str]:
    """Return the names of those guardians of these people whom the house knows."""
    ids = {row.guardian_id for row in rows if row.guardian_id is not None}
    if not ids:
        return {}
    return dict(
        unit.exec(
            select(PersonRow.id, PersonRow.full_name).where(
                col(PersonRow.id).in_(ids), PersonRow.full_name != ""
            )
        ).all()
    )


def _known(*, everyone: bool) -> list[ColumnElement[bool]]:
    known = [col(PersonRow.erased).is_(False), counts_once()]
    return known if everyone else [*known, col(PersonRow.left_on).is_(None)]


def _known_in_order(unit: Session, ids: Sequence[UUID], *, everyone: bool) -> list[PersonRow]:
    # Asked for who is here as well, SQLite would walk through all who are.
    found = unit.exec(select(PersonRow).where(col(PersonRow.id).in_(ids))).all()
    rows = {row.id: row for row in found if _is_known(row, everyone=everyone)}
    return [rows[person_id] for person_id in ids if person_id in rows]


def _is_known(row: PersonRow, *, everyone: bool) -> bool:
    return not row.erased and row.merged_into is None and (everyone or row.left_on is None)


def _by_number(unit: Session, typed: str) -> Sequence[UUID]:
    number = "".join(at_the_door(typed).split())
    if not (number.isascii() and number.isdecimal() and len(number) >= _PHONE_DIGITS):
        return ()
    backwards = number[::-1]
    ends = col(PersonRow.phone_backwards).between(backwards, backwards + _AFTER_9)
    kept = func.coalesce(PersonRow.merged_into, PersonRow.id)
    of_card = unit.exec(select(kept).where(PersonRow.card_number == number)).all()
    return [*of_card, *unit.exec(select(kept).where(ends).limit(_MOST_NUMBERS)).all()]


def _living_with(unit: Session, ids: Sequence[UUID]) -> Sequence[UUID]:
    if not ids:
        return ()
    members = unit.exec(
        select(col(PersonRow.sort_key), col(PersonRow.id))
        .join(HouseholdRow, col(HouseholdRow.id) == col(PersonRow.household_id))
        .where(col(HouseholdRow.head_id).in_(ids))
    ).all()
    return [member_id for _, member_id in sorted(members)]


def _lines(unit: Session, rows: Sequence[PersonRow]) -> tuple[PersonLine, ...]:
    out = copies_out_by_person(unit, [row.id for row in rows])
    labels = dict(unit.exec(select(VisitGroupRow.id, VisitGroupRow.label)).all())
    guardians = guardian_names(unit, rows)
    return tuple(
        PersonLine(
            person_id=row.id,
            full_name=row.full_name,
            group_label=labels.get(row.group_id) if row.group_id else None,
            address=row.address,
            birth_year=row.birth_year,
            guardian=guardians.get(row.guardian_id) if row.guardian_id else row.guardian,
            copies_out=out.get(row.id, 0),
            nickname=row.nickname,
            has_left=row.left_on is not None,
        )
        for row in rows
    )
