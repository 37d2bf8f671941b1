"""The values in which a house's log is spoken of: by whoever keeps it, and by whoever sends it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LogPlace:
    """Where this installation's log stands."""

    log: str
    """32 hex digits."""
    last: int
    """Number of its last line."""
    mark: int
    """Last line that the province confirmed."""
    mark_chain: bytes
    durable: int


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much waits, for the envelope's state and the screen."""

    unsent: int
    oldest_at: int | None
    disk_mb: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Some finalised lines, byte for byte; `previous` is the chain at `first - 1`."""

    first: int
    previous: bytes
    lines: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One envelope of a bundle, as the house remembers it until its receipt comes.

    `pull` is what the house had seen of each scope; `overtaken` says that this question or a
    later one was answered: what its receipt says of the log is older than what is known.
    `not_before` is the province's time at the last answer that was believed while this question
    was on its way: an answer from before it is older than what is known, too.
    """

    number: int
    nonce: bytes
    log: str
    first: int
    last: int
    pull: tuple[tuple[str, int], ...] = ()
    overtaken: bool = False
    not_before: int = 0


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the province proved to hold. `at` is its own time, and is only kept.

    `token` is the one to show from now on, if there is a new one; `closed` says why the province
    takes nothing more from this device, if it does not.

    `question` is the nonce that a receipt answered; None is the question asked a moment ago.
    """

    hw: int
    chain: bytes
    durable: int
    lineage: str
    set_aside: int
    at: int
    question: bytes | None = None
    token: str | None = field(default=None, repr=False)
    closed: str | None = None
