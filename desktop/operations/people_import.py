"""Importing people from a list. Nobody's consent is written by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlmodel import Session
from typing_extensions import override

from desktop.lists.staged_rows import Staged
from desktop.operations.duplicates import hamlet_key
from desktop.operations.list_import import ImportRun, ListImported
from desktop.operations.list_matching import Doubtful, Standing
from desktop.operations.numbering import go_on_after_cards, next_card_numbers
from desktop.operations.people import PersonDraft, rewrite_person
from desktop.operations.people_matching import PEOPLE_AT_ONCE, PeopleMatching, PlacedPerson
from desktop.operations.settings import read_settings
from desktop.operations.visit_groups import visit_groups
from desktop.register.folding import fold
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import Remark
from desktop.register.listed_households import ListedHouseholds, names_its_head
from desktop.register.moment import Moment
from desktop.register.person_list import PERSON_LIST, ListedPerson
from desktop.store.tables.people import HouseholdRow, PersonRow


@dataclass(frozen=True, slots=True)
class PeopleImported(ListImported):
    """A list was imported: so many people, and so many households of theirs."""

    people: int
    households: int


class PeopleRun(ImportRun[ListedPerson]):
    """An import of people under way.

    `others` are rows in doubt for which `doubtful` does not hold but the opposite.
    """

    at_once = PEOPLE_AT_ONCE

    def __init__(
        self,
        staged: Path,
        *,
        left_out: Path,
        file_name: str,
        refused: int,
        doubtful: Doubtful,
        others: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(
            PERSON_LIST, staged, left_out=left_out, file_name=file_name, refused=refused
        )
        self._doubtful = doubtful
        self._others = others
        self._matching: PeopleMatching | None = None
        self._households = ListedHouseholds()

    @override
    def done(self) -> PeopleImported:
        left = self.refused + self.left
        households = len(self._households)
        return PeopleImported(self.import_id, self.file_name, left, self.taken, households)

    @override
    def name_of(self, listed: ListedPerson) -> str:
        return listed.full_name

    @override
    def close(self) -> None:
        self._matching = None

    @override
    def take(self, unit: Session, moment: Moment, rows: Sequence[Staged[ListedPerson]]) -> None:
        self._matching = self._matching or PeopleMatching(unit)
        placed = self._matching.place([row.listed for row in rows])
        pairs = list(zip(rows, placed, strict=True))
        taken = [place for place in placed if self._is_taken(place)]
        self._write(unit, moment, taken)
        self.taken += len(taken)
        self.came_in = self.taken
        for standing, reason in (
            (Standing.KNOWN, Oddity.ALREADY_THERE),
            (Standing.IN_DOUBT, Oddity.LEFT_IN_DOUBT),
        ):
            left = [row for row, place in pairs if place.standing is standing]
            numbers = {place.person.row_number for place in taken}
            self.leave([row for row in left if row.listed.row_number not in numbers], reason)

    def _is_taken(self, place: PlacedPerson) -> bool:
        if place.standing is not Standing.IN_DOUBT:
            return place.standing is Standing.NEW
        is_other = place.person.row_number in self._others
        return (self._doubtful is Doubtful.NEW) is not is_other

    def _write(self, unit: Session, moment: Moment, taken: Sequence[PlacedPerson]) -> None:
        groups = {fold(group.label): group.group_id for group in visit_groups(unit, moment)}
        for place, card in zip(taken, _cards(unit, moment, taken), strict=True):
            row = PersonRow(
                card_number=card,
                joined_on=moment.today,
                import_id=self.import_id,
                full_name="",
                sort_word="",
                folded="",
                initials="",
                sort_key="",
            )
            rewrite_person(unit, moment, row, _draft(place.person, groups))
            row.household_id = self._household(unit, moment, place.person, row)
            unit.add(row)
        unit.flush()
        self.note([remark for place in taken for remark in _remarks(place, groups)])

    def _household(
        self, unit: Session, moment: Moment, person: ListedPerson, row: PersonRow
    ) -> UUID | None:
        """Return the household of everybody with this word; it has a head if it names one."""
        if person.household is None:
            return None
        word, hamlet = person.household, hamlet_key(person.address)
        household_id = self._households.find(word, hamlet)
        if household_id is None:
            household = HouseholdRow(since=moment.today)
            unit.add(household)
            unit.flush()
            household_id = household.id
        self._households.add(word, hamlet, household_id)
        if names_its_head(person):
            unit.get_one(HouseholdRow, household_id).head_id = row.id
        return household_id


def _cards(unit: Session, moment: Moment, taken: Sequence[PlacedPerson]) -> list[str]:
    """Return a card number for each; a free one of the list takes the place of the next."""
    house_number = read_settings(unit, moment).house_number
    brought = [place.card_number for place in taken if place.card_number]
    go_on_after_cards(unit, brought, house_number=house_number)
    missing = len(taken) - len(brought)
    given = iter(next_card_numbers(unit, house_number=house_number, how_many=missing))
    return [place.card_number or next(given) for place in taken]


def _draft(person: ListedPerson, groups: dict[str, UUID]) -> PersonDraft:
    return PersonDraft(
        full_name=person.full_name,
        group_id=groups.get(fold(person.group)) if person.group else None,
        birth_year=person.birth_year,
        born_about=person.born_about,
        phone=person.phone,
        address=person.address,
        guardian=person.guardian,
        nickname=person.nickname,
        former_names=person.former_names,
    )


def _remarks(place: PlacedPerson, groups: dict[str, UUID]) -> list[Remark]:
    person, remarks = place.person, []
    if place.card_taken:
        card = person.card_number or ""
        remarks.append(Remark(person.row_number, "", card, Oddity.CARD_TAKEN))
    if person.group and fold(person.group) not in groups:
        remarks.append(Remark(person.row_number, "", person.group, Oddity.GROUP_UNKNOWN))
    return remarks
