import contextlib
import gzip
from concurrent.futures import ThreadPoolExecutor

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.compression import NotInflatableError, compress, inflate


@given(st.binary(max_size=2_000))
def test_bytes_come_out_as_they_went_in(plain):
    assert inflate(compress(plain), at_most=2_000) == plain
    assert inflate(gzip.compress(plain), at_most=2_000) == plain


@pytest.mark.parametrize("size", [1, 2**14, 2**14 + 1])
def test_what_was_compressed_before_leaves_no_trace_on_any_thread(size):
    plain = bytes(number % 251 for number in range(size))
    first = compress(plain)
    compress(b"something else")
    with ThreadPoolExecutor(1) as another:
        assert first == compress(plain) == another.submit(compress, plain).result()


@pytest.mark.parametrize("size", [100, 2**14, 2**14 + 1])
def test_what_cannot_be_inflated_leaves_no_trace(size):
    packed = compress(bytes(number % 251 for number in range(size)))
    damaged = packed[:20] + b"\xff" + packed[21:]
    cut = inflate(packed[:-9], at_most=size)
    for _ in range(2):
        with contextlib.suppress(NotInflatableError):
            inflate(damaged, at_most=size)
        assert inflate(packed[:-9], at_most=size) == cut
        assert compress(inflate(packed, at_most=size)) == packed


@pytest.mark.parametrize("packed", [zstandard.compress(bytes(10**8)), gzip.compress(bytes(10**8))])
def test_no_more_is_inflated_than_is_asked_for(packed):
    assert inflate(packed, at_most=100) == bytes(100)


@pytest.mark.parametrize("noise", [b"", b"hello", bytes(99), b"\x1f\x8bxx", b"\x28\xb5\x2f\xfdzz"])
def test_noise_is_refused_or_nothing(noise):
    try:
        assert inflate(noise, at_most=100) == b""
    except NotInflatableError:
        assert noise
