"""The hash chain of a log: each line is bound to all that came before it."""

from collections.abc import Iterable
from hashlib import blake2b

CHAIN_BYTES = 16


def chain_root(log: str) -> bytes:
    """Return the chain before the first line of a log."""
    return blake2b(bytes.fromhex(log), digest_size=CHAIN_BYTES).digest()


def next_link(previous: bytes, line: bytes) -> bytes:
    """Return the chain at a line: blake2b-16 over the chain before it and the line's bytes."""
    return blake2b(previous + line, digest_size=CHAIN_BYTES).digest()


def links(previous: bytes, lines: Iterable[bytes]) -> list[bytes]:
    """Return the chain at each of the lines that follow `previous`."""
    made = []
    for line in lines:
        previous = next_link(previous, line)
        made.append(previous)
    return made
