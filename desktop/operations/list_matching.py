"""How a row of a list stands to what the house, or the list itself, has already."""

from enum import StrEnum


class Standing(StrEnum):
    """How a row stands to what is known.

    LABEL_TAKEN is a book whose label is on another copy: which of them it is, nobody here knows.
    """

    NEW = "new"
    KNOWN = "known"
    IN_DOUBT = "in_doubt"
    LABEL_TAKEN = "label_taken"


class Doubtful(StrEnum):
    """What becomes of rows that may or may not be something that is known.

    Only books can become further COPIES of it.
    """

    NEW = "new"
    COPIES = "copies"
    LEAVE = "leave"
