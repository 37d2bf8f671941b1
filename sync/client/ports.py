"""What an exchange needs from the world around it, and the values that pass between."""

from dataclasses import dataclass, field
from typing import Protocol

from sync.protocol.house_log import Backlog, Confirmed, Lines, LogPlace, Question
from sync.protocol.replies import Page


@dataclass(frozen=True, slots=True)
class Credentials:
    """What enrolment gave this installation. The secrets do not show in a log or an error."""

    server_url: str
    house_id: str
    house_name: str
    device_id: str
    token: str = field(repr=False)
    device_key: bytes = field(repr=False)
    """Ed25519 seed, 32 bytes."""
    province_key: bytes
    """Ed25519 verify key, 32 bytes, pinned."""
    lineage: str
    province_ca: bytes | None = None
    """The province's own certificate authority, PEM or DER: it vouches for the server even when
    this PC's clock is wrong."""
    recovery_key: bytes | None = None
    """The open half of the key that the province keeps off-line, for the escrow."""
    house_number: str | None = None
    """Four digits for the house's barcodes."""


class Questions(Protocol):
    """What was asked by stick."""

    def next_number(self) -> int:
        """Return the number of the next bundle."""
        ...

    def note(self, questions: tuple[Question, ...]) -> None:
        """Remember what is asked; when this returns, it survives a power cut."""
        ...

    def find(self, nonce: bytes) -> Question | None:
        """Return the question with this nonce, or None if this register never asked it."""
        ...


class Outbox(Protocol):
    """The house's log."""

    def place(self) -> LogPlace:
        """Return where the log stands."""
        ...

    def backlog(self) -> Backlog:
        """Return how much waits."""
        ...

    def lines_after(self, seq: int, *, most_lines: int, most_bytes: int) -> Lines:
        """Return the lines that follow `seq`: within both limits, but at least one if any is.

        Finalises what is not yet final (seal, chain), in one transaction; a final line never
        changes again.
        """
        ...

    def chain_at(self, seq: int) -> bytes | None:
        """Return the chain at a line, at 0 the log's root, or None if the log has no such line."""
        ...

    def settle(self, confirmed: Confirmed) -> None:
        """Move the mark to `hw`, forward or back, and keep what else was confirmed.

        In the same step every question up to the answered one is overtaken, and no answer to
        one that is still on its way may be older than this one.
        """
        ...

    def begin_new_log(self) -> None:
        """Leave this log for a new one, in one transaction.

        The new one begins with every line of the old that the province's backup is not known to
        hold (those above `durable`), byte for byte; nothing of it is confirmed.
        """
        ...


class Inbox(Protocol):
    """What the house takes in of what the province tells it."""

    def cursors(self) -> tuple[tuple[str, int], ...]:
        """Return the scopes to ask for, each with the revision up to which it was taken."""
        ...

    def is_anew(self) -> bool:
        """Return whether all of the house is asked for again, its own words too.

        A province that was put back does not know what this PC may show of its history since:
        what another one edited, and nobody is left to send.
        """
        ...

    def take(self, page: Page, *, after: int) -> None:
        """Keep a page that was asked for from `after`, and how far it goes, in one transaction.

        A page of a place that the scope has passed, or has not reached, changes nothing; one
        that ends before `after` is of a province that was put back, and the scope begins anew.

        Raises:
            UnreadableRowError: a line of the page is no row; nothing of the page was kept.
        """
        ...

    def apply(self) -> int:
        """Write into the registers what was taken of scopes that are whole; return how many rows.

        All of it or nothing. What has to wait for another row, or for a line of this house to be
        confirmed, waits.
        """
        ...


@dataclass(frozen=True, slots=True)
class HouseEnd:
    """This installation, as a stick meets it; without an inbox it takes in nothing but marks."""

    outbox: Outbox
    questions: Questions
    credentials: Credentials
    inbox: Inbox | None = None


class Road(Protocol):
    """A way to the province."""

    def send(self, envelope: bytes, *, following: bytes | None = None) -> bytes:
        """Deliver a compressed envelope and return the reply; raise ExchangeFailedError if none.

        `following` is what will be sent next if all goes well: the road may carry it right
        behind, before the reply is there, but it never arrives first. The next call is with it
        and returns its reply, or with another envelope, and then nobody waits for its reply.
        """
        ...
