"""The ISBN pack that houses fetch over the network: one file, handed out in parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from sync.protocol.isbn_pack import UnreadablePackError, read_pack

PART_BYTES = 4_000_000
"""The most that one answer carries: so often a house may do something else."""
_PIECE = 65_536
_RANGE = re.compile(r"bytes=([0-9]{1,12})-([0-9]{1,12})")


class NoSuchPartError(Exception):
    """The range that was asked for is none, or begins behind the end of the file."""


class AnotherEditionError(Exception):
    """The pack is another by now than the one whose beginning the house has."""


@dataclass(frozen=True, slots=True)
class PackPart:
    """Some bytes of the pack, and of which; `pieces` can be gone through once."""

    edition: int
    first: int
    length: int
    size: int
    pieces: Iterator[bytes]

    @property
    def content_range(self) -> str:
        """Return which bytes they are, as HTTP says it (RFC 9110, 14.4)."""
        return f"bytes {self.first}-{self.first + self.length - 1}/{self.size}"


class PackShelf:
    """Where the pack lies. It may be replaced while the server runs, by `make-isbn-pack`."""

    def __init__(self, file: Path | None = None) -> None:
        """Remember where it lies, or that there is none."""
        self._file = file
        self._lock = Lock()
        self._known: tuple[tuple[int, int, int], int] | None = None

    def part(self, asked: str, *, after: int, edition: int | None = None) -> PackPart | None:
        """Return the part that a Range header asks for; None if nothing is newer than `after`.

        `edition` is the one whose beginning the house has already, if it has any.

        Raises:
            NoSuchPartError: the range cannot be meant.
            AnotherEditionError: the pack was replaced since.
        """
        found = _RANGE.fullmatch(asked)
        if not found:
            raise NoSuchPartError
        first, last = int(found[1]), int(found[2])
        standing = self._standing()
        if standing is None or standing[0] <= after:
            return None
        here, size = standing
        if edition not in (None, here):
            raise AnotherEditionError
        if not first <= last or first >= size:
            raise NoSuchPartError
        length = min(last - first + 1, PART_BYTES, size - first)
        return PackPart(here, first, length, size, self._pieces(first, length))

    def _standing(self) -> tuple[int, int] | None:
        """Return edition and size of the pack; None if there is none that can be believed."""
        if self._file is None:
            return None
        try:
            with self._lock, self._file.open("rb") as file:
                status = self._file.stat()
                now = (status.st_ino, status.st_size, status.st_mtime_ns)
                if self._known is None or self._known[0] != now:
                    self._known = (now, read_pack(file).head.edition)
                return self._known[1], status.st_size
        except (OSError, UnreadablePackError):
            return None

    def _pieces(self, first: int, length: int) -> Iterator[bytes]:
        if self._file is None:
            return
        with self._file.open("rb") as file:
            file.seek(first)
            while length and (piece := file.read(min(_PIECE, length))):
                length -= len(piece)
                yield piece
