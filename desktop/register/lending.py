"""The rules of lending: how long, how many, and when a loan is late.

The provincial libraries that publish rules lend 1 to 4 books for 5 to 10 days (domain.md,
section 2.2). No village house publishes any; 3 books for 14 days is the house's own choice to
change, and a limit warns, it never stops the keeper.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from desktop.register.opening import OpeningCalendar


class Despite(IntEnum):
    """What the keeper has seen, and lends all the same.

    The limit is asked about first, then whoever waits for the book: who goes on after the second
    question has answered the first.
    """

    NOTHING, LIMIT, HOLD = range(3)


@dataclass(frozen=True, slots=True)
class LendingPolicy:
    """How a house usually lends."""

    loan_days: int = 14
    copies_per_person: int = 3
    renewals: int = 1


@dataclass(frozen=True, slots=True)
class LoanEvent:
    """Something that happened to a loan; `due_on` is that of the renewal made or taken back."""

    what: str
    on_day: date
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class LoanStanding:
    """How a loan stands after its events; `closed_how` is returned, lost, undone or (None) open."""

    due_on: date
    renewals: int
    closed_on: date | None
    closed_how: str | None


def loan_standing(*, due_on: date, events: Iterable[LoanEvent]) -> LoanStanding:
    """Return how a loan stands, whatever the order in which its events became known.

    Two computers of a house hear of each other's events late; both must come to the same.
    """
    happened = tuple(events)
    days: dict[str, list[date]] = {}
    for event in happened:
        days.setdefault(event.what, []).append(event.on_day)
    dues = Counter(event.due_on for event in happened if event.what == "renewed")
    dues -= Counter(event.due_on for event in happened if event.what == "renewal_undone")
    standing = [due for due in dues.elements() if due is not None]
    closed_on, closed_how = None, None
    if len(days.get("lost", ())) > len(days.get("lost_undone", ())):
        closed_on, closed_how = max(days["lost"]), "lost"
    if len(days.get("returned", ())) > len(days.get("return_undone", ())):
        closed_on, closed_how = max(days["returned"]), "returned"
    if "loan_undone" in days:
        closed_on, closed_how = max(days["loan_undone"]), "undone"
    # A renewal never makes a loan due earlier: the latest one holds.
    return LoanStanding(max([due_on, *standing]), len(standing), closed_on, closed_how)


def due_date(policy: LendingPolicy, opening: OpeningCalendar, *, lent_on: date) -> date:
    """Return when a loan of this day is due: on a day on which it can be brought back."""
    return opening.open_from(lent_on + timedelta(days=policy.loan_days))


def renewed_due_date(
    policy: LendingPolicy, opening: OpeningCalendar, *, due_on: date, today: date
) -> date:
    """Return the due date of a loan renewed today: never earlier than it was."""
    return max(due_on, due_date(policy, opening, lent_on=today))


def days_late(*, due_on: date, today: date) -> int:
    """Return by how many days the loan is late; on the day it is due it is not."""
    return max(0, (today - due_on).days)


def may_hold_another(policy: LendingPolicy, *, copies_held: int) -> bool:
    """Return whether one more copy stays within what the house usually lends."""
    return copies_held < policy.copies_per_person


def may_renew(policy: LendingPolicy, *, renewals: int) -> bool:
    """Return whether one more renewal stays within what the house usually allows."""
    return renewals < policy.renewals
