"""A message as it goes over a road: few bytes there, the same text at both ends.

The text is lines that each end in a line's end; the first of them, the head, can be read before
the rest is. The lines below it go as columns where that is shorter.
"""

from collections.abc import Sequence

from sync.protocol.columns import MOST_LINES, UnreadableColumnsError, pack, unpack
from sync.protocol.compression import NotInflatableError, compress, inflate

# A head is JSON and begins with {.
_COLUMNS = b"\x01"
# A few lines have too little in common: which way is shorter shows only when they are compressed.
# With hardly any it need not be tried: columns were never shorter, and 30 to 60 bytes longer.
_HARDLY_ANY, _FEW_LINES = 4, 24


class UnreadableTextError(ValueError):
    """Bytes that carry no text, or one that is too long; `what` says which."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def to_road(head: bytes, lines: Sequence[bytes]) -> bytes:
    """Return the text of these lines, none of which has a line's end in it, in few bytes."""
    plain = b"".join(line + b"\n" for line in (head, *lines))
    if not _HARDLY_ANY < len(lines) <= MOST_LINES:
        return compress(plain)
    in_columns = compress(_COLUMNS + head + b"\n" + pack(lines))
    if len(lines) > _FEW_LINES:
        return in_columns
    return min(compress(plain), in_columns, key=len)


def from_road(compressed: bytes, *, at_most: int) -> bytes:
    """Return the whole text.

    Raises:
        UnreadableTextError: there is none, or it has more than `at_most` bytes.
    """
    text = _inflated(compressed, at_most=at_most + 1)
    if len(text) > at_most:
        raise UnreadableTextError("inflated size")
    if not text.startswith(_COLUMNS):
        return text
    head, end, packed = text.removeprefix(_COLUMNS).partition(b"\n")
    try:
        lines = unpack(packed, at_most=at_most - len(head + end))
    except UnreadableColumnsError as error:
        raise UnreadableTextError("columns") from error
    return b"".join(line + b"\n" for line in (head, *lines))


def head_from_road(compressed: bytes, *, at_most: int) -> bytes:
    """Return the head without its end, making no more than `at_most` bytes of the text.

    Raises:
        UnreadableTextError: there is none, or it is longer.
    """
    text = _inflated(compressed, at_most=at_most)
    head, end, _ = text.removeprefix(_COLUMNS).partition(b"\n")
    if not end:
        raise UnreadableTextError("header")
    return head


def _inflated(compressed: bytes, *, at_most: int) -> bytes:
    try:
        return inflate(compressed, at_most=at_most)
    except NotInflatableError as error:
        raise UnreadableTextError("compression") from error
