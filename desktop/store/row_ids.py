"""Row ids: 74 random bits drawn once per run of the program, then a 48-bit counter.

Copied and restored disks cannot collide, because each run draws again; no clock is carried;
and ids of one run differ only at their end, so a batch of them compresses well
(28 instead of 36 bytes a record: the project's decision 10). Written as UUID version 8, RFC 9562.
"""

import secrets
from itertools import count
from uuid import UUID

_VERSION = 8 << 76
_VARIANT = 2 << 62


class RowIds:
    """A source of ids for one run of the program."""

    def __init__(self, random_bits: int | None = None) -> None:
        bits = secrets.randbits(74) if random_bits is None else random_bits
        self._prefix = (
            (bits >> 26) << 80
            | _VERSION
            | (bits >> 14 & 0xFFF) << 64
            | _VARIANT
            | (bits & 0x3FFF) << 48
        )
        self._counter = count(1)

    def next(self) -> UUID:
        """Return an id that this run has not given before."""
        return UUID(int=self._prefix | next(self._counter))


_THIS_RUN = RowIds()


def new_row_id() -> UUID:
    """Return a new id of this run."""
    return _THIS_RUN.next()
