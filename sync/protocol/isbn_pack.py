"""The ISBN pack: what the province knows of books, in one file that every house can look into.

A line of JSON that the province signed, an index, and blocks of sorted entries, each compressed
by itself. The line vouches for the index and the index for every block, so that one look-up reads
one block and still believes nothing that the province did not write.
"""

import os
import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from hmac import compare_digest
from typing import IO

from sync.protocol.compression import NotInflatableError, compress, inflate
from sync.protocol.enrolment import KEY_BYTES
from sync.protocol.limits import (
    HEADER_BYTES,
    PACK_BLOCK_BYTES,
    PACK_BYTES,
    PACK_INDEX_BYTES,
)
from sync.protocol.signing import ISBN_PACK, is_signed, public_key, sign
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)
from sync.protocol.versions import FORMAT

PACK = "nvhk"
"""What the file ends in."""
ENTRIES_A_BLOCK = 128
_MAGIC = b"NVHK1\n"
_INDEX_DIGEST_BYTES = 32
_BLOCK_DIGEST_BYTES = 16
_ROW = struct.Struct(f">QQ{_BLOCK_DIGEST_BYTES}s")
_GREATEST = 2**36
"""Of any number in the head. An edition is a time in seconds, and some day has to have it."""
_COUNT = struct.Struct(">H")
_NUMBER = struct.Struct(">Q")


class UnreadablePackError(ValueError):
    """A file that is no pack, or not as a province signed it; `what` is the part.

    `what`: size, magic, head, f, sig, index, block, or a member of the head.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class PackEntry:
    """What is known of one book; what is not known is empty. `isbn` are 13 digits."""

    isbn: str
    title: str
    author: str = ""
    publisher: str = ""
    year: int | None = None
    ddc: str = ""


@dataclass(frozen=True, slots=True)
class PackHead:
    """What the province says of its pack. A greater edition is a newer one."""

    province_key: bytes
    edition: int
    entries: int
    blocks: int
    body_bytes: int
    index_digest: bytes

    @property
    def file_name(self) -> str:
        """The name of the file in the folder of a stick."""
        return f"isbn-{self.edition}.{PACK}"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose head and index are right; its blocks are looked at when they are read."""

    head: PackHead
    index: bytes
    start: int

    @property
    def size(self) -> int:
        """How long the whole file is."""
        return self.start + self.head.body_bytes

    def block_of(self, isbn: str) -> int | None:
        """Return the number of the block that alone can hold this ISBN."""
        place = bisect_right(range(self.head.blocks), int(isbn), key=self._first_isbn) - 1
        return None if place < 0 else place

    def entries(self, file: IO[bytes], block: int) -> "Block":
        """Return one block of the pack's file.

        Raises:
            UnreadablePackError: it is damaged. The others are as good as before.
        """
        begin, end = self._place(block), self._place(block + 1)
        file.seek(self.start + begin)
        data = file.read(end - begin)
        digest = self._row(block)[2]
        if len(data) != end - begin or not compare_digest(_block_digest(data), digest):
            raise UnreadablePackError("block")
        return _read_block(data)

    def _row(self, block: int) -> tuple[int, int, bytes]:
        first, place, digest = _ROW.unpack_from(self.index, block * _ROW.size)
        return int(first), int(place), bytes(digest)

    def _first_isbn(self, block: int) -> int:
        return self._row(block)[0]

    def _place(self, block: int) -> int:
        return self.head.body_bytes if block == self.head.blocks else self._row(block)[1]


@dataclass(frozen=True, slots=True)
class Block:
    """Some entries that follow one another, not parted into their fields yet."""

    numbers: tuple[int, ...]
    lines: Sequence[str]

    def entry(self, isbn: str) -> PackEntry | None:
        """Return the entry of this ISBN, if it stands here.

        Raises:
            UnreadablePackError: the entry is none.
        """
        number = int(isbn)
        place = bisect_right(self.numbers, number) - 1
        if place < 0 or self.numbers[place] != number:
            return None
        try:
            title, author, publisher, year, ddc = self.lines[place].split("\t")
            return PackEntry(isbn, title, author, publisher, int(year) if year else None, ddc)
        except ValueError as error:
            raise UnreadablePackError("block") from error


def write_head(*, index: bytes, entries: int, body_bytes: int, edition: int, seed: bytes) -> bytes:
    """Return what stands before the blocks: magic, the signed line, the index."""
    said: dict[str, Json] = {
        "f": FORMAT,
        "province": to_text(public_key(seed)),
        "edition": edition,
        "entries": entries,
        "blocks": len(index) // _ROW.size,
        "bytes": body_bytes,
        "index": to_text(_index_digest(index)),
    }
    line = write_json(said)
    return _MAGIC + line + b"\n" + signature_line(sign(seed, ISBN_PACK, line)) + index


