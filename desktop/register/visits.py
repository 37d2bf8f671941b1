"""What counts as a visit: one person who came once, counted without a name.

ISO 2789 counts person-times, not persons (product.md, C4). A day without an entry is unknown;
a day on which nobody came is zero; the two are never mixed.
"""

from collections.abc import Sequence
from datetime import date

from desktop.register.errors import (
    FutureDayError,
    NumberOutOfRangeError,
    TextMissingError,
    TooManyGroupsError,
)
from desktop.register.text import optional_text

DEFAULT_GROUPS = ("Người lớn", "Thanh niên", "Thiếu nhi", "Người cao tuổi")
BY_AGE = ("Người lớn", "Thanh niên", "Thiếu nhi")
BY_AGE_AND_SEX = tuple(f"{group} {sex}" for group in BY_AGE for sex in ("nam", "nữ"))
BY_PURPOSE = ("Đọc sách", "Họp", "Tập văn nghệ", "Thể thao", "Internet")
"""The three ready sets of groups (product.md, B1)."""

MOST_GROUPS = 8
"""One for each of Ctrl+1 to Ctrl+8."""

MOST_AT_ONCE = 9999
_LABEL_BYTES = 90
EXACT, ESTIMATED = "exact", "estimated"
CERTAINTIES = (EXACT, ESTIMATED)

TALLIES = ("women", "minority", "children", "from_55", "from_60", "disabled")
"""What the programmes ask of a day beside its visits (domain.md, 1.4 and 3); none is a duty.

The self-help clubs count from 55, the law on the elderly from 60.
"""

PURPOSES = ("tour", "study", "exchange", "meeting", "inspection", "other")
"""What a delegation comes for."""

_CHILD_UNTIL, _YOUTH_UNTIL, _ELDER_FROM = 15, 30, 60


def check_count(count: int, *, field: str, lowest: int) -> None:
    """Raise NumberOutOfRangeError for a number of people that cannot be meant."""
    if not lowest <= count <= MOST_AT_ONCE:
        raise NumberOutOfRangeError(field, lowest, MOST_AT_ONCE)


def check_day(day: date, *, today: date) -> None:
    """Raise FutureDayError for a day that has not come."""
    if day > today:
        raise FutureDayError(day)


def labels_by_age(age: int) -> tuple[str, ...]:
    """Return the labels that fit an age, the best first.

    Children are under 16 (law on children, 2016), youth 16 to 30 (law on youth, 2020), elderly
    from 60 (law on the elderly, 2009).
    """
    adults, youth, children, elderly = DEFAULT_GROUPS
    if age <= _CHILD_UNTIL:
        return (children,)
    if age <= _YOUTH_UNTIL:
        return (youth, adults)
    return (elderly, adults) if age >= _ELDER_FROM else (adults,)


def group_labels(labels: Sequence[str]) -> tuple[str, ...]:
    """Return the labels as they are kept: each once, empty ones left out.

    Raises:
        TooManyGroupsError: there are more than tiles.
        TextMissingError: there is none.
        TextTooLongError: a label does not fit on a tile.
    """
    written = (optional_text(label, field="label", most_bytes=_LABEL_BYTES) for label in labels)
    kept = tuple(dict.fromkeys(filter(None, written)))
    if not kept:
        raise TextMissingError("label")
    if len(kept) > MOST_GROUPS:
        raise TooManyGroupsError(MOST_GROUPS)
    return kept
