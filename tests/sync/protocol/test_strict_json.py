from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.strict_json import NotStrictJsonError, read_json, read_object, write_json

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PLAIN = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)

REFUSED = {
    "NaN": b'{"a":NaN}',
    "infinity": b"-Infinity",
    "a float that is infinity": b"1e999",
    "a key twice": b'{"a":1,"a":2}',
    "half a character": b'"\\ud800"',
    "half a character in a key": b'{"\\udfff":1}',
    "a number too great": b"9007199254740993",
    "a number too great in an object": b'{"a":9007199254740993}',
    "a number too small in an object": b'{"a":-9007199254740993}',
    "a float too great in an object": b'{"a":1e16}',
    "NaN deep inside": b'{"a":{"b":[1,NaN]}}',
    "infinity deep inside": b'{"a":[-Infinity]}',
    "a key twice, deep inside": b'{"a":{"b":1,"b":1}}',
    "a number of many digits": b"1" * 5_000,
    "17 levels": b"[" * 17 + b"]" * 17,
    "a million levels": b'{"a":' * 1_000_000,
    "a text too long": b'"' + b"a" * 4_097 + b'"',
    "a text too long in bytes": '"{}"'.format("ắ" * 1_400).encode(),
    "a text too long in a list": b'["a","' + b"a" * 4_097 + b'"]',
    "no UTF-8": b'"\xff"',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "two values": b"{}{}",
    "nothing": b"",
    "a bare control character": b'"\x01"',
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_could_be_read_in_two_ways_or_without_end_is_refused(text):
    with pytest.raises(NotStrictJsonError):
        read_json(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"9007199254740992", 2**53),
        (b"[" * 16 + b"]" * 16, None),
        (b'"[[[[[[[[[[[[[[[[[[[["', "[" * 20),
        (b'"\\"[[[[[[[[[[[[[[[[[["', '"' + "[" * 18),
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        (b'"' + b"a" * 4_096 + b'"', "a" * 4_096),
    ],
    ids=["greatest number", "16 levels", "brackets in a text", "after a quote", "pair", "longest"],
)
def test_what_is_just_within_the_limits_is_read(text, value):
    read = read_json(text)
    assert value is None or read == value


@given(VALUES)
def test_what_is_written_is_read_as_it_was(value):
    assert read_json(write_json(value)) == value


@given(st.binary(max_size=60) | st.text('{}[]",:\\u0d8 1e', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(text):
    with suppress(NotStrictJsonError):
        read_json(text)


@pytest.mark.parametrize("text", [b"[]", b"1", b"null", b'"{}"'])
def test_an_object_is_asked_for(text):
    with pytest.raises(NotStrictJsonError):
        read_object(text)


@given(VALUES, st.booleans())
def test_the_quick_reader_and_the_slow_one_say_the_same(value, in_order):
    text = write_json({"a": value})
    if not in_order:  # a blank sends it the slow way
        text = text.replace(b":", b": ", 1)
    assert read_json(text) == {"a": value}
