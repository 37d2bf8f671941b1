"""Titles and copies: how they are numbered and found.

The number of a copy in the accession register (số ĐKCB) is given once and kept for ever, also when
the copy is gone (product.md, C1).
"""

from collections.abc import Sequence

from desktop.register.errors import NumberOutOfRangeError
from desktop.register.folding import PART_BREAK, fold, initials

KEPT = "kept"
"""The state of a copy that stands on the shelf or is lent."""

LOST, GIVEN_BACK = "lost", "given_back"
"""The states of a copy that nobody finds, and of another house's that went back to it."""

TAKEN_BACK = "taken_back"
"""The state of a copy that was written down by mistake, when a loan already names it."""

WITHDRAWN, TRASHED = "withdrawn", "trashed"
"""The states of a copy that left by a decision, and of one that was written down by mistake."""

TRASH_DAYS = 90
"""So long is kept what was thrown away (product.md, B7)."""

CALL_SCHEMES = ("ddc", "bbk", "classes", "house")
"""DDC, the older BBK and 19 classes, or the house's own shelves (domain.md, 2.4)."""

ACCESSION_DIGITS = 6
_LAST = "\U0010ffff"  # stands after every letter
MOST_COPIES_AT_ONCE = 999
_NUMBERS = {"year": (1000, 2100), "pages": (1, 99_999), "price": (0, 1_000_000_000)}


def accession_number(serial: int) -> str:
    """Return the accession number as it is written on the copy."""
    return f"{serial:0{ACCESSION_DIGITS}d}"


def search_text(
    title: str, author: str | None, category: str | None, call_number: str | None = None
) -> tuple[str, str]:
    """Return what a title is found by: its words, the others' in a second part, its initials."""
    rest = fold(" ".join(filter(None, (author, category, call_number))))
    return fold(title) + (PART_BREAK + rest if rest else ""), initials(title)


def number_ranges(numbers: Sequence[str]) -> str:
    """Return accession numbers in short: 000001–000003, 000007."""
    runs: list[list[str]] = []
    for number in sorted(numbers):
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _follows(number: str, later: str) -> bool:
    digits = number.isdecimal() and later.isdecimal() and len(number) == len(later)
    return digits and int(later) == int(number) + 1


def padded_accession(typed: str) -> str:
    """Return the accession number that was meant: 123 is 000123."""
    return typed.zfill(ACCESSION_DIGITS) if typed.isascii() and typed.isdecimal() else typed


def accessions_begun(typed: str) -> tuple[tuple[str, str], ...]:
    """Return from which to which number those lie that begin as was typed, the shortest first.

    Zeros in front may be left out: 12 is the beginning of 000120, 001200 and 012000.
    """
    if not any(letter.isdecimal() for letter in typed):
        return ()
    if not (typed.isascii() and typed.isdecimal()):
        return tuple((begun, begun + _LAST) for begun in sorted({typed, typed.upper()}))
    more = range(1, ACCESSION_DIGITS - len(typed) + 1)
    if typed.startswith("0"):
        more = more[-1:]  # whoever types zeros types all of them
    ends = ((typed + "0" * digits, typed + "9" * digits) for digits in more)
    return tuple((padded_accession(lowest), padded_accession(highest)) for lowest, highest in ends)


def check_copies(copies: int, *, lowest: int) -> None:
    """Raise NumberOutOfRangeError for a number of copies that cannot be meant."""
    if not lowest <= copies <= MOST_COPIES_AT_ONCE:
        raise NumberOutOfRangeError("copies", lowest, MOST_COPIES_AT_ONCE)


def check_numbers(*, year: int | None, pages: int | None, price: int | None) -> None:
    """Raise NumberOutOfRangeError for a number that no book has."""
    for field, number in (("year", year), ("pages", pages), ("price", price)):
        lowest, highest = _NUMBERS[field]
        if number is not None and not lowest <= number <= highest:
            raise NumberOutOfRangeError(field, lowest, highest)
