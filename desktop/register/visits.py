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
CERTAINTIES = ("exact", "estimated")


def check_count(count: int, *, field: str, lowest: int) -> None:
    """Raise NumberOutOfRangeError for a number of people that cannot be meant."""
    if not lowest <= count <= MOST_AT_ONCE:
        raise NumberOutOfRangeError(field, lowest, MOST_AT_ONCE)


def check_day(day: date, *, today: date) -> None:
    """Raise FutureDayError for a day that has not come."""
    if day > today:
        raise FutureDayError(day)


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
