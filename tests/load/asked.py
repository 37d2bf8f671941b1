"""What the caller of `python -m tests.load` asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """How long, how much, how many."""

    seconds: float
    rate: float
    """Batches a second."""
    houses: int
    """That come back after an outage."""
