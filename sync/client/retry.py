"""When to try again: a pure function of failures and chance.

A village that comes back after an outage must not meet all the others at the door: the wait is
drawn from the whole interval (full jitter), which doubles from 15 seconds to an hour.
"""

FIRST_SECONDS = 15.0
MOST_SECONDS = 3_600.0
_DOUBLINGS = 10
"""More would not change the wait, and 2 to the power of a month of failures is no float."""


def wait_seconds(failures: int, *, chance: float, retry_after: int | None = None) -> float:
    """Return how long to wait after this many failures in a row, at least one.

    `chance` is in [0, 1). A server that names a time is obeyed, up to an hour and with a part
    of the first interval added, so that not all come at that very second.
    """
    longest = min(MOST_SECONDS, FIRST_SECONDS * 2.0 ** min(failures - 1, _DOUBLINGS))
    if retry_after is None:
        return max(1.0, longest * chance)
    return min(MOST_SECONDS, float(max(retry_after, 0))) + FIRST_SECONDS * chance
