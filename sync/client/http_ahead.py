"""A question that goes out while the answer to the one before it is waited for.

On one connection (pipelining, RFC 9112 9.3.2): the server answers in the order of the questions,
so it never arrives before its predecessor. One thread does both: where there is nothing to
read yet it writes, so that an answer is read as soon as it is there.
"""

import io
import selectors
import socket
import ssl
from dataclasses import dataclass
from http.client import HTTPResponse

from typing_extensions import Buffer, override

PIECE_BYTES = 8_192
"""At 300 bytes a second a piece still goes before the stall timer runs out."""


@dataclass(slots=True)
class Behind:
    """The body of what goes out behind the next question, if anything does."""

    body: bytes | None = None

    def take(self) -> bytes | None:
        """Return it once."""
        body, self.body = self.body, None
        return body


@dataclass(slots=True)
class Ahead:
    """A question that was begun before its turn: its body, and what is not written of it yet."""

    body: bytes
    rest: bytes

    def write_some(self, sock: socket.socket) -> None:
        """Write as much as goes at once; a connection that takes no more is found out later."""
        try:
            self.rest = self.rest[sock.send(self.rest[:PIECE_BYTES]) :]
        except (ssl.SSLWantWriteError, BlockingIOError):
            return
        except OSError:
            self.rest = b""  # the answer to the question before may still be read


class Collected:
    """Stands in for a socket, and keeps what is written."""

    def __init__(self) -> None:
        self.written = bytearray()

    def sendall(self, piece: bytes) -> None:
        """Keep a piece."""
        self.written += piece

    def settimeout(self, _seconds: float | None) -> None:
        """Nothing is waited for."""


class WritingResponse(HTTPResponse):
    """Reads one answer, and no byte beyond its end; while it waits it writes what is ahead."""

    def __init__(
        self,
        sock: socket.socket,
        debuglevel: int = 0,
        method: str | None = None,
        url: str | None = None,
        *,
        ahead: Ahead | None,
    ) -> None:
        super().__init__(sock, debuglevel, method, url)
        self.fp.close()
        self.fp = _Reader(sock, ahead)  # type: ignore[assignment]  # it is read, and no more


class _Reader(io.RawIOBase):
    def __init__(self, sock: socket.socket, ahead: Ahead | None) -> None:
        self._sock, self._ahead = sock, ahead
        self._raw = sock.makefile("rb", buffering=0)

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int | None:
        while self._ahead is not None and self._ahead.rest:
            got = self._read_or_write(buffer, self._ahead)
            if got is not None:
                return got
        return self._read(buffer)

    @override
    def close(self) -> None:
        self._raw.close()
        super().close()

    def _read(self, buffer: Buffer) -> int | None:
        got: int | None = self._raw.readinto(buffer)
        return got

    def _read_or_write(self, buffer: Buffer, ahead: Ahead) -> int | None:
        patience = self._sock.gettimeout()
        self._sock.settimeout(0)
        try:
            try:
                got = self._read(buffer)
            except ssl.SSLWantReadError:
                got = None
            if got is None and self._may_write(patience):
                ahead.write_some(self._sock)
            return got
        finally:
            self._sock.settimeout(patience)

    def _may_write(self, patience: float | None) -> bool:
        """Wait until there is something to do, and return whether it is to write."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._sock, selectors.EVENT_READ | selectors.EVENT_WRITE)
            ready = selector.select(patience)
        if not ready:
            raise TimeoutError
        return any(events & selectors.EVENT_WRITE for _, events in ready)
