"""The journey of a crate: which step may follow which.

A crate of ours is filled, sent, received by the other house, and comes home. A crate of another
house is announced by its record, checked, stays here, and is given back. Owner, holder and the
place where a book should be are three things (product.md, B10).
"""

from desktop.register.errors import CrateStepError, StockRuleError

FILLING, SENT, THERE, HOME = "filling", "sent", "there", "home"
COMING, HERE, GIVEN_BACK = "coming", "here", "given_back"
CANCELLED = "cancelled"
ANNOUNCED = "announced"
"""On its way here by what the province says: nothing of it was written down yet."""

_AFTER = {
    FILLING: {SENT, CANCELLED},
    SENT: {THERE, HOME, CANCELLED},
    THERE: {HOME},
    COMING: {HERE, CANCELLED},
    HERE: {GIVEN_BACK},
}
AWAY = frozenset({SENT, THERE})
"""Where our books are with somebody else."""

OPEN = frozenset(_AFTER)
"""Crates whose journey goes on."""

FOUND, TAKEN_OUT, LENT, CAME_HOME, WENT_BACK, NOT_SENT = (
    *("found", "taken_out", "lent", "home", "went_back", "not_sent"),
)
"""Why a copy is no longer in its crate."""

NOT_SEEN = "not_seen"
"""Of a book that was announced and was not yet scanned here."""


NOT_ARRIVED = "not_arrived"
"""Of a book of ours that the other house did not find in the crate."""


class CopyNotInCrateError(StockRuleError):
    """The copy did not go away with this crate."""

    def __init__(self, crate_name: str, title: str) -> None:
        super().__init__()
        self.crate_name = crate_name
        self.title = title


def check_step(now: str, then: str) -> None:
    """Raise CrateStepError unless the crate may go on so."""
    if then not in _AFTER.get(now, ()):
        raise CrateStepError(now)


def check_filling(now: str) -> None:
    """Raise CrateStepError unless books may be put into the crate or taken out."""
    if now not in (FILLING, COMING):
        raise CrateStepError(now)


def difference(*, told: int | None, scanned: int) -> tuple[int, int]:
    """Return how many books are missing and how many too many, by the record that came along."""
    if told is None:
        return 0, 0
    return max(0, told - scanned), max(0, scanned - told)
