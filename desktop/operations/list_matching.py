"""How a row of a list stands to what the house, or the list itself, has already."""

from enum import StrEnum


class Standing(StrEnum):
    """How a row stands to what is known."""

    NEW = "new"
    KNOWN = "known"
    IN_DOUBT = "in_doubt"


class Doubtful(StrEnum):
    """What becomes of rows that may or may not be something that is known.

    Only books can become further COPIES of it.
    """

    NEW = "new"
    COPIES = "copies"
    LEAVE = "leave"
