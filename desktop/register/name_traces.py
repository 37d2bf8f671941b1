"""A person's name inside what others wrote: where it stands, and the words without it.

Names are compared folded and as whole words: "Nguyen Van Duc" is found in "ông Nguyễn Văn Đức",
"Văn Đức" is not found in "Văn Đức Anh" when the whole of a field is asked for.
"""

import re
import unicodedata
from collections.abc import Iterable

from desktop.register.folding import fold
from desktop.register.text import at_the_door

LEFT_OUT = "…"
"""Stands where a name was."""

_PARTS = re.compile(r"[;,&\n]| và ")
_ONLY_MARKS = re.compile(r"^[\W_]*$")
_JOINERS = "'’‘ʼ`´"
_LEAST_WORDS = 2


def names_told(full_name: str, former_names: str | None = None) -> tuple[str, ...]:
    """Return the folded names that tell who it is: one word alone may be anybody's."""
    folded = (fold(name) for name in (full_name, *(former_names or "").split(";")))
    return tuple(dict.fromkeys(name for name in folded if len(name.split()) >= _LEAST_WORDS))


def holds_name(text: str, names: Iterable[str]) -> bool:
    """Return whether one of the folded names stands in the text, as whole words."""
    words = f" {fold(text)} "
    return any(f" {name} " in words for name in names)


def is_name(text: str, names: Iterable[str]) -> bool:
    """Return whether a field of names, parted by commas or semicolons, has one of them whole."""
    sought = frozenset(names)
    return any(fold(part) in sought for part in _PARTS.split(text))


def without_whole(text: str, names: Iterable[str]) -> str | None:
    """Return a field of names without those that are one of the folded names, None if none stay."""
    sought = frozenset(names)
    pieces = re.split(f"({_PARTS.pattern})", text)
    kept: list[str] = []
    for piece, gap in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if fold(piece) not in sought:
            kept += [piece, gap]
    return at_the_door("".join(kept).strip(" ;,&\n")) or None


def without_names(text: str, names: Iterable[str]) -> str | None:
    """Return the text with … where a name was, None if nothing else was said."""
    kept = unicodedata.normalize("NFC", text)
    for name in names:
        kept = _without(kept, name)
    return None if _ONLY_MARKS.match(kept) else at_the_door(kept)


def _without(text: str, name: str) -> str:
    letters, places = _spread(text)
    words = f" {letters} "
    found = words.find(f" {name} ")
    while found >= 0:
        first, last = places[found], places[found + len(name) - 1]
        text = text[:first] + LEFT_OUT + text[_after(text, last) :]
        letters, places = _spread(text)
        words = f" {letters} "
        found = words.find(f" {name} ")
    return text


def _spread(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its letters the place that it came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        folded = fold(sign)
        is_gap = not folded and not _belongs(sign)
        for letter in folded or (" " if is_gap and letters and letters[-1] != " " else ""):
            letters.append(letter)
            places.append(place)
    return "".join(letters).rstrip(" "), places


def _after(text: str, last: int) -> int:
    """Return the place behind a letter and the marks that stand on it."""
    after = last + 1
    while after < len(text) and unicodedata.combining(text[after]):
        after += 1
    return after


def _belongs(sign: str) -> bool:
    return sign in _JOINERS or bool(unicodedata.combining(sign))
