"""What an import of people would do to the register."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session
from typing_extensions import override

from desktop.operations.list_matching import Standing
from desktop.operations.list_preview import Look
from desktop.operations.people_matching import (
    PEOPLE_AT_ONCE,
    KnownPerson,
    PeopleMatching,
    PlacedPerson,
)
from desktop.register.moment import Moment
from desktop.register.person_list import PERSON_LIST, ListedPerson

_SHOWN = 20
_DOUBTFUL_SHOWN = 500


@dataclass(frozen=True, slots=True)
class LikePeople:
    """A person of the list, and whom it may be; None for one whom nobody is like."""

    person: ListedPerson
    like: KnownPerson | None = None


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """What an import would do: `new` + `known` + `doubtful` are the people of the file, always.

    Attributes:
        known: people whose card stands in the register under the same name; they stay as they are.
        doubtful: people who may be somebody of the register, or of another row.
        children: young enough to be children, and nobody is written down for them.
        taken_cards: card numbers that somebody else has.
        first_people: the first who are new; `first_doubtful` those in doubt.
    """

    new: int
    known: int
    doubtful: int
    children: int
    taken_cards: int
    first_people: tuple[LikePeople, ...]
    first_doubtful: tuple[LikePeople, ...]


class PeopleLook(Look[ListedPerson, PeoplePreview]):
    """A look at an import of people, between the pieces of work."""

    at_once = PEOPLE_AT_ONCE

    def __init__(self, staged: Path) -> None:
        super().__init__(PERSON_LIST, staged)
        self._matching: PeopleMatching | None = None
        self._people: Counter[Standing] = Counter()
        self._children = self._taken_cards = 0
        self._first: list[LikePeople] = []
        self._doubtful: list[LikePeople] = []

    @override
    def look_at(self, unit: Session, moment: Moment, listed: Sequence[ListedPerson]) -> None:
        self._matching = self._matching or PeopleMatching(unit)
        for placed in self._matching.place(listed):
            self._add(placed, moment.today.year)

    @override
    def preview(self) -> PeoplePreview:
        self._matching = None
        return PeoplePreview(
            new=self._people[Standing.NEW],
            known=self._people[Standing.KNOWN],
            doubtful=self._people[Standing.IN_DOUBT],
            children=self._children,
            taken_cards=self._taken_cards,
            first_people=tuple(self._first),
            first_doubtful=tuple(self._doubtful),
        )

    def _add(self, placed: PlacedPerson, this_year: int) -> None:
        self._people[placed.standing] += 1
        if placed.standing is Standing.KNOWN:
            return
        self._children += placed.person.needs_guardian(this_year)
        self._taken_cards += placed.card_taken
        seen, most = (
            (self._first, _SHOWN)
            if placed.standing is Standing.NEW
            else (self._doubtful, _DOUBTFUL_SHOWN)
        )
        if len(seen) < most:
            seen.append(LikePeople(placed.person, placed.like))
