"""Ethnicity and disability: kept only where the house chose so and the person allowed it.

Sensitive data (NĐ 356/2025, Article 4): a table of their own, sealed on the road; other registers
take counts of them, never whose they are.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar
from uuid import UUID, uuid5

from sqlmodel import Session

from desktop.operations.consents import is_allowed
from desktop.operations.done import Done, journal
from desktop.operations.permission import require
from desktop.operations.settings import read_settings
from desktop.operations.still_there import known_person_row
from desktop.register.consent import TRAITS
from desktop.register.errors import ConsentMissingError, NoLongerThereError, TraitsNotKeptError
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.tables.people import PersonRow, PersonTraitRow

CODE_SYSTEM = "TCTK-1019-2008"
"""Quyết định 1019/QĐ-TCTK (12/11/2008): 37 of its 54 codes differ from those of 1979."""


@dataclass(frozen=True, slots=True)
class Ethnicity:
    """One of the 54 peoples, by its code of 2008."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Traits:
    """What is kept about a person; `is_asked` and `is_allowed` say whether more may be."""

    ethnicity: Ethnicity | None = None
    has_disability: bool | None = None
    is_asked: bool = False
    is_allowed: bool = False


@dataclass(frozen=True, slots=True)
class TraitsChanged(Done):
    """What is kept about a person was changed; what it is, the sentence does not say."""

    needs: ClassVar[Permission] = Permission.HOUSE

    person_id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class TraitsBefore:
    """What was kept before."""

    person_id: UUID
    ethnicity: str | None
    code_system: str | None
    disability: bool | None


@cache
def ethnicities() -> tuple[Ethnicity, ...]:
    """Return the 54 peoples in the order of their codes."""
    with files("resources").joinpath("data/ethnicities_2008.csv").open(encoding="utf-8") as file:
        return tuple(Ethnicity(row["code"], row["name"]) for row in csv.DictReader(file))


def ethnicity_of(code: str, code_system: object) -> Ethnicity:
    """Return the people by its name; a code of another table stands for itself."""
    known = {one.code: one for one in ethnicities()} if code_system == CODE_SYSTEM else {}
    return known.get(code) or Ethnicity(code, code)


def traits_of(unit: Session, moment: Moment, *, person_id: UUID) -> Traits:
    """Return what is kept about a person.

    Raises:
        NotAllowedError: only whoever is in charge reads it.
        NoLongerThereError: there is no such person.
    """
    require(unit, Permission.HOUSE)
    person = known_person_row(unit, person_id)
    row = unit.get(PersonTraitRow, _row_id(person))
    return Traits(
        ethnicity=None
        if row is None or row.ethnicity is None
        else ethnicity_of(row.ethnicity, row.code_system),
        has_disability=None if row is None else row.disability,
        is_asked=read_settings(unit, moment).traits_kept,
        is_allowed=is_allowed(unit, person.id, TRAITS),
    )


def change_traits(
    unit: Session,
    moment: Moment,
    *,
    person_id: UUID,
    ethnicity: str | None,
    has_disability: bool | None,
) -> TraitsChanged:
    """Keep what somebody said of themselves.

    Raises:
        NoLongerThereError: there is no such person, or no such people.
        TraitsNotKeptError: the house does not keep it.
        ConsentMissingError: the person did not allow it, or took it back.
    """
    person = known_person_row(unit, person_id)
    if not read_settings(unit, moment).traits_kept:
        raise TraitsNotKeptError
    if not is_allowed(unit, person.id, TRAITS):
        raise ConsentMissingError(TRAITS)
    if ethnicity is not None and ethnicity not in {one.code for one in ethnicities()}:
        raise NoLongerThereError("ethnicity")
    row = unit.get(PersonTraitRow, _row_id(person)) or PersonTraitRow(
        id=_row_id(person), person_id=person.id
    )
    before = TraitsBefore(person.id, row.ethnicity, row.code_system, row.disability)
    row.ethnicity = ethnicity
    row.code_system = None if ethnicity is None else CODE_SYSTEM
    row.disability = has_disability
    unit.add(row)
    done = TraitsChanged(person.id, person.full_name)
    if (row.ethnicity, row.disability) != (before.ethnicity, before.disability):
        journal(unit, moment, done, before)
    return done


def restore_traits(unit: Session, moment: Moment, before: TraitsBefore) -> None:
    """Keep what was kept before."""
    row = unit.get_one(PersonTraitRow, _row_id(unit.get_one(PersonRow, before.person_id)))
    row.ethnicity, row.code_system = before.ethnicity, before.code_system
    row.disability = before.disability


def _row_id(person: PersonRow) -> UUID:
    return uuid5(person.id, "NVH/trait")
