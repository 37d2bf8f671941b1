"""Clubs: their kinds, how a person stands on a roll, and why a session falls out.

Kinds and reasons come from the clubs known in villages of the Central Highlands (domain.md,
section 3; product.md, B12).
"""

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
HELD, DID_NOT_TAKE_PLACE, DUE = "held", "did_not_take_place", "due"
PRESENT, ABSENT = "present", "absent"


def known_kind(kind: str) -> str:
    """Return the kind, or "other" for one that the house does not know."""
    return kind if kind in KINDS else "other"


def known_reason(reason: str) -> str:
    """Return the reason, or "other" for one that the house does not know."""
    return reason if reason in REASONS else "other"
