"""What people write for their people, and the 54 names of the State's table that it means.

Aliases never appear on a screen: some of the old ones hurt. They are only understood.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from desktop.operations.traits import Ethnicity, ethnicities
from desktop.register.folding import fold

_LEAST_LETTERS = 3
_SHORTEST = 2
_BEFORE = "dantoc"


def peoples_called(text: str) -> tuple[Ethnicity, ...]:
    """Return whom the words mean: one, several that share a name, or nobody known.

    Marks, apostrophes, hyphens and blanks make no difference. A name of the table comes before an
    alias of another; of a name that is still being typed, whoever is called so from its beginning.
    """
    typed = _key(text).removeprefix(_BEFORE)
    if len(typed) < _SHORTEST:
        return ()
    names = _names()
    if typed in names:
        return names[typed]
    if len(typed) < _LEAST_LETTERS:
        return ()
    begun = {one.code: one for key, all_ in names.items() if key.startswith(typed) for one in all_}
    return tuple(begun[code] for code in sorted(begun))


@cache
def _names() -> Mapping[str, tuple[Ethnicity, ...]]:
    by_code = {one.code: one for one in ethnicities()}
    known = {_key(one.name): (one,) for one in ethnicities()}
    also: defaultdict[str, list[Ethnicity]] = defaultdict(list)
    with files("resources").joinpath("data/ethnicity_aliases.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            also[_key(row["alias"])].append(by_code[row["code"]])
    return {key: tuple(ones) for key, ones in also.items()} | known


def _key(text: str) -> str:
    return fold(text).replace(" ", "")
