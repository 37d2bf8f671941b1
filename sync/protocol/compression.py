"""zstd and gzip, inflated only as far as is allowed."""

import io
import threading
import zlib

import zstandard

_LEVEL = 19
_GREATEST_WINDOW = 2**23
_SHORT = 2**14
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31


class NotInflatableError(ValueError):
    """Bytes that are not compressed, or are damaged."""


def compress(plain: bytes) -> bytes:
    """Return the bytes in as few as zstd can."""
    packer = _short_texts.packer if len(plain) <= _SHORT else _packer()
    return packer.compress(plain)


def inflate(compressed: bytes, *, at_most: int) -> bytes:
    """Return the first `at_most` bytes of what was compressed, without making the rest.

    A cut stream gives what came before the cut: whoever reads it looks for the signature.
    """
    try:
        if compressed.startswith(_GZIP):
            return zlib.decompressobj(_GZIP_WINDOW).decompress(compressed, at_most)
        unpacker = _short_texts.unpacker if _says_it_is_short(compressed) else _unpacker()
        with unpacker.stream_reader(io.BytesIO(compressed)) as reader:
            return bytes(reader.read(at_most))
    except (zlib.error, zstandard.ZstdError) as error:
        raise NotInflatableError from error


def _packer() -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=False)


def _says_it_is_short(compressed: bytes) -> bool:
    """Whether so little is in it, whatever else it says, that little room is made for it."""
    try:
        return 0 <= zstandard.frame_content_size(compressed) <= _SHORT
    except zstandard.ZstdError:
        return False


def _unpacker() -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor(max_window_size=_GREATEST_WINDOW)


class _ShortTexts(threading.local):
    """What short texts go through, for each thread: to make it takes longer than to use it.

    For a long text it would keep many megabytes for the next one.
    """

    def __init__(self) -> None:
        self.packer, self.unpacker = _packer(), _unpacker()


_short_texts = _ShortTexts()
