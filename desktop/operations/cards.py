"""Cards for readers: whose are to be printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns_of
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


@dataclass(frozen=True, slots=True)
class CardsOfHouse:
    """The cards of every reader, and of those who live together, village by village.

    The head of a household stands first in it; who lives alone has the own card for that.
    """

    readers: tuple[CardLine, ...]
    families: tuple[tuple[CardLine, ...], ...]


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
    others = select(PersonRow).where(*_is_reader(), lives_with(row))
    found = unit.exec(others.order_by(col(PersonRow.sort_key)))
    return (_card(row, moment), *(_card(other, moment) for other in found))


def cards_of_house(unit: Session, moment: Moment) -> CardsOfHouse:
    """Return every card as they are handed out: columns, not rows, for there may be 20,000."""
    asked = columns_of(*_COLUMNS).where(*_is_reader()).order_by(col(PersonRow.sort_key))
    people = [_Reader(*row) for row in unit.connection().execute(asked)]
    cards = {one.id: _card(one, moment) for one in people}
    heads = set(unit.exec(select(HouseholdRow.head_id)).all())
    families = {}
    for members in households([_resident(one) for one in people]):
        headed = sorted(members, key=lambda one: one not in heads)
        families[headed[0]] = tuple(cards[one] for one in headed)
    firsts = _by_village(cards[first] for first in families)
    return CardsOfHouse(
        _by_village(cards.values()), tuple(families[first.person_id] for first in firsts)
    )


class _Reader(NamedTuple):
    """What a card and a household need to know of a person."""

    id: UUID
    full_name: str
    sort_word: str
    birth_year: int | None
    address: str | None
    card_number: str
    phone: str | None
    guardian: str | None
    guardian_id: UUID | None
    household_id: UUID | None


_COLUMNS = tuple(getattr(PersonRow, name) for name in _Reader._fields)


def _is_reader() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for whoever gets a card."""
    here, known = col(PersonRow.left_on).is_(None), ~col(PersonRow.erased)
    # A name is empty while a house that came back waits for its recovery code.
    return here, known, col(PersonRow.full_name) != "", counts_once()


def _by_village(cards: Iterable[CardLine]) -> tuple[CardLine, ...]:
    lines = list(cards)
    order = {village: vietnamese_key(village) for village in {card.village for card in lines}}
    return tuple(sorted(lines, key=lambda card: (not card.village, order[card.village])))


def _resident(one: _Reader) -> Resident:
    return Resident(
        one.id,
        one.full_name,
        one.address,
        one.phone,
        one.guardian,
        one.guardian_id,
        one.household_id,
    )


def _card(row: PersonRow | _Reader, moment: Moment) -> CardLine:
    name = name_on_card(
        row.full_name, row.sort_word, birth_year=row.birth_year, this_year=moment.today.year
    )
    village = village_of(row.address) or ""
    return CardLine(row.id, row.full_name, name, village, row.card_number)
