"""Who lives under one roof, of many people at once.

A household that was written down is one. For the others it is guessed as for one person
(operations.people_search.lives_with): one telephone, or one address and one parent.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Resident:
    """What is known of a person that says with whom they live."""

    person_id: UUID
    full_name: str
    address: str | None = None
    phone: str | None = None
    guardian: str | None = None
    guardian_id: UUID | None = None
    household_id: UUID | None = None


def households(residents: Sequence[Resident]) -> tuple[tuple[UUID, ...], ...]:
    """Return those who live together, two at least, in the order in which they were given.

    In a household that is guessed whoever is nobody's child comes first.
    """
    named = {(one.address, one.guardian) for one in residents if one.guardian}
    firsts: dict[Hashable, int] = {}
    parents = list(range(len(residents)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for place, one in enumerate(residents):
        for tie in _ties(one, named):
            first = firsts.setdefault(tie, place)
            # The earlier one stays the root: households come in the order of their first.
            low, high = sorted((root(first), root(place)))
            parents[high] = low
    together: dict[int, list[Resident]] = {}
    for place, one in enumerate(residents):
        together.setdefault(root(place), []).append(one)
    return tuple(
        tuple(one.person_id for one in sorted(members, key=_is_child))
        for members in together.values()
        if len(members) > 1
    )


def _ties(one: Resident, named: Iterable[tuple[str | None, str]]) -> list[Hashable]:
    """Return what this person shares with whoever lives with them."""
    if one.household_id is not None:
        return [("household", one.household_id)]
    ties: list[Hashable] = [("parent", one.address, one.person_id)]
    if one.phone:
        ties.append(("phone", one.phone))
    if one.guardian_id is not None:
        ties.append(("parent", one.address, one.guardian_id))
    if one.guardian:
        ties.append(("named", one.address, one.guardian))
    if (one.address, one.full_name) in named:
        ties.append(("named", one.address, one.full_name))
    return ties


def _is_child(one: Resident) -> bool:
    guessed = one.household_id is None
    return guessed and bool(one.guardian or one.guardian_id)
