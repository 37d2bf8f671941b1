"""Clubs: their kinds, who leads, how a person stands on a roll, and why a session falls out.

Kinds and reasons come from the clubs known in villages of the Central Highlands (domain.md,
section 3; product.md, B12).
"""

from dataclasses import astuple, dataclass
from datetime import date, timedelta

from desktop.register.errors import NumberOutOfRangeError

KINDS = (
    "gong",
    "epic",
    "weaving",
    "then_tinh",
    "reading",
    "sport",
    "women",
    "intergenerational",
    "other",
)
REASONS = ("rain", "power_cut", "harvest", "holiday", "other")
ENDINGS = ("few_members", "no_leader", "joined_another", "disbanded", "other")
"""Why a club meets no more."""

HELD, DID_NOT_TAKE_PLACE, DUE = "held", "did_not_take_place", "due"
PRESENT, ABSENT, EXCUSED = "present", "absent", "excused"
MARKS = (PRESENT, ABSENT, EXCUSED)
MEMBER, LEADER, ARTISAN = "member", "leader", "artisan"
ROLES = (MEMBER, LEADER, ARTISAN)
HERITAGE = ("gong", "epic", "weaving", "then_tinh", "other")
"""What is handed down in a session; a club of such a kind hands it down unless somebody says
otherwise."""

DAYS_TO_CHANGE = 30
"""So long a session is changed as it comes; afterwards the figures of its month are out."""

MOST_PHOTOS = 3
"""Enough for a report, few enough for an old disk."""


@dataclass(frozen=True, slots=True)
class HeadGroups:
    """How many of those without a name belong to a group; None where nobody counted.

    The lines of age are those of the programmes: 55 of the intergenerational clubs, 60 of the
    law on the elderly, 16 of the law on children (domain.md, sections 1.4 and 3).
    """

    women: int | None = None
    minority: int | None = None
    children: int | None = None
    aged_55: int | None = None
    aged_60: int | None = None
    disabled: int | None = None


def known_kind(kind: str) -> str:
    """Return the kind, or "other" for one that the house does not know."""
    return kind if kind in KINDS else "other"


def known_reason(reason: str) -> str:
    """Return the reason, or "other" for one that the house does not know."""
    return reason if reason in REASONS else "other"


def known_ending(reason: str) -> str:
    """Return why a club ended, or "other" for what the house does not know."""
    return reason if reason in ENDINGS else "other"


def known_role(role: str) -> str:
    """Return the role, or "member" for one that the house does not know."""
    return role if role in ROLES else MEMBER


def known_heritage(heritage: str | None) -> str | None:
    """Return what is handed down, or "other" for what the house does not know."""
    return heritage if heritage is None or heritage in HERITAGE else "other"


def heritage_of(kind: str) -> str | None:
    """Return what a club of this kind hands down; None for a club that is no heritage."""
    return kind if kind in HERITAGE and kind != "other" else None


def check_groups(groups: HeadGroups, *, count: int) -> None:
    """Raise NumberOutOfRangeError where more belong to a group than were there."""
    for number in astuple(groups):
        if number is not None and not 0 <= number <= count:
            raise NumberOutOfRangeError("groups", 0, count)


def is_closed(day: date, *, today: date) -> bool:
    """Return whether a session of the day is changed only by the person in charge."""
    return today - day > timedelta(days=DAYS_TO_CHANGE)
