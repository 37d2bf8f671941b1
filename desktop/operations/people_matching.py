"""Which people of a list the house, or the list itself, may have already."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.operations.duplicates import hamlet_key
from desktop.operations.list_matching import Standing
from desktop.register.book_list import same_words
from desktop.register.folding import fold
from desktop.register.likeness import Entry, KnownNames
from desktop.register.people import ABOUT
from desktop.register.person_list import ListedPerson
from desktop.store.tables.people import PersonRow

PEOPLE_AT_ONCE = 100
"""Of one piece of work: each is compared with everybody, and the desk waits for all of them."""
_ASKED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Whom a row of the list may mean: somebody of the register, or of another row."""

    full_name: str
    birth_year: int | None
    address: str | None
    row_number: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedPerson:
    """A person of the list, and whom it may be.

    `card_number` is the one of the list if nobody else has it; `card_taken` where somebody has.
    """

    person: ListedPerson
    standing: Standing
    like: KnownPerson | None
    card_number: str | None
    card_taken: bool = False


class PeopleMatching:
    """Everybody who is known: those of the register first, then those whom the list brings.

    A card under the same name is the same person. Everybody else who is alike is in doubt, and
    for the keeper to say: villages have five of one name.
    """

    def __init__(self, unit: Session) -> None:
        self._names: KnownNames[KnownPerson] = KnownNames()
        self._cards: dict[str, KnownPerson] = {}
        columns = select(
            col(PersonRow.full_name),
            col(PersonRow.folded),
            col(PersonRow.birth_year),
            col(PersonRow.birth_certainty),
            col(PersonRow.address),
            col(PersonRow.card_number),
            col(PersonRow.merged_into),
        )
        unit.flush()
        found = unit.connection().execute(columns.execution_options(yield_per=_ASKED_AT_ONCE))
        for name, folded, year, certainty, address, card, merged_into in found:
            known = KnownPerson(name, year, address)
            self._cards[card] = known
            if folded and merged_into is None:
                about = certainty == ABOUT
                self._names.add(Entry(known, folded, hamlet_key(address), year, about))

    def place(self, people: Sequence[ListedPerson]) -> tuple[PlacedPerson, ...]:
        """Return how each of the next people stands, in the order of the list."""
        return tuple(map(self._placed, people))

    def _placed(self, person: ListedPerson) -> PlacedPerson:
        card = person.card_number
        owner = self._cards.get(card) if card else None
        if owner is not None and same_words(owner.full_name) == same_words(person.full_name):
            return PlacedPerson(person, Standing.KNOWN, owner, None)
        itself = KnownPerson(person.full_name, person.birth_year, person.address, person.row_number)
        entry = Entry(
            itself,
            fold(person.full_name),
            hamlet_key(person.address),
            person.birth_year,
            person.born_about,
        )
        like = self._names.likest(entry)
        self._names.add(entry)
        free = card if owner is None else None
        if free is not None:
            self._cards[free] = itself
        standing = Standing.NEW if like is None else Standing.IN_DOUBT
        return PlacedPerson(person, standing, like, free, card_taken=owner is not None)
