"""The records of a MARC 21 file (ISO 2709), one by one, and every one that cannot be read.

Records are parted by the terminator alone. The lengths that a file tells of itself are often wrong
(counted in letters instead of bytes); pymarc follows them, and a wrong one costs it, without a
word, every record that comes after.
"""

import codecs
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pymarc import Field, MARCReader, Record
from pymarc.exceptions import BadSubfieldCodeWarning

from desktop.register.legacy_letters import Letters, restored
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_field import MarcField
from desktop.register.marc_fields import READ_TAGS

RECORD_END, FIELD_END = b"\x1d", b"\x1e"
_LEADER, _ENTRY = 24, 12
_BETWEEN = b"\r\n\t \x00\x1a"
_PIECE = 1 << 20
_LONGEST, _LONGEST_FIELD = 99_999, 9_999
_UTF8 = "utf-8"
# It writes what stands in an odd record into logs and warnings; none of ours may hold that.
logging.getLogger("pymarc").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", category=BadSubfieldCodeWarning)
_READ = frozenset(tag.encode() for tag in READ_TAGS)
_ESCAPE = b"\x1b"

FieldsOrFault = tuple[MarcField, ...] | FaultyRow


def looks_like_marc(beginning: bytes) -> bool:
    """Whether a file that begins so is ISO 2709: a length, a leader, a directory of digits."""
    leader = beginning.lstrip(_BETWEEN)[:_LEADER]
    return len(leader) == _LEADER and leader[:5].isdigit() and leader[10:12] == b"22"


def is_utf8(path: Path) -> bool:
    """Whether the whole file is UTF-8; ASCII alone is, but for the escapes of MARC-8."""
    decoder = codecs.getincrementaldecoder(_UTF8)()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
                if _ESCAPE in piece:
                    return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def read_marc(path: Path, letters: Letters, *, utf8: bool) -> Iterator[FieldsOrFault]:
    """Yield the fields of each record, or why it cannot be read: one for every record, always.

    `utf8` is whether the bytes are UTF-8, whatever their letters were before.

    Raises:
        OSError: the file is gone.
    """
    with path.open("rb") as file:
        for raw in _parted(file):
            yield _fields(raw, letters, utf8=utf8)


def _parted(file: BinaryIO) -> Iterator[bytes]:
    """Yield what stands between terminators, each with its own; blanks between are nothing."""
    rest = b""
    while piece := file.read(_PIECE):
        *whole, rest = (rest + piece).split(RECORD_END)
        yield from (raw + RECORD_END for raw in map(_stripped, whole) if raw)
        # What goes on for so long is no record any more; its end alone matters.
        rest = rest if len(rest) <= _PIECE else rest[: _LONGEST + 1]
    if _stripped(rest):
        yield _stripped(rest)


def _stripped(raw: bytes) -> bytes:
    return raw.lstrip(_BETWEEN) if raw.strip(_BETWEEN) else b""


def _fields(raw: bytes, letters: Letters, *, utf8: bool) -> FieldsOrFault:
    sound = _sound(raw)
    if sound is None:
        return FaultyRow(Oddity.RECORD_DAMAGED, _excerpt(raw))
    in_utf8 = utf8 or (letters in (Letters.UNICODE, Letters.MARC8) and _decodes(sound))
    if letters is Letters.UNICODE and not in_utf8:
        return FaultyRow(Oddity.LETTERS_UNREADABLE, _excerpt(raw))
    # pymarc believes the leader before anything that it is told.
    told = sound[:9] + (b"a" if in_utf8 else b" ") + sound[10:]
    marc8 = letters is Letters.MARC8
    reader = MARCReader(
        told,
        force_utf8=in_utf8,
        hide_utf8_warnings=True,
        file_encoding="iso8859-1" if marc8 else "latin-1",
    )
    record = next(reader, None)
    if not isinstance(record, Record):
        wrong_letters = isinstance(reader.current_exception, UnicodeError)
        fault = Oddity.LETTERS_UNREADABLE if wrong_letters else Oddity.RECORD_DAMAGED
        return FaultyRow(fault, _excerpt(raw))
    return tuple(_field(field, letters) for field in record.fields)


def _field(field: object, letters: Letters) -> MarcField:
    if not isinstance(field, Field):
        raise TypeError(type(field))
    if field.data is not None:
        return MarcField(field.tag, text=field.data)
    subfields = tuple((code, restored(value, letters)) for code, value in field.subfields)
    return MarcField(field.tag, subfields=subfields, indicators="".join(field.indicators or ()))


def _sound(raw: bytes) -> bytes | None:
    """Return the fields that are read, under true lengths; None where the parts do not add up.

    A directory is believed if its fields fill the record without a gap; if not, the fields are
    taken in their order, provided that there are as many as the directory has entries.
    """
    head, mark, body = raw.partition(FIELD_END)
    directory = head[_LEADER:]
    count, odd = divmod(len(directory), _ENTRY)
    whole = mark and count and not odd and head.isascii() and len(raw) <= _LONGEST
    if not whole or not raw.endswith(FIELD_END + RECORD_END):
        return None
    body = body[:-1]
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    fields = _by_place(entries, body)
    if fields is None or head[:5] != b"%05d" % len(raw):
        fields = body.split(FIELD_END)[:-1]
    if len(fields) != count or any(len(field) >= _LONGEST_FIELD for field in fields):
        return None
    tagged = zip((entry[:3] for entry in entries), fields, strict=True)
    return _written(head, [(tag, field) for tag, field in tagged if tag in _READ])


def _by_place(entries: list[bytes], body: bytes) -> list[bytes] | None:
    filled = 0
    fields = []
    for entry in entries:
        if not entry[3:].isdigit():
            return None
        length, start = int(entry[3:7]), int(entry[7:])
        if not length or body.find(FIELD_END, start, start + length) != start + length - 1:
            return None
        fields.append(body[start : start + length - 1])
        filled += length
    return fields if filled == len(body) else None


def _written(head: bytes, fields: list[tuple[bytes, bytes]]) -> bytes:
    directory, start = [], 0
    for tag, field in fields:
        length = len(field) + 1
        directory.append(b"%b%04d%05d" % (tag, length, start))
        start += length
    base = _LEADER + len(directory) * _ENTRY + 1
    leader = b"%05d%b%05d%b" % (base + start + 1, head[5:12], base, head[17:_LEADER])
    body = b"".join(field + FIELD_END for _, field in fields)
    return b"".join((leader, *directory, FIELD_END, body, RECORD_END))


def _decodes(raw: bytes) -> bool:
    try:
        raw.decode(_UTF8)
    except UnicodeDecodeError:
        return False
    return True


def _excerpt(raw: bytes) -> str:
    """Return what a person may recognise the record by: the letters of its fields, shortened."""
    text = raw[_LEADER:].partition(FIELD_END)[2] or raw
    return text[:400].decode("latin-1")
