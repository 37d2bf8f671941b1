"""Who may do what at the desk, and what a PIN is: a switch between people, never a key.

It keeps one person's entries from being made in another's name; it keeps no thief out
(product.md B19; the project's decision 7).
"""

from enum import StrEnum

from desktop.register.errors import RuleBrokenError

MOST_WRONG = 5
PAUSE_SECONDS = 60
_PIN_DIGITS = range(4, 7)


class Role(StrEnum):
    """What somebody does in the house."""

    KEEPER = "keeper"  # người phụ trách
    HELPER = "helper"  # người trực
    COUNTER = "counter"  # tình nguyện viên đếm khách


class Permission(StrEnum):
    """What a deed needs: counting visitors, the three registers, or what concerns the house."""

    COUNT = "count"
    REGISTERS = "registers"
    HOUSE = "house"


_MAY = {
    Role.KEEPER: frozenset(Permission),
    Role.HELPER: frozenset({Permission.COUNT, Permission.REGISTERS}),
    Role.COUNTER: frozenset({Permission.COUNT}),
}


class KeeperRuleError(RuleBrokenError):
    """A request that the rules for people at the desk do not allow."""


class NotAllowedError(KeeperRuleError):
    """Whoever is at the desk may not do this; `needed` is what it needs."""

    def __init__(self, needed: Permission) -> None:
        super().__init__(needed.value)
        self.needed = needed


class PinNotUsableError(KeeperRuleError):
    """A PIN has 4 to 6 digits and nothing else."""


class PinsDifferError(KeeperRuleError):
    """The PIN was typed twice, and not the same way."""


class LastKeeperError(KeeperRuleError):
    """Somebody has to be in charge of the house."""


class KeeperNameTakenError(KeeperRuleError):
    """Another person at the desk has this name; nobody could tell them apart."""


def may_do(role: Role) -> frozenset[Permission]:
    """Return what somebody with this role may do."""
    return _MAY[role]


def checked_pin(pin: str, *, again: str) -> str:
    """Return a new PIN.

    Raises:
        PinNotUsableError: not 4 to 6 digits.
        PinsDifferError: the second time it was typed otherwise.
    """
    if len(pin) not in _PIN_DIGITS or not (pin.isascii() and pin.isdecimal()):
        raise PinNotUsableError
    if pin != again:
        raise PinsDifferError
    return pin


def pause_left(*, paused_at: int | None, at: int) -> int:
    """Return how many seconds nothing is tried any more; 0 if there is no pause.

    A clock that was set back ends the pause: it must not lock anybody out for a year.
    """
    if paused_at is None or not paused_at <= at < paused_at + PAUSE_SECONDS:
        return 0
    return paused_at + PAUSE_SECONDS - at