def write_block(entries: Sequence[PackEntry], *, place: int) -> tuple[bytes, bytes]:
    """Return a block of entries in their order, and its row of the index.

    `place` is where it begins among the blocks.
    """
    numbers = b"".join(_NUMBER.pack(int(entry.isbn)) for entry in entries)
    lines = "\n".join(map(_line, entries)).encode()
    data = compress(_COUNT.pack(len(entries)) + numbers + lines)
    return data, _ROW.pack(int(entries[0].isbn), place, _block_digest(data))


def read_pack(file: IO[bytes]) -> Pack:
    """Return the pack in a file, its head and index verified, its blocks not read yet.

    Whoever takes it in asks `province_key` whose it is, and `require_whole`.

    Raises:
        UnreadablePackError: it is none, is cut or too long, or was altered before its blocks.
    """
    size = file.seek(0, os.SEEK_END)
    if size > PACK_BYTES:
        raise UnreadablePackError("size")
    file.seek(0)
    head, start = _read_head(file.read(HEADER_BYTES))
    if head.blocks * _ROW.size > PACK_INDEX_BYTES:
        raise UnreadablePackError("index")
    file.seek(start)
    index = file.read(head.blocks * _ROW.size)
    pack = Pack(head, index, start + head.blocks * _ROW.size)
    if pack.size != size:
        raise UnreadablePackError("size")
    if not compare_digest(_index_digest(index), head.index_digest):
        raise UnreadablePackError("index")
    _require_order(pack)
    return pack


def require_whole(pack: Pack, file: IO[bytes]) -> None:
    """Read every block once.

    Raises:
        UnreadablePackError: one of them is not as the province signed it.
    """
    for _ in all_blocks(pack, file):
        pass


def all_blocks(pack: Pack, file: IO[bytes]) -> Iterator[Block]:
    """Yield every block; raise UnreadablePackError at the first damaged one."""
    for block in range(pack.head.blocks):
        yield pack.entries(file, block)


def _read_head(data: bytes) -> tuple[PackHead, int]:
    """Return the head and where it ends."""
    if not data.startswith(_MAGIC):
        raise UnreadablePackError("magic")
    parts = data[len(_MAGIC) :].split(b"\n", 2)
    if len(parts) != 3:  # noqa: PLR2004  # the line, its signature, and what follows
        raise UnreadablePackError("head")
    line, signature_text, _ = parts
    try:
        said = read_object(line)
        province_key = member_bytes(said, "province", length=KEY_BYTES)
        signature = read_signature_line(signature_text)
        index_digest = member_bytes(said, "index", length=_INDEX_DIGEST_BYTES)
    except (NotStrictJsonError, NotATextError) as error:
        raise UnreadablePackError("head") from error
    if said.get("f") != FORMAT:
        raise UnreadablePackError("f")
    if not is_signed(province_key, ISBN_PACK, line, signature):
        raise UnreadablePackError("sig")
    head = PackHead(
        province_key=province_key,
        edition=_number(said, "edition"),
        entries=_number(said, "entries"),
        blocks=_number(said, "blocks"),
        body_bytes=_number(said, "bytes"),
        index_digest=index_digest,
    )
    return head, len(_MAGIC) + len(line) + 1 + len(signature_text) + 1


def _require_order(pack: Pack) -> None:
    """Refuse an index in which a look-up could go astray, though a province signed it."""
    begin, before = 0, -1
    for block, (first, place, _) in enumerate(_ROW.iter_unpack(pack.index)):
        if first <= before or (place <= begin if block else place != 0):
            raise UnreadablePackError("index")
        begin, before = place, first
    if pack.head.blocks and pack.head.body_bytes <= begin:
        raise UnreadablePackError("index")


def _read_block(data: bytes) -> Block:
    try:
        plain = inflate(data, at_most=PACK_BLOCK_BYTES)
        count = int(_COUNT.unpack_from(plain)[0])
        numbers = struct.Struct(f">{count}Q").unpack_from(plain, _COUNT.size)
        lines = plain[_COUNT.size + count * _NUMBER.size :].decode().split("\n")
    except (NotInflatableError, ValueError, struct.error) as error:
        raise UnreadablePackError("block") from error
    if len(lines) != count or list(numbers) != sorted(set(numbers)):
        raise UnreadablePackError("block")
    return Block(numbers, lines)


def _line(entry: PackEntry) -> str:
    year = "" if entry.year is None else str(entry.year)
    return "\t".join((entry.title, entry.author, entry.publisher, year, entry.ddc))


def _number(said: Mapping[str, Json], member: str) -> int:
    value = said.get(member)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _GREATEST:
        raise UnreadablePackError(member)
    return value


def _index_digest(index: bytes) -> bytes:
    return blake2b(index, digest_size=_INDEX_DIGEST_BYTES).digest()


def _block_digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_BLOCK_DIGEST_BYTES).digest()
