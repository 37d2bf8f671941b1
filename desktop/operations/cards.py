"""Cards for readers: whose are to be printed."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from desktop.operations.people_search import lives_with
from desktop.operations.still_there import known_person_row
from desktop.register.moment import Moment
from desktop.register.people import name_on_card
from desktop.register.villages import village_of
from desktop.store.tables.people import PersonRow

MOST_AT_ONCE = 1_000


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
    cards = [_card(row, moment) for row in _readers(unit)]
    return tuple(sorted(cards, key=lambda card: (not card.village, card.village)))


def _readers(unit: Session, *conditions: ColumnElement[bool]) -> list[PersonRow]:
    # A name is empty while a house that came back waits for its recovery code.
    known = (col(PersonRow.left_on).is_(None), PersonRow.full_name != "", ~col(PersonRow.erased))
    found = select(PersonRow).where(*known, *conditions)
    return list(unit.exec(found.order_by(col(PersonRow.sort_key)).limit(MOST_AT_ONCE)))


def _card(row: PersonRow, moment: Moment) -> CardLine:
    name = name_on_card(
        row.full_name, row.sort_word, birth_year=row.birth_year, this_year=moment.today.year
    )
    village = village_of(row.address) or ""
    return CardLine(row.id, row.full_name, name, village, row.card_number)
