"""The rules of holds: a reader waits for a book that is out, and whose turn it is.

A hold never stops the keeper: where a copy is meant for somebody else, they are asked.
"""

from datetime import date, timedelta
from uuid import UUID

from desktop.register.errors import StockRuleError

LENT, CANCELLED = "lent", "cancelled"
_DAYS = 60  # after two months a wish may be forgotten, and holds nobody else up


class HoldRuleError(StockRuleError):
    """A request that the rules for waiting do not allow."""


class AlreadyWaitingError(HoldRuleError):
    """The person waits for the book already."""

    def __init__(self, person_name: str) -> None:
        super().__init__()
        self.person_name = person_name


class BookIsHereError(HoldRuleError):
    """A copy is in the house that nobody waits for: it can be lent at once."""


class BookAwaitedError(HoldRuleError):
    """Every copy in the house is for somebody who asked before; the keeper may go on."""

    def __init__(self, awaited_by: str, title: str, person_id: UUID, copy_id: UUID) -> None:
        super().__init__()
        self.awaited_by = awaited_by
        self.title = title
        self.person_id = person_id
        self.copy_id = copy_id


def waited_until(asked_on: date) -> date:
    """Return the last day on which somebody who asked on this day still waits."""
    return asked_on + timedelta(days=_DAYS)


def has_turn(*, place: int, copies_here: int) -> bool:
    """Return whether a copy in the house is for whoever is at this place; the first is 1."""
    return place <= copies_here


def turn_of_copy_back(*, waiting: int, copies_here: int) -> int | None:
    """Return the place of the one for whom a copy came back, which is counted as here."""
    return copies_here if copies_here <= waiting else None
