"""Whole numbers as bytes that compress well, and reading them back from strangers.

A run is a column of numbers. It is written plain, or as the steps from one to the next, whichever
says less; the least of them is taken off all, and what is left stands in planes: all lowest bytes,
then all second ones. Equal bytes so come to stand side by side, where zstd finds them.
"""

import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import log2

_PLANES = 8  # of a number of 64 bits
_STEPS = 0x10  # or'ed to the number of planes
_VARINT_BYTES = 9


class UnreadableColumnsError(ValueError):
    """Bytes that are no lines in columns, or are more lines than may be."""


@dataclass(slots=True)
class Sink:
    """What is being written: `near` is what zstd can shorten, `far` is as good as noise."""

    near: bytearray = field(default_factory=bytearray)
    far: bytearray = field(default_factory=bytearray)

    def number(self, value: int) -> None:
        """Write one number, at least 0, in seven bits a byte."""
        self.near += varint(value)

    def run(self, values: Sequence[int]) -> None:
        """Write numbers from -2^60 to 2^60; how many there are is not written."""
        if not values:
            return
        steps = [after - before for before, after in pairwise(values)]
        plain, stepped = _Planes.of(values), _Planes.of(steps)
        if stepped.cost < plain.cost:
            self.near.append(_STEPS | stepped.width)
            self.number(_folded(values[0]))
            stepped.write(self)
        else:
            self.near.append(plain.width)
            plain.write(self)

    def written(self) -> bytes:
        """Return all that was written."""
        return varint(len(self.near)) + bytes(self.near) + bytes(self.far)


class Source:
    """What is being read; everything in it may be a lie."""

    def __init__(self, near: bytes, far: bytes) -> None:
        self._near, self._far = near, far
        self._near_at = self._far_at = 0

    @classmethod
    def of(cls, written: bytes) -> "Source":
        """Return what can be read in the bytes of a sink."""
        whole = cls(written, b"")
        near = whole.take(whole.number())
        return cls(near, whole.take(whole.left()))

    def number(self) -> int:
        """Return one number, below 2^63."""
        value = 0
        for place in range(_VARINT_BYTES):
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << 7 * place
            if byte < 0x80:  # noqa: PLR2004  # the highest bit says that more follows
                return value
        raise UnreadableColumnsError("a number too great")

    def take(self, length: int) -> bytes:
        """Return the next near bytes."""
        taken = self._near[self._near_at : self._near_at + length]
        self._near_at += length
        return _whole(taken, length)

    def take_far(self, length: int) -> bytes:
        """Return the next far bytes."""
        taken = self._far[self._far_at : self._far_at + length]
        self._far_at += length
        return _whole(taken, length)

    def run(self, count: int) -> list[int]:
        """Return a run of so many numbers."""
        if not count:
            return []
        form = self.take(1)[0]
        first = _unfolded(self.number()) if form & _STEPS else 0
        if not form & _STEPS:
            return self._planes(form, count)
        return list(accumulate(self._planes(form & ~_STEPS, count - 1), initial=first))

    def indices(self, count: int, *, below: int) -> list[int]:
        """Return a run of places in a list of so many."""
        run = self.run(count)
        if run and (min(run) < 0 or max(run) >= below):
            raise UnreadableColumnsError("a place outside of its list")
        return run

    def left(self) -> int:
        """Return how many near bytes are left."""
        return len(self._near) - self._near_at

    def require_end(self) -> None:
        """Raise UnreadableColumnsError if anything is left."""
        if self.left() or self._far_at != len(self._far):
            raise UnreadableColumnsError("more than was said")

    def _planes(self, width: int, count: int) -> list[int]:
        if width > _PLANES:
            raise UnreadableColumnsError("width")
        least = _unfolded(self.number())
        planes = self.take(width * count)
        if width == 0:
            return [least] * count
        if width == 1:
            return [least + byte for byte in planes]
        bytes_of_all = bytearray(_PLANES * count)
        for place in range(width):
            bytes_of_all[place::_PLANES] = planes[place * count : (place + 1) * count]
        return [least + value for value in struct.unpack(f"<{count}Q", bytes_of_all)]


@dataclass(frozen=True, slots=True)
class _Planes:
    """Numbers as their least, and the bytes of what each is above it."""

    least: int
    width: int
    planes: tuple[bytes, ...]
    cost: float

    @classmethod
    def of(cls, values: Sequence[int]) -> "_Planes":
        least, most = min(values, default=0), max(values, default=0)
        width = ((most - least).bit_length() + 7) // 8
        packed = struct.pack(f"<{len(values)}Q", *[value - least for value in values])
        planes = tuple(packed[place::_PLANES] for place in range(width))
        return cls(least, width, planes, sum(map(_cost, planes)))

    def write(self, sink: Sink) -> None:
        sink.number(_folded(self.least))
        sink.near += b"".join(self.planes)


def varint(value: int) -> bytes:
    """Return a number, at least 0, in seven bits a byte, the lowest first."""
    said = bytearray()
    while value >= 0x80:  # noqa: PLR2004
        said.append(value & 0x7F | 0x80)
        value >>= 7
    said.append(value)
    return bytes(said)


def _cost(plane: bytes) -> float:
    """About how many bits the plane takes if each byte costs what its share says."""
    size = len(plane)
    return sum(times * log2(size / times) for times in Counter(plane).values())


def _folded(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _unfolded(folded: int) -> int:
    return -((folded + 1) >> 1) if folded & 1 else folded >> 1


def _whole(taken: bytes, length: int) -> bytes:
    if len(taken) != length:
        raise UnreadableColumnsError("cut")
    return taken
