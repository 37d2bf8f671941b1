"""A house key as letters on paper: thirteen groups that hold it, and one that checks them all.

Each group is four letters of Crockford's alphabet (what a hand writes and an eye reads alike is
the same letter) and a check letter. It finds every single wrong letter, two that changed places,
and a group that stands in another's place, so that the reader is told where to look again.
"""

from dataclasses import dataclass
from hashlib import blake2b

from sync.protocol.enrolment import CODE_LETTERS, KEY_BYTES, plain_code

GROUPS = 14
GROUP_LETTERS = 5
_BITS = 5
_DATA_LETTERS = 4
_SPARE_BITS = 4
"""Thirteen groups of twenty bits hold 260; the key has 256."""
_PURPOSE = b"NVH/recovery/v1"
_SCANNED = "NVH:"
_FIELD = 0b100101
"""x^5 + x^2 + 1: 32 letters as numbers that can be added and multiplied without leaving them."""


@dataclass(frozen=True, slots=True)
class RecoveryCodeFault:
    """What is wrong with a typed code: groups, by number from 1, and how many letters are missing.

    No group is named where each is right by itself and the whole is not; below 0 there are too
    many letters.
    """

    groups: tuple[int, ...] = ()
    letters_missing: int = 0


class WrongRecoveryCodeError(ValueError):
    """The letters are no recovery code; nothing of them is in the error's text."""

    def __init__(self, fault: RecoveryCodeFault) -> None:
        super().__init__(fault.groups, fault.letters_missing)
        self.fault = fault


def recovery_groups(house_key: bytes) -> tuple[str, ...]:
    """Return the groups that stand on the sheet."""
    number = int.from_bytes(house_key, "big") << _SPARE_BITS
    groups = [number >> 20 * (GROUPS - 2 - place) & 0xFFFFF for place in range(GROUPS - 1)]
    return tuple(
        _group(value, place) for place, value in enumerate((*groups, _check_of_all(house_key)))
    )


def scanned_text(house_key: bytes) -> str:
    """Return what the QR code on the sheet says; `read_recovery_code` reads it too."""
    return _SCANNED + "".join(recovery_groups(house_key))


def read_recovery_code(typed: str) -> bytes:
    """Return the house key.

    Raises:
        WrongRecoveryCodeError: a group, or the whole, cannot be right.
    """
    groups = _parted(typed)
    wrong = tuple(
        place + 1
        for place in range(max(GROUPS, len(groups)))
        if place >= len(groups) or not group_is_right(place + 1, groups[place])
    )
    if wrong:
        missing = GROUPS * GROUP_LETTERS - sum(map(len, groups))
        raise WrongRecoveryCodeError(RecoveryCodeFault(wrong, missing))
    number = 0
    for group in groups[:-1]:
        number = number << 20 | _value(group)
    house_key = (number >> _SPARE_BITS).to_bytes(KEY_BYTES, "big")
    if recovery_groups(house_key) != tuple(groups):
        raise WrongRecoveryCodeError(RecoveryCodeFault())
    return house_key


def group_is_right(number: int, typed: str) -> bool:
    """Return whether the letters can be the group with this number, from 1."""
    group = plain_code(typed)
    if len(group) != GROUP_LETTERS or not set(group) <= set(CODE_LETTERS):
        return False
    return number <= GROUPS and _group(_value(group), number - 1) == group


def _parted(typed: str) -> list[str]:
    """Return the groups as they were typed; without gaps, every five letters."""
    parts = typed.strip().upper().removeprefix(_SCANNED).replace("-", " ").split()
    if len(parts) == GROUPS:
        return [plain_code(part) for part in parts]
    letters = plain_code("".join(parts))
    return [
        letters[start : start + GROUP_LETTERS] for start in range(0, len(letters), GROUP_LETTERS)
    ]


def _group(value: int, place: int) -> str:
    letters = [value >> _BITS * (_DATA_LETTERS - 1 - at) & 31 for at in range(_DATA_LETTERS)]
    check, weight = place, 1
    for letter in letters:
        weight = _doubled(weight)
        check ^= _product(letter, weight)
    return "".join(CODE_LETTERS[letter] for letter in (*letters, check))


def _value(group: str) -> int:
    value = 0
    for letter in group[:_DATA_LETTERS]:
        value = value << _BITS | CODE_LETTERS.index(letter)
    return value


def _product(left: int, right: int) -> int:
    product = 0
    while right:
        product ^= left if right & 1 else 0
        left, right = _doubled(left), right >> 1
    return product


def _doubled(number: int) -> int:
    return number << 1 ^ (_FIELD if number & 16 else 0)


def _check_of_all(house_key: bytes) -> int:
    digest = blake2b(house_key, digest_size=3, person=_PURPOSE).digest()
    return int.from_bytes(digest, "big") >> 4
