"""Which people of a list live together, as far as the list tells."""

from uuid import UUID

from desktop.register.book_list import same_words
from desktop.register.person_list import ListedPerson

_SURE_WORDS = 2


class ListedHouseholds:
    """The households of a list, by the word that their members share.

    Numbers and names are given again in each hamlet; whose hamlet is not written lives in the
    first household of that word.
    """

    def __init__(self) -> None:
        self._by_word: dict[str, dict[str, UUID]] = {}

    def __len__(self) -> int:
        return len({one for hamlets in self._by_word.values() for one in hamlets.values()})

    def find(self, word: str, hamlet: str) -> UUID | None:
        """Return the household that is meant, None for one that was not there yet."""
        hamlets = self._by_word.get(same_words(word), {})
        if hamlet in hamlets or not hamlets:
            return hamlets.get(hamlet)
        return hamlets.get("") if hamlet else next(iter(hamlets.values()))

    def add(self, word: str, hamlet: str, household_id: UUID) -> None:
        """Have the household found by this word in this hamlet."""
        self._by_word.setdefault(same_words(word), {})[hamlet] = household_id


def names_its_head(person: ListedPerson) -> bool:
    """Return whether the word for the household names this person: "Hộ ông Điểu Tài"."""
    household, name = same_words(person.household or ""), same_words(person.full_name)
    if person.card_number and person.card_number in household:
        return True
    return household == name or (
        len(name.split()) >= _SURE_WORDS and household.endswith(f" {name}")
    )
