"""`python -m tests.load.attacker PORT TOKEN SECONDS`: everything that one caller can do, at once.

It comes from another address of this machine, and says at the end what it was answered.
"""

import asyncio
import gzip
import json
import os
import sys
from collections import Counter
from contextlib import suppress
from time import monotonic

import zstandard

from sync.protocol.limits import COMPRESSED_BYTES
from tests.load.callers import HUNG_UP, Caller, head

_HERE = "127.0.0.2"
_FLOOD = 500
"""Requests a second."""
_SLOW = 50
_DEPTH = 1_000_000
_GREAT_BODY = 64_000_000
_BOMB = 1_000_000_000


def bodies() -> dict[str, bytes]:
    """Return what no reader should unpack: bombs, and JSON as deep as a mine."""
    zeros, deep = bytes(_BOMB), b"[" * _DEPTH
    zstd = zstandard.ZstdCompressor()
    made = {
        "zstd bomb": zstd.compress(zeros),
        "deep JSON": zstd.compress(deep + b"\n"),
        "gzip bomb": gzip.compress(zeros[: _BOMB // 10]),
    }
    assert all(len(body) < COMPRESSED_BYTES for body in made.values())
    return made


class Attacker:
    """One caller with a token that is a house's own."""

    def __init__(self, port: int, token: str, *, seconds: float) -> None:
        self._port, self._token = port, token
        self._ready, self._seconds, self._until = bodies(), seconds, 0.0
        self.heard: Counter[str] = Counter()

    async def attack(self) -> None:
        """Do everything until the time is over."""
        self._until = monotonic() + self._seconds
        async with asyncio.timeout(self._seconds + 60):
            await asyncio.gather(
                self._flood(),
                self._great_bodies(),
                *(self._slow_body() for _ in range(_SLOW)),
                *(self._again(name, body) for name, body in self._ready.items()),
            )

    def _note(self, name: str, status: int) -> None:
        self.heard[f"{name}: {status or 'hung up'}"] += 1

    @property
    def _goes_on(self) -> bool:
        return monotonic() < self._until

    async def _flood(self) -> None:
        began, sent, waiting = monotonic(), 0, set()
        while self._goes_on:
            while sent < (monotonic() - began) * _FLOOD:
                sent += 1
                task = asyncio.create_task(self._once())
                waiting.add(task)
                task.add_done_callback(waiting.discard)
            await asyncio.sleep(0.01)
        await asyncio.gather(*waiting)

    async def _once(self) -> None:
        caller = Caller(self._port, source=_HERE)
        self._note("flood", await caller.post(b"noise", token=self._token))
        caller.close()

    async def _again(self, name: str, body: bytes) -> None:
        caller = Caller(self._port, source=_HERE)
        while self._goes_on:
            self._note(name, await caller.post(body, token=self._token))
            await asyncio.sleep(0.2)
        caller.close()

    async def _great_bodies(self) -> None:
        piece = bytes(100_000)
        while self._goes_on:
            caller = Caller(self._port, source=_HERE)
            with suppress(OSError):
                reader, writer = await caller.opened()
                answer = asyncio.create_task(_status(caller, reader))
                writer.write(head("/v1/sync", self._token, length=_GREAT_BODY))
                with suppress(OSError):
                    while not answer.done():
                        writer.write(piece)
                        await writer.drain()
                        await asyncio.sleep(0)
                self._note("64 MB", await answer)
            caller.close()
            await asyncio.sleep(0.2)

    async def _slow_body(self) -> None:
        while self._goes_on:
            caller = Caller(self._port, source=_HERE)
            reader, writer = await caller.opened()
            answer = asyncio.create_task(_status(caller, reader))
            writer.write(head("/v1/sync", self._token, length=1_000))
            while self._goes_on and not answer.done():
                writer.write(b" ")
                await asyncio.sleep(1)
            if answer.done():
                self._note("slow", answer.result())
            else:
                answer.cancel()
            caller.close()


async def _status(caller: Caller, reader: asyncio.StreamReader) -> int:
    try:
        return await caller.answer(reader)
    except (OSError, asyncio.IncompleteReadError):
        return HUNG_UP


def main() -> None:
    """Say that everything is made, attack, and say what was heard."""
    port, token, seconds = sys.argv[1:]
    os.nice(19)  # what it computes, it would compute on a machine of its own
    attacker = Attacker(int(port), token, seconds=float(seconds))
    print("ready", flush=True)
    asyncio.run(attacker.attack())
    print(json.dumps(attacker.heard), flush=True)


if __name__ == "__main__":
    main()
