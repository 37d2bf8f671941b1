"""How the revisions of a scope are counted: one number says how far a house has come."""


def following(rev: int, *, at: int) -> int:
    """Return the revision after this one: the clock's, in seconds, if that is ahead.

    A replica that lagged must not give a number again that a house has seen: it would pass over
    what came under it.
    """
    return max(rev + 1, at)
