"""What somebody allowed, or no longer allows: a fact each, never changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import Done, journal
from desktop.operations.permission import name_at_desk
from desktop.operations.still_there import known_person_row
from desktop.operations.undoing import delete_if_alone
from desktop.register.consent import (
    GUARDIAN,
    PURPOSES,
    SELF,
    TRAITS,
    WITHDRAWN,
    ConsentFact,
    check_consent,
    stands,
)
from desktop.register.errors import ConsentMissingError
from desktop.register.moment import Moment
from desktop.register.people import is_child
from desktop.register.text import optional_text
from desktop.store.tables.people import ConsentRow, PersonTraitRow

_FORM_BYTES = 60


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """What stands on the signed paper. `given_by` is the guardian's name where `giver` says so."""

    purpose: str
    what: str
    giver: str = SELF
    given_by: str | None = None
    form_number: str | None = None
    on_day: date | None = None


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One fact as it is shown; `given_by` is the name of whoever gave or withdrew it."""

    purpose: str
    what: str
    on_day: date
    number: int
    by_guardian: bool
    given_by: str
    form_number: str | None
    recorded_by: str | None


@dataclass(frozen=True, slots=True)
class Consents:
    """Everything somebody allowed and took back, the newest first, and what stands."""

    full_name: str
    guardian_needed: bool
    lines: tuple[ConsentLine, ...]
    standing: frozenset[str]


@dataclass(frozen=True, slots=True)
class ConsentNoted(Done):
    """Somebody allowed something, or took it back."""

    person_id: UUID
    full_name: str
    purpose: str
    what: str


@dataclass(frozen=True, slots=True)
class ConsentMade:
    """The fact that undo takes out again, and what was dropped when it was withdrawn."""

    consent_id: UUID
    trait_id: UUID | None = None
    ethnicity: str | None = None
    code_system: str | None = None
    disability: bool | None = None


def note_consent(
    unit: Session, moment: Moment, *, person_id: UUID, draft: ConsentDraft
) -> ConsentNoted:
    """Note what somebody allowed or took back; with the last consent go the traits it was for.

    Raises:
        NoLongerThereError: there is no such person.
        FutureDayError, GuardianNeededError: it is no consent.
        ConsentMissingError: what was never allowed cannot be taken back.
        TextTooLongError: a text does not fit.
    """
    person = known_person_row(unit, person_id)
    facts = _rows(unit, person.id)
    on_day = draft.on_day or moment.today
    given_by = optional_text(draft.given_by, field="given_by") if draft.giver == GUARDIAN else None
    check_consent(
        giver=draft.giver,
        given_by=given_by,
        birth_year=person.birth_year,
        on_day=on_day,
        today=moment.today,
    )
    if draft.what == WITHDRAWN and not stands(_facts(facts), draft.purpose):
        raise ConsentMissingError(draft.purpose)
    row = ConsentRow(
        person_id=person.id,
        purpose=draft.purpose,
        what=draft.what,
        on_day=on_day,
        number=1 + max((row.number for row in facts if row.purpose == draft.purpose), default=0),
        giver=draft.giver,
        given_by=given_by,
        form_number=optional_text(draft.form_number, field="form_number", most_bytes=_FORM_BYTES),
        recorded_by=name_at_desk(unit) or None,
    )
    unit.add(row)
    done = ConsentNoted(person.id, person.full_name, draft.purpose, draft.what)
    journal(unit, moment, done, _drop_traits(unit, row))
    return done


def consents_of(unit: Session, moment: Moment, *, person_id: UUID) -> Consents:
    """Return what somebody allowed and took back.

    Raises:
        NoLongerThereError: there is no such person.
    """
    person = known_person_row(unit, person_id)
    rows = _rows(unit, person.id)
    facts = _facts(rows)
    year = person.birth_year
    lines = tuple(
        ConsentLine(
            row.purpose,
            row.what,
            row.on_day,
            row.number,
            row.giver == GUARDIAN,
            row.given_by or person.full_name,
            row.form_number,
            row.recorded_by,
        )
        for row in sorted(rows, key=lambda row: (row.on_day, row.number), reverse=True)
    )
    standing = frozenset(purpose for purpose in PURPOSES if stands(facts, purpose))
    needed = year is not None and is_child(year, this_year=moment.today.year)
    return Consents(person.full_name, needed, lines, standing)


def is_allowed(unit: Session, person_id: UUID, purpose: str) -> bool:
    """Return whether somebody's consent for this purpose stands."""
    return stands(_facts(_rows(unit, person_id)), purpose)


def who_allows(unit: Session, person_ids: Collection[UUID], purpose: str) -> frozenset[UUID]:
    """Return those of the people whose consent for this purpose stands."""
    found = select(ConsentRow).where(
        ConsentRow.purpose == purpose, col(ConsentRow.person_id).in_(person_ids)
    )
    facts: dict[UUID, list[ConsentRow]] = {}
    for row in unit.exec(found):
        facts.setdefault(row.person_id, []).append(row)
    return frozenset(one for one, rows in facts.items() if stands(_facts(rows), purpose))


def take_back_consent(unit: Session, moment: Moment, made: ConsentMade) -> None:
    """Take the fact out again, which was never said."""
    row = unit.get_one(ConsentRow, made.consent_id)
    delete_if_alone(unit, row, what=ConsentNoted.__name__, referring=())
    trait = None if made.trait_id is None else unit.get(PersonTraitRow, made.trait_id)
    if trait is not None:
        trait.ethnicity, trait.code_system = made.ethnicity, made.code_system
        trait.disability = made.disability


def _drop_traits(unit: Session, row: ConsentRow) -> ConsentMade:
    trait = unit.exec(
        select(PersonTraitRow).where(PersonTraitRow.person_id == row.person_id)
    ).first()
    if (row.purpose, row.what) != (TRAITS, WITHDRAWN) or trait is None:
        return ConsentMade(row.id)
    made = ConsentMade(row.id, trait.id, trait.ethnicity, trait.code_system, trait.disability)
    trait.ethnicity = trait.code_system = trait.disability = None
    return made


def _rows(unit: Session, person_id: UUID) -> list[ConsentRow]:
    found = select(ConsentRow).where(ConsentRow.person_id == person_id)
    return list(unit.exec(found.order_by(col(ConsentRow.number), col(ConsentRow.id))))


def _facts(rows: list[ConsentRow]) -> list[ConsentFact]:
    return [ConsentFact(row.purpose, row.what, row.number, row.on_day) for row in rows]
