"""Whether two entries may be one person: what the duplicate guard compares.

The folded names decide, word by word in any order, for clans stand first or last (domain.md,
section 4.3); years of birth that are far apart, or another hamlet, speak against it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from desktop.register.folding import PART_BREAK

Key = TypeVar("Key")
_NAMES_ALIKE = 82
"""Of 100: "nguyen van duc" and "nguyen van duk" are at 93, "dieu bo" and "dieu ba" at 86."""
_SAME_NAME = 100
_MOST_ALIKE = 60
_CERTAIN_YEARS, _ABOUT_YEARS = 1, 10
_FOR_YEAR, _FOR_HAMLET = 4, 4
_ENOUGH = 84


@dataclass(frozen=True, slots=True)
class Entry(Generic[Key]):
    """What is compared of a person: the folded names, the hamlet, and the year of birth."""

    key: Key
    folded: str
    hamlet: str = ""
    birth_year: int | None = None
    about: bool = False


def names_alike(name: str, folded: Sequence[str]) -> dict[int, float]:
    """Return the places of those whose name, nickname or former name is like this folded one.

    How like is told from 82 to 100; of more than 60 the likest are told.
    """
    if not name:
        return {}
    names = [text.partition(PART_BREAK)[0] for text in folded]
    alike = {
        place: score
        for _, score, place in process.extract(
            name, names, scorer=fuzz.token_sort_ratio, score_cutoff=_NAMES_ALIKE, limit=_MOST_ALIKE
        )
    }
    others = (place for place, text in enumerate(folded) if _is_other_name(name, text))
    return alike | dict.fromkeys(others, float(_SAME_NAME))


class KnownNames(Generic[Key]):
    """Many entries, found by names like one: what the rows of a list are compared with."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._entries: dict[str, list[Entry[Key]]] = {}
        self._with_others: list[Entry[Key]] = []

    def add(self, entry: Entry[Key]) -> None:
        """Have the entry found; its folded name may carry others in a part of their own."""
        words = _in_order(entry.folded)
        if words not in self._entries:
            self._names.append(words)
        self._entries.setdefault(words, []).append(entry)
        if PART_BREAK in entry.folded:
            self._with_others.append(entry)

    def likest(self, sought: Entry[Key]) -> Key | None:
        """Return who may be meant, by the same rule as while a name is typed; None for nobody."""
        # Of words that are in order already, the plain ratio is that of the words in any order.
        alike = process.extract(
            _in_order(sought.folded),
            self._names,
            scorer=fuzz.ratio,
            score_cutoff=_NAMES_ALIKE,
            limit=_MOST_ALIKE,
        )
        among = [(entry, score) for name, score, _ in alike for entry in self._entries[name]]
        among += [
            (entry, float(_SAME_NAME))
            for entry in self._with_others
            if _is_other_name(sought.folded, entry.folded)
        ]
        return next(iter(likest(sought, among, limit=1)), None)


def likest(
    sought: Entry[Key], among: Iterable[tuple[Entry[Key], float]], *, limit: int
) -> tuple[Key, ...]:
    """Return up to `limit` of those who may be the one that is sought, the likest first.

    With each comes how like the names are.
    """
    scored = [(names + _bearing(sought, entry), entry.key) for entry, names in among]
    good = sorted((pair for pair in scored if pair[0] >= _ENOUGH), key=lambda pair: -pair[0])
    return tuple(key for _, key in good[:limit])


def _in_order(folded: str) -> str:
    return " ".join(sorted(folded.partition(PART_BREAK)[0].split()))


def _is_other_name(name: str, folded: str) -> bool:
    return PART_BREAK in folded and f" {name} " in f" {folded.partition(PART_BREAK)[2]} "


def _bearing(sought: Entry[Key], entry: Entry[Key]) -> int:
    """Return what the year and the hamlet speak for or against it."""
    score = 0
    if sought.birth_year and entry.birth_year:
        allowed = _ABOUT_YEARS if sought.about or entry.about else _CERTAIN_YEARS
        near = abs(sought.birth_year - entry.birth_year) <= allowed
        # Villages have five of one name: another year is another person.
        score += _FOR_YEAR if near else -_SAME_NAME
    if sought.hamlet and entry.hamlet:
        score += _FOR_HAMLET if sought.hamlet == entry.hamlet else -_FOR_HAMLET
    return score
