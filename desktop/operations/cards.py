"""Cards for readers: whose are to be printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from desktop.operations.people_search import counts_once, lives_with
from desktop.operations.still_there import known_person_row
from desktop.register.households import Resident, households
from desktop.register.moment import Moment
from desktop.register.ordering import vietnamese_key
from desktop.register.people import name_on_card
from desktop.register.villages import village_of
from desktop.store.tables.people import HouseholdRow, PersonRow

MOST_AT_ONCE = 1_000
"""So many cards are printed at once; more go hamlet by hamlet."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One reader who gets a card; of a child the card shows the given name alone."""

    person_id: UUID
    full_name: str
    name_on_card: str
    village: str
    card_number: str


def card_of(unit: Session, moment: Moment, *, person_id: UUID) -> CardLine:
    """Return one person's card.

    Raises:
        NoLongerThereError: there is no such person.
    """
    return _card(known_person_row(unit, person_id), moment)


def household_of(unit: Session, moment: Moment, *, person_id: UUID) -> tuple[CardLine, ...]:
    """Return who seems to live with the person, the person first.

    One address and one parent, or one telephone: more is not written down about a household.

    Raises:
        NoLongerThereError: there is no such person.
    """
    row = known_person_row(unit, person_id)
    others = _readers(unit, lives_with(row))
    return (_card(row, moment), *(_card(other, moment) for other in others))


def cards_of_all(unit: Session, moment: Moment) -> tuple[CardLine, ...]:
    """Return the card of every reader, village by village, as they are handed out."""
    return _by_village(_card(row, moment) for row in _readers(unit))


def cards_of_households(unit: Session, moment: Moment) -> tuple[tuple[CardLine, ...], ...]:
    """Return who lives together, the head of each household first, village by village.

    Who lives alone has the own card for that.
    """
    rows = {row.id: row for row in _readers(unit)}
    heads = set(unit.exec(select(HouseholdRow.head_id)).all())
    found = households([_resident(row) for row in rows.values()])
    families = [sorted(members, key=lambda one: one not in heads) for members in found]
    first_cards = {members[0]: members for members in families}
    return tuple(
        tuple(_card(rows[one], moment) for one in first_cards[card.person_id])
        for card in _by_village(_card(rows[first], moment) for first in first_cards)
    )


def _by_village(cards: Iterable[CardLine]) -> tuple[CardLine, ...]:
    return tuple(sorted(cards, key=lambda card: (not card.village, vietnamese_key(card.village))))


def _readers(unit: Session, *conditions: ColumnElement[bool]) -> list[PersonRow]:
    # A name is empty while a house that came back waits for its recovery code.
    known = (col(PersonRow.left_on).is_(None), PersonRow.full_name != "", ~col(PersonRow.erased))
    found = select(PersonRow).where(*known, counts_once(), *conditions)
    return list(unit.exec(found.order_by(col(PersonRow.sort_key))))


def _resident(row: PersonRow) -> Resident:
    return Resident(
        row.id,
        row.full_name,
        row.address,
        row.phone,
        row.guardian,
        row.guardian_id,
        row.household_id,
    )


def _card(row: PersonRow, moment: Moment) -> CardLine:
    name = name_on_card(
        row.full_name, row.sort_word, birth_year=row.birth_year, this_year=moment.today.year
    )
    village = village_of(row.address) or ""
    return CardLine(row.id, row.full_name, name, village, row.card_number)
