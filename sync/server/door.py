"""Who may come in, how often, how many at once, and how slowly: what keeps one from the others.

Nothing here is believed about who is who: a device is known by a token that was accepted before,
anybody else by the address alone. What is refused here was not read, and nothing of it is kept.
"""

import hashlib
import shutil
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import anyio
from starlette.requests import ClientDisconnect, Request

from sync.server.buckets import Buckets

_MOST_KNOWN = 50_000
_BUSY_SECONDS = 15
DISK_SECONDS = 600
_LEAST_BYTES_A_SECOND = 200
"""A house on the slowest phone line is patient work; a trickle of bytes is an attack."""


class NotNowError(Exception):
    """The request was refused before it was read through; it may be right at another time."""

    def __init__(self, status: int, *, retry_after: int | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the server takes on."""

    per_minute: int = 60
    burst: int = 30
    bodies_at_once: int = 500
    """Connections whose request is being read."""
    pushes_at_once: int = 16
    """Requests that are at work, or wait for the database."""
    body_seconds: float = 30.0
    least_free: float = 0.1
    """Part of the disk below which nothing more is written."""
    disk: Path | None = None
    """A folder on the database's disk, if it is a disk of this machine."""


class Door:
    """Keeps the limits of one server; used by its event loop alone."""

    def __init__(self, limits: Limits, *, clock: Callable[[], float] = monotonic) -> None:
        self._limits = limits
        rate = {"per_minute": limits.per_minute, "burst": limits.burst}
        self._devices = Buckets(**rate, clock=clock)
        self._strangers = Buckets(**rate, clock=clock)
        self._known: OrderedDict[bytes, None] = OrderedDict()
        self._clock = clock
        self._bodies = self._pushes = 0

    def knock(self, request: Request, token: str) -> None:
        """Let a device in, or a stranger who may turn out to be one.

        Raises:
            NotNowError: this one asked too often (429).
        """
        key = _hash(token)
        known = key in self._known
        wait = self._devices.take(key) if known else self._strangers.wait(_address(request))
        if wait:
            raise NotNowError(429, retry_after=wait)

    def knock_as_a_stranger(self, request: Request) -> None:
        """Let somebody in who shows no token; raise NotNowError (429) after too many."""
        wait = self._strangers.take(_address(request))
        if wait:
            raise NotNowError(429, retry_after=wait)

    def heard(self, request: Request, token: str, *, known: bool) -> None:
        """Remember a device's token; count a request without one against its address."""
        key = _hash(token)
        if not known:
            self._known.pop(key, None)
            self._strangers.take(_address(request))
            return
        self._known[key] = None
        self._known.move_to_end(key)
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)

    async def pieces(self, request: Request, *, at_most: int) -> AsyncIterator[bytes]:
        """Yield the body as it comes.

        Raises:
            NotNowError: it is too large (413), too slow (408), was cut (400), or too many others
                are being read (503).
        """
        if self._bodies >= self._limits.bodies_at_once:
            raise NotNowError(503, retry_after=_BUSY_SECONDS)
        if _announced_length(request) > at_most:
            raise NotNowError(413)
        self._bodies += 1
        try:
            async for piece in self._timed(request, at_most):
                yield piece
        except ClientDisconnect as error:
            raise NotNowError(400) from error
        finally:
            self._bodies -= 1

    @contextmanager
    def work(self) -> Iterator[None]:
        """Hold one of the places for work that goes to the database; raise NotNowError (503)."""
        if self._pushes >= self._limits.pushes_at_once:
            raise NotNowError(503, retry_after=_BUSY_SECONDS)
        self._pushes += 1
        try:
            yield
        finally:
            self._pushes -= 1

    def require_room(self) -> None:
        """Raise NotNowError (507) if the disk is so full that nothing more should be written."""
        if self._limits.disk is None:
            return
        usage = shutil.disk_usage(self._limits.disk)
        if usage.free < usage.total * self._limits.least_free:
            raise NotNowError(507, retry_after=DISK_SECONDS)

    async def _timed(self, request: Request, at_most: int) -> AsyncIterator[bytes]:
        began, length = self._clock(), 0
        stream = request.stream()
        while True:
            allowed = self._limits.body_seconds + length / _LEAST_BYTES_A_SECOND
            left = allowed - (self._clock() - began)
            with anyio.move_on_after(max(0.0, left)) as waiting:
                piece = await anext(stream, None)
            if waiting.cancelled_caught or left <= 0:
                raise NotNowError(408)
            if piece is None:
                return
            length += len(piece)
            if length > at_most:
                raise NotNowError(413)
            yield piece


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def _address(request: Request) -> bytes:
    return request.client.host.encode() if request.client else b""


def _announced_length(request: Request) -> int:
    said = request.headers.get("Content-Length", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 20 else 0  # noqa: PLR2004
