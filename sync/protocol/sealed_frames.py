"""A file of sealed frames: what travels on a stick, whoever carries it.

Six letters that say what it is, one clear line of JSON, frames that only one key opens (each a
u32 length and a SealedBox), and blake2b-32 over everything before. The digest shows damage, the
box keeps others from reading, and the signature inside each frame says who wrote it.
"""

import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from hmac import compare_digest
from typing import IO

from nacl.exceptions import CryptoError
from nacl.public import SealedBox
from nacl.signing import SigningKey, VerifyKey

from sync.protocol.limits import BUNDLE_BYTES, FRAME_BYTES, HEADER_BYTES
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json

MAGIC_BYTES = 6
DIGEST_BYTES = 32
SEAL_BYTES = 48
_LENGTH = struct.Struct(">I")
_PIECE = 65_536
_KIND_BYTES = 1


class UnreadableBundleError(ValueError):
    """A file that is no bundle or receipt for us, or is damaged; `what` is the part.

    `what`: size, magic, digest, frame, key (sealed to somebody else), or a member of the header.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Frame:
    """One letter that says what the bytes are, and the bytes."""

    kind: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class FrameFile:
    """A file whose digest is right: its clear line, and the frames still sealed in it."""

    header: Mapping[str, Json]
    file: IO[bytes]
    start: int
    end: int

    def opened(self, seed: bytes) -> Iterator[Frame]:
        """Yield the frames one at a time, so that one at a time is held in memory.

        Raises:
            UnreadableBundleError: one of them is not sealed to this Ed25519 key.
        """
        box = SealedBox(SigningKey(seed).to_curve25519_private_key())
        for place, length in _frames(self.file, self.start, self.end):
            self.file.seek(place)
            try:
                plain = box.decrypt(self.file.read(length))
            except (CryptoError, ValueError) as error:
                raise UnreadableBundleError("key") from error
            yield Frame(plain[:_KIND_BYTES], plain[_KIND_BYTES:])


def write_frames(
    magic: bytes, header: Mapping[str, Json], frames: Iterable[Frame], *, key: bytes
) -> Iterator[bytes]:
    """Yield the file piece by piece, sealed to the holder of an Ed25519 verify key."""
    digest = blake2b(digest_size=DIGEST_BYTES)
    for piece in (magic + write_json(dict(header)) + b"\n", *_sealed(frames, key)):
        digest.update(piece)
        yield piece
    yield digest.digest()


def room_for(body: bytes) -> int:
    """Return how many bytes of a file a frame with this body takes."""
    return _LENGTH.size + SEAL_BYTES + _KIND_BYTES + len(body)


def read_frames(file: IO[bytes], magic: bytes) -> FrameFile:
    """Return what a file holds, once every byte of it agrees with its digest.

    Before that nothing of it is read but hashed; no frame is opened here, and no more than a
    piece of it is in memory.

    Raises:
        UnreadableBundleError: it is no such file, or not all of it, or altered.
    """
    file.seek(0, os.SEEK_END)
    size = file.tell()
    if not MAGIC_BYTES + DIGEST_BYTES < size <= BUNDLE_BYTES:
        raise UnreadableBundleError("size")
    end = size - DIGEST_BYTES
    file.seek(0)
    if file.read(MAGIC_BYTES) != magic:
        raise UnreadableBundleError("magic")
    _require_digest(file, end)
    file.seek(MAGIC_BYTES)
    line, found, _ = file.read(min(HEADER_BYTES, end - MAGIC_BYTES)).partition(b"\n")
    if not found:
        raise UnreadableBundleError("header")
    start = MAGIC_BYTES + len(line) + 1
    for _ in _frames(file, start, end):
        pass
    return FrameFile(_read_header(line), file, start, end)


def _sealed(frames: Iterable[Frame], key: bytes) -> Iterator[bytes]:
    try:
        box = SealedBox(VerifyKey(key).to_curve25519_public_key())
    except (CryptoError, ValueError) as error:
        raise UnreadableBundleError("key") from error
    for frame in frames:
        sealed = box.encrypt(frame.kind + frame.body)
        yield _LENGTH.pack(len(sealed)) + sealed


def _require_digest(file: IO[bytes], end: int) -> None:
    file.seek(0)
    digest, left = blake2b(digest_size=DIGEST_BYTES), end
    while left:
        piece = file.read(min(_PIECE, left))
        if not piece:
            raise UnreadableBundleError("size")
        digest.update(piece)
        left -= len(piece)
    if not compare_digest(file.read(DIGEST_BYTES + 1), digest.digest()):
        raise UnreadableBundleError("digest")


def _read_header(line: bytes) -> dict[str, Json]:
    try:
        return read_object(line)
    except NotStrictJsonError as error:
        raise UnreadableBundleError("header") from error


def _frames(file: IO[bytes], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sealed frame lies, and its length."""
    place = start
    while place < end:
        file.seek(place)
        length = _length(file.read(min(_LENGTH.size, end - place)))
        place += _LENGTH.size
        if length > end - place:
            raise UnreadableBundleError("frame")
        yield place, length
        place += length


def _length(written: bytes) -> int:
    if len(written) != _LENGTH.size:
        raise UnreadableBundleError("frame")
    length = int(_LENGTH.unpack(written)[0])
    if not SEAL_BYTES + _KIND_BYTES <= length <= FRAME_BYTES:
        raise UnreadableBundleError("frame")
    return length
