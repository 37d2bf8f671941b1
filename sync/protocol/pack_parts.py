"""The ISBN pack on its way over a network: which edition, and how much of it is here."""

from dataclasses import dataclass

PACK_TYPE = "application/vnd.nhavanhoa.isbn-pack"


@dataclass(frozen=True, slots=True)
class Pulled:
    """How far the fetching of an edition has come, in bytes."""

    edition: int
    size: int
    come: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.come == self.size

    @property
    def missing(self) -> int:
        """How many bytes are still to come."""
        return self.size - self.come
