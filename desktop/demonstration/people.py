"""Names of people who do not exist, in the forms that the peoples of the highlands write them."""

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files
from random import Random

ADDRESSES = ("Bon Pi Nao", "Bon Bu Sóp", "Thôn 3", "Thôn Đoàn Kết", "Buôn Čuôr")
_PARTS_IN_ORDER = ("first", "middle", "given", "last")


def invented_names(count: int, *, seed: int) -> list[str]:
    """Return that many different names; the same seed gives the same names."""
    draw, names = Random(seed), dict[str, None]()  # noqa: S311  # a demonstration, not a secret
    forms = sorted(_words())
    while len(names) < count:
        names[_name(draw, _words()[draw.choice(forms)])] = None
    return list(names)


def _name(draw: Random, words: dict[str, list[str]]) -> str:
    drawn = [draw.choice(words[part]) for part in _PARTS_IN_ORDER if part in words]
    # H' and K' are written together with the name that follows them.
    return " ".join(drawn).replace("' ", "'").replace("’ ", "’")


@cache
def _words() -> dict[tuple[str, str], dict[str, list[str]]]:
    """The words of each part of a name, by the people and the form that use them."""
    words: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with files("resources").joinpath("data/demonstration_names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            words[row["people"], row["form"]][row["part"]].append(row["word"])
    return words
