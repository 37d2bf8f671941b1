from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.number_runs import Sink, Source, UnreadableColumnsError

SPAN = 2**60


def written(values):
    sink = Sink()
    sink.run(values)
    return sink.written()


@given(st.lists(st.integers(-SPAN, SPAN) | st.integers(-9, 300)))
def test_a_run_comes_out_as_it_went_in(values):
    source = Source.of(written(values))
    assert source.run(len(values)) == values
    source.require_end()


@given(st.integers(0, 2**63 - 1))
def test_a_number_comes_out_as_it_went_in(value):
    sink = Sink()
    sink.number(value)
    assert Source.of(sink.written()).number() == value


def test_numbers_that_count_cost_nothing():
    assert len(written(range(5, 10_000))) == len(written([5, 6])) < 8


def test_numbers_that_leap_are_written_as_they_are():
    leaping = Random(1).choices(range(256), k=500)
    assert len(written(leaping)) == 2 + 2 + 500


def test_near_and_far_are_read_for_themselves():
    sink = Sink()
    sink.number(300)
    sink.far += b"noise"
    source = Source.of(sink.written())
    assert (source.take_far(2), source.number(), source.take_far(3)) == (b"no", 300, b"ise")
    source.require_end()


@pytest.mark.parametrize(
    ("near", "read"),
    [
        (b"ab", lambda source: source.take(3)),
        (b"ab", lambda source: source.take_far(1)),
        (b"", lambda source: source.number()),
        (b"\xff", lambda source: source.number()),
        (b"", lambda source: source.run(1)),
        (b"\x09\x00" + bytes(9), lambda source: source.run(1)),
        (b"\x01\x00", lambda source: source.run(1)),
        (b"\x01\x00\x00", lambda source: source.run(2)),
        (b"\x10", lambda source: source.run(1)),
        (b"a", lambda source: source.require_end()),
    ],
)
def test_what_is_not_there_is_refused(near, read):
    with pytest.raises(UnreadableColumnsError):
        read(Source(near, b""))


def test_a_number_has_nine_bytes_at_the_most():
    with pytest.raises(UnreadableColumnsError):
        Source(b"\xff" * 9 + b"\x00", b"").number()


@pytest.mark.parametrize("packed", [b"", b"\xff", b"\x05abcd", b"\xff" * 8 + b"\x7f"])
def test_less_than_was_said_is_refused(packed):
    with pytest.raises(UnreadableColumnsError):
        Source.of(packed)


@pytest.mark.parametrize("values", [[0, 2], [-1, 1]])
def test_a_place_outside_of_its_list_is_refused(values):
    with pytest.raises(UnreadableColumnsError):
        Source.of(written(values)).indices(2, below=2)
