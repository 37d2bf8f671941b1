"""What people allow the house to do with their data (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP).

Silence is not consent, and nothing is ticked beforehand; a child's representative acts for it
(Article 24); what was allowed can be taken back (Article 12). See domain.md, section 6.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.register.errors import FutureDayError, GuardianNeededError
from desktop.register.people import is_child

REGISTER, PHOTO, TRAITS = "register", "photo", "traits"
PURPOSES = (REGISTER, PHOTO, TRAITS)
"""To be written into the registers; photographs of club sessions; ethnicity and disability."""
GIVEN, WITHDRAWN = "given", "withdrawn"
SELF, GUARDIAN = "self", "guardian"


@dataclass(frozen=True, slots=True)
class ConsentFact:
    """One fact: what was said of one purpose, the how manieth time, and on which day."""

    purpose: str
    what: str
    number: int
    on_day: date


def stands(facts: Iterable[ConsentFact], purpose: str) -> bool:
    """Return whether the last that was said of this purpose allows it.

    Where two machines each wrote down another last fact, the withdrawal holds.
    """
    of_it = [fact for fact in facts if fact.purpose == purpose]
    if not of_it:
        return False
    last = max(fact.number for fact in of_it)
    return all(fact.what == GIVEN for fact in of_it if fact.number == last)


def check_consent(
    *,
    giver: str,
    given_by: str | None,
    birth_year: int | None,
    on_day: date,
    today: date,
) -> None:
    """Raise a RuleBrokenError for a consent that is none.

    Raises:
        FutureDayError: the day has not come.
        GuardianNeededError: a child cannot give it, or the guardian has no name.
    """
    if on_day > today:
        raise FutureDayError(on_day)
    child = birth_year is not None and is_child(birth_year, this_year=on_day.year)
    if (child and giver != GUARDIAN) or (giver == GUARDIAN and not given_by):
        raise GuardianNeededError
