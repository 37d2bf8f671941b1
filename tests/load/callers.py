"""Somebody who calls a server again and again: HTTP by hand, for many at once in one process."""

import asyncio
from contextlib import suppress

HUNG_UP = 0
"""In the place of a status: the connection ended without an answer."""
_MOST_HEAD = 65_536


class Caller:
    """Keeps one connection; opens another when the server hung up."""

    def __init__(self, port: int, *, source: str = "127.0.0.1") -> None:
        self._port, self._source = port, source
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def post(self, body: bytes, *, token: str = "", path: str = "/v1/sync") -> int:
        """Return the status of the answer, or HUNG_UP."""
        try:
            reader, writer = await self.opened()
            writer.write(head(path, token, length=len(body)) + body)
            await writer.drain()
            return await self.answer(reader)
        except (OSError, asyncio.IncompleteReadError):
            self.close()
            return HUNG_UP

    async def opened(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Return the connection."""
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(
                "127.0.0.1", self._port, local_addr=(self._source, 0), limit=_MOST_HEAD
            )
        return self._reader, self._writer

    async def answer(self, reader: asyncio.StreamReader) -> int:
        """Read one answer to its end, and return its status."""
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        said = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
        await reader.readexactly(int(said.get("content-length", 0)))
        if said.get("connection") == "close":
            self.close()
        return int(lines[0].split()[1])

    def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            with suppress(OSError):
                self._writer.close()
        self._reader = self._writer = None


def head(path: str, token: str, *, length: int) -> bytes:
    """Return the head of a request."""
    return (
        f"POST {path} HTTP/1.1\r\nHost: province\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {length}\r\n\r\n"
    ).encode("ascii")
