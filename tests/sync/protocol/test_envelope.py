import zlib
from dataclasses import replace

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.envelope import (
    Header,
    UnreadableEnvelopeError,
    read_envelope,
    read_header,
    write_envelope,
)
from sync.protocol.limits import COMPRESSED_BYTES
from sync.protocol.signing import public_key, sign

SEED = bytes(range(32))
HEADER = Header(
    log="1" * 32, device="2" * 32, house="3" * 32, first=8, count=2, previous=bytes(16),
    nonce=bytes(range(16)), app="0.1.0", clock=1_795_330_800, state={"backlog": 2},
    pull=(("house", 118), ("ref", 9_041)),
)  # fmt: skip
LINES = (b'{"t":"visit"}', '{"title":"Sử thi"}'.encode())


@pytest.fixture
def written():
    return write_envelope(HEADER, LINES, seed=SEED)


def rewritten(written, old, new):
    plain = zstandard.decompress(written)
    assert old in plain
    return zstandard.compress(plain.replace(old, new, 1))


def test_an_envelope_comes_out_as_it_went_in(written):
    envelope = read_envelope(written)
    assert (envelope.header, envelope.lines) == (HEADER, LINES)
    assert envelope.is_signed_by(public_key(SEED))
    assert read_header(written) == HEADER


def test_a_line_stays_what_it_was_byte_for_byte():
    lines = (b'{ "t" : "visit" }', b"\xff no text", b"")
    envelope = read_envelope(write_envelope(replace(HEADER, count=3), lines, seed=SEED))
    assert envelope.lines == lines


@pytest.mark.parametrize("old", [b'"visit"', b'"from":8', b'"clock":1', b'"backlog":2'])
def test_a_changed_byte_breaks_the_signature(written, old):
    changed = read_envelope(
        rewritten(written, old, old[:-1] + b"7" if old[-1:] != b'"' else b'"v"')
    )
    assert not changed.is_signed_by(public_key(SEED))


def test_another_key_or_another_purpose_signs_nothing(written):
    envelope = read_envelope(written)
    assert not envelope.is_signed_by(public_key(bytes(32)))
    reply = sign(SEED, b"NVH/reply/v1\0", envelope.signed)
    assert not replace(envelope, signature=reply).is_signed_by(public_key(SEED))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"f":"nvh1"', b'"f":"nvh2"'), (b'"n":2', b'"n":3'), (b'"n":2', b'"n":true'),
        (b'"from":8', b'"from":0'), (b'"from":8', b'"from":8.0'), (b'"log":"1', b'"log":"x'),
        (b'"log":"1', b'"log":"11'), (b'"prev":"A', b'"prev":"!'), (b'"nonce":"', b'"nonce":"A'),
        (b'"state":{', b'"state":[{'), (b'"sig"', b'"gis"'), (b'{"f"', b'\n{"f"'),
        (b'"app":"', b'"app":"' + b"a" * 41), (b'"clock":', b'"clock":9007199254740993,"b":'),
        (b'"pull":[', b'"pull":1,"l":['), (b'"house",118', b'"house",-1'), (b',118]', b']'),
        (b'"house",118', b'7,118'), (b'[["house"', b'[["' + b"h" * 41 + b'"'),
        (b'"pull":[', b'"pull":[' + b'["a",1],' * 7),
    ],
)  # fmt: skip
def test_a_broken_form_is_refused(written, old, new):
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(rewritten(written, old, new))


def test_state_of_a_later_version_is_passed_over(written):
    envelope = read_envelope(rewritten(written, b'{"backlog":2', b'{"mood":"calm","backlog":2'))
    assert envelope.header.state == {"backlog": 2}


def test_an_envelope_that_asks_for_nothing_says_nothing_of_it():
    header = replace(HEADER, pull=())
    written = write_envelope(header, LINES, seed=SEED)
    assert b"pull" not in zstandard.decompress(written)
    assert read_header(written) == header


def test_a_cut_envelope_is_refused_wherever_it_is_cut(written):
    for length in range(len(written)):
        with pytest.raises(UnreadableEnvelopeError):
            read_envelope(written[:length])


def test_text_after_the_signature_is_refused(written):
    plain = zstandard.decompress(written)
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(zstandard.compress(plain + b"more\n"))


def test_gzip_is_taken_too(written):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(zstandard.decompress(written)) + packer.flush()
    assert read_envelope(packed).lines == LINES


@pytest.mark.parametrize("window_log", [24, 27])
def test_a_frame_that_wants_much_memory_is_refused(window_log):
    parameters = zstandard.ZstdCompressionParameters(
        window_log=window_log, write_content_size=False
    )
    packer = zstandard.ZstdCompressor(compression_params=parameters)
    stream = packer.compressobj()
    with pytest.raises(UnreadableEnvelopeError, match="compression"):
        read_envelope(stream.compress(b"{}\n" * 9) + stream.flush())


def test_the_limits_are_kept():
    with pytest.raises(UnreadableEnvelopeError, match="compressed size"):
        read_envelope(bytes(COMPRESSED_BYTES + 1))
    with pytest.raises(UnreadableEnvelopeError, match="inflated size"):
        read_envelope(zstandard.compress(bytes(8_000_001)))
    with pytest.raises(UnreadableEnvelopeError, match="n"):
        read_envelope(write_envelope(replace(HEADER, count=2_001), (b"{}",) * 2_001, seed=SEED))


def test_an_empty_envelope_costs_little():
    empty = replace(HEADER, count=0, log="9f" * 16, device="c4" * 16, house="07" * 16)
    assert len(write_envelope(empty, (), seed=SEED)) < 330


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_read_or_refused(noise, packed):
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(zstandard.compress(noise) if packed else noise)
