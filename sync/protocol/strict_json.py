"""JSON read from strangers: one meaning for each text, bounded in depth and size.

Python's own reader takes NaN, keeps the last of two equal keys, passes lone surrogates, and
runs out of stack on deep input; a signed record must not mean two things.
"""

import json
import re
from collections.abc import Iterable
from typing import TypeAlias

from pydantic_core import from_json, to_json

from sync.protocol.limits import GREATEST_INT, JSON_DEPTH, STRING_BYTES

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_BRACKET = re.compile(rb"[][{}]")
# A number that may be too great, or that may be written in two ways.
_ODD_NUMBER = re.compile(rb"[:,[-][0-9](?:[0-9]{15}|[0-9.]*[eE])")


class NotStrictJsonError(ValueError):
    """A text that is not JSON, or is JSON that could be read in two ways."""


def read_json(text: bytes) -> Json:
    """Return what the text says; raise NotStrictJsonError, and no other error, if it cannot."""
    if _too_deep(text):
        raise NotStrictJsonError("depth")
    if (plain := _read_shortest(text)) is not None:
        return plain
    try:
        value: Json = _DECODER.decode(text.decode("utf-8"))
    except ValueError as error:
        raise NotStrictJsonError(str(error)[:80]) from error
    # A text shorter than the limit, without escapes, cannot hold a string to object to.
    if len(text) > STRING_BYTES or b"\\u" in text:
        _check_strings(value)
    return value


def read_object(text: bytes) -> dict[str, Json]:
    """Return the JSON object in the text; raise NotStrictJsonError if it is not one."""
    value = read_json(text)
    if not isinstance(value, dict):
        raise NotStrictJsonError("no object")
    return value


def write_json(value: Json) -> bytes:
    """Return the shortest text that says the value."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def _read_shortest(text: bytes) -> Json:
    """Return the object in the text if it is the shortest text that says it; else None.

    What honest ends write is, and is read in half the time. A key that stands twice, a blank or an
    escape makes a text longer than it need be; the slow reader says what is wrong.
    """
    is_plain = text.startswith(b"{") and len(text) <= STRING_BYTES and b"\\u" not in text
    if not is_plain or _ODD_NUMBER.search(text):
        return None
    try:
        value: Json = from_json(text, allow_inf_nan=False)
    except ValueError:
        return None
    return value if to_json(value) == text else None


def _too_deep(text: bytes) -> bool:
    if text.count(b"{") + text.count(b"[") <= JSON_DEPTH:
        return False
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub(b"", text)):
        depth += 1 if bracket[0] in b"{[" else -1
        if depth > JSON_DEPTH:
            return True
    return False


def _one_of_each(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotStrictJsonError("a key twice")
    return members


def _bounded_int(digits: str) -> int:
    number = int(digits) if len(digits) <= 17 else GREATEST_INT + 1  # noqa: PLR2004  # 2^53 has 16
    if abs(number) > GREATEST_INT:
        raise NotStrictJsonError("a number too great")
    return number


def _finite_float(digits: str) -> float:
    number = float(digits)
    if abs(number) > GREATEST_INT:
        raise NotStrictJsonError("a number too great")
    return number


def _no_constant(name: str) -> float:
    raise NotStrictJsonError(name)


def _check_strings(value: Json) -> None:
    for text in _strings(value):
        try:
            length = len(text.encode("utf-8"))
        except UnicodeEncodeError as error:
            raise NotStrictJsonError("half a character") from error
        if length > STRING_BYTES:
            raise NotStrictJsonError("a text too long")


def _strings(value: Json) -> Iterable[str]:
    # The depth is bounded before: this cannot run out of stack.
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _strings(item)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_one_of_each,
    parse_int=_bounded_int,
    parse_float=_finite_float,
    parse_constant=_no_constant,
)
