"""Accession numbers as they are typed to be printed: 12, 15-18, 000020–000031."""

import re

from desktop.register.catalogue import padded_accession
from desktop.register.errors import NumbersNotUnderstoodError

_BETWEEN = re.compile(r"\s*[-–—]\s*")
_APART = re.compile(r"[,;\n]+")


def number_list(typed: str) -> tuple[tuple[str, str], ...]:
    """Return the first and the last number of each range; a single one is both.

    Raises:
        NumbersNotUnderstoodError: nothing was typed, or something that is no range.
    """
    parts = [part.strip() for part in _APART.split(typed) if part.strip()]
    if not parts:
        raise NumbersNotUnderstoodError(typed)
    return tuple(_range(part) for part in parts)


def _range(typed: str) -> tuple[str, str]:
    ends = [padded_accession(end) for end in _BETWEEN.split(typed)]
    if len(ends) == 1:
        return ends[0], ends[0]
    first, *rest = ends
    if len(rest) != 1 or not all(end.isdecimal() for end in ends) or rest[0] < first:
        raise NumbersNotUnderstoodError(typed)
    return first, rest[0]
