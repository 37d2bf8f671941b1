"""One change of one row, as one line of a log."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1

from sync.protocol.limits import LINE_BYTES
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object

OPERATIONS = ("i", "u", "d")
DERIVED_IDS: Mapping[str, tuple[str, str]] = {"presence": ("session", "person")}
"""Kinds whose row id is UUIDv5(first field, second field): two machines make the same row.

Their lines carry both fields instead of the id: 16 bytes that no compression could take out.
"""

_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")
_ROW_ID = re.compile(r"[0-9a-f]{32}")


class UnreadableLineError(ValueError):
    """A line whose frame cannot be read; `where` is the member of it that is wrong."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class Line:
    """A change: made (i), edited (u) or gone (d); whether its fields fit is judged later."""

    kind: str
    row_id: str
    operation: str
    schema: int
    at: int = 0
    user: str = ""
    transaction: int = 0
    fields: Mapping[str, Json] = field(default_factory=dict)
    sealed: Json = None
    base: int = 0
    """The revision of the house's scope that the house had seen; 0 where it had seen none."""


def read_line(text: bytes) -> Line:
    """Return the change in the line; raise UnreadableLineError, and no other error, if none is."""
    if len(text) > LINE_BYTES:
        raise UnreadableLineError("length")
    try:
        said = read_object(text)
    except NotStrictJsonError as error:
        raise UnreadableLineError("json") from error
    fields = said.get("d", {})
    if not isinstance(fields, dict):
        raise UnreadableLineError("d")
    kind = _matching(said, "t", _KIND)
    return Line(
        kind=kind,
        row_id=derived_id(kind, fields) if "i" not in said else _matching(said, "i", _ROW_ID),
        operation=_operation(said),
        schema=_whole(said, "s"),
        at=_whole(said, "a"),
        user=_user(said),
        transaction=_whole(said, "x"),
        fields=fields,
        sealed=said.get("p"),
        base=_whole(said, "b") if "b" in said else 0,
    )


def derived_id(kind: str, fields: Mapping[str, Json]) -> str:
    """Return the row id that a kind's own fields make; raise UnreadableLineError if none."""
    if kind not in DERIVED_IDS:
        raise UnreadableLineError("i")
    first, second = (_matching(fields, name, _ROW_ID) for name in DERIVED_IDS[kind])
    # uuid5(UUID(first), second).hex, without making two UUIDs for it.
    made = bytearray(sha1(bytes.fromhex(first) + second.encode(), usedforsecurity=False).digest())
    made[6] = made[6] & 0x0F | 0x50
    made[8] = made[8] & 0x3F | 0x80
    return made[:16].hex()


def _matching(said: Mapping[str, Json], member: str, pattern: re.Pattern[str]) -> str:
    value = said.get(member)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise UnreadableLineError(member)
    return value


def _operation(said: Mapping[str, Json]) -> str:
    value = said.get("o")
    if not isinstance(value, str) or value not in OPERATIONS:
        raise UnreadableLineError("o")
    return value


def _whole(said: Mapping[str, Json], member: str) -> int:
    value = said.get(member)
    if type(value) is not int or value < 0:  # a truth value is an int too, and no number
        raise UnreadableLineError(member)
    return value


def _user(said: Mapping[str, Json]) -> str:
    value = said.get("u", "")
    if not isinstance(value, str):
        raise UnreadableLineError("u")
    return value
