import json
from base64 import b64decode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sync.protocol import columns
from sync.protocol.column_kinds import write_column
from sync.protocol.columns import MOST_LINES, UnreadableColumnsError, pack, unpack
from sync.protocol.number_runs import Sink

RUN = "6d28cfa8942089819d9d"
PRESENCES = tuple(
    b'{"t":"presence","o":"i","a":%d,"u":"hoa","x":%d,"s":1,'
    b'"d":{"session":"%b%012x","person":"%b%012x","mark":"present","walked_in":1}}'
    % (1_795_330_800 + 90 * n, n + 7, RUN.encode(), 3, RUN.encode(), 900 + 7 * n % 31)
    for n in range(200)
)
ROWS = (
    '{"t":"visit","i":"6d28cfa8942089819d9d000000000001","o":"i","a":17,"s":1,"d":{"count":-2}}',
    '{"t":"title","i":"6d28cfa8942089819d9d000000000002","o":"u","a":9,"d":{"title":"Sử \\"thi"}}',
    '{"t":"loan","i":"6d28cfa8942089819d9d000000000002","o":"d","r":4,"d":{"day":"2026-02-28"}}',
    '{"t":"loan","i":"6D28cfa8942089819d9d000000000002","d":{"day":"2026-02-29","due":null}}',
    '{"t":"person","i":"x","a":90071992547409931234,"d":{"card":"007"},"p":"' + 40 * "A" + '"}',
    '{"t":"person","i":"","a":-0,"d":{"card":"1.5e3","a":1,"a":2},"p":"' + "A" * 38 + 'B"}',
    '{"t":"club","d":{"share":0.1,"rule":"50 %b %% %(x)s","yes":true,"of":[1,"a",{"b":2}]}}',
    ' { "t" : "visit" , "a": 5, "count":7 }',
    '{"x":1,"x":2,"x":3,"x":4,"x":5,"x":6}',
    '{"d":"2026-01-01","d":"0000-01-01","d":"9999-12-31"}',
    '{"a":"\\u0000","b":"\\ud800","c":"\\\\","d":"\\""}',
    '{"50 %b":1,"%%":2}',
    "",
    '{"a":',
    '":":":":"":"\\":"',
)  # fmt: skip
ANY_LINE = st.one_of(
    st.sampled_from([row.encode() for row in ROWS]),
    st.sampled_from(PRESENCES),
    st.binary(max_size=60).map(lambda noise: noise.replace(b"\n", b"")),
    st.dictionaries(
        st.sampled_from(["t", "i", "o", "a", "d", "p", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
            | st.dates().map(str) | st.uuids().map(lambda drawn: drawn.hex)
            | st.from_regex(r"\A[A-Za-z0-9_-]{36,44}\Z"),
            lambda inner: st.lists(inner, max_size=3)
            | st.dictionaries(st.text(max_size=3), inner, max_size=3),
            max_leaves=5,
        ),
    ).map(lambda said: json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()),
)  # fmt: skip


def ended(lines):
    return sum(map(len, lines)) + len(lines)


@given(st.lists(ANY_LINE, max_size=30))
@example([row.encode() for row in ROWS])
def test_every_line_comes_out_as_it_went_in(lines):
    lines = [line.replace(b"\n", b"") for line in lines]
    assert columns._is_restored(columns._packed(lines, columns._split), lines)
    assert unpack(pack(lines), at_most=ended(lines)) == tuple(lines)


def test_lines_of_one_kind_cost_only_what_differs():
    assert len(pack(PRESENCES)) < 5 * len(PRESENCES)


def test_what_the_first_release_packed_is_read():
    packed = b64decode(
        "6gIFogJ7InQiOiJwZXJzb24iLCJpIjoiCiIsIm8iOiJpIiwiYSI6CiwieCI6CiwicyI6MSwiZCI6eyJq"
        "b2luZWQiOiIKIn0sInAiOiIKIn0KCnsidCI6InBlcnNvbiIsImkiOiIKIiwibyI6ImkiLCJhIjoKLCJ1"
        "IjoiCiIsIngiOgosInMiOjEsImQiOnsiam9pbmVkIjoiCiJ9LCJwIjoiCiJ9Cgp7InQiOiJ2aXNpdCIs"
        "ImkiOiIKIiwibyI6ImkiLCJhIjoKLCJ1IjoiCiIsIngiOgosInMiOjEsImQiOnsiY291bnQiOgp9fQoK"
        "bm8gbGluZSBvZiBvdXJzCgp7InQiOiJwcmVzZW5jZSIsImQiOnsic2Vzc2lvbiI6IgoifX0KChEABwQE"
        "BAQFBQIHBQUABQgBAQQQAAIBAQMAABACAgER4MuUsA20AQATARAOAgIQzKlaAgQAPAADaG9hAAABAAMD"
        "AAIAAG0oz6iUIImBnZ2B2flVEUVbBbUwi/s0v0HiAB+/AB+/AB+/AB+/AB+/AB+/AB+/AB+/AB+/AB+/"
        "/+BA/+BA/+BA/+BA/+BA/+BA/+BA/+BA/+BA/+BA"
    )
    head = '{"t":"%s","i":"6d28cfa8942089819d9d%012x","o":"i","a":%d,'
    assert unpack(packed, at_most=1_000) == tuple(
        line.encode()
        for line in (
            head % ("person", 1, 1_795_330_800)
            + '"x":7,"s":1,"d":{"joined":"2026-11-22"},"p":"' + "AB-_" * 10 + '"}',
            head % ("person", 2, 1_795_330_890)
            + '"u":"hoa","x":8,"s":1,"d":{"joined":"2026-11-23"},"p":"' + "_-BA" * 10 + '"}',
            head % ("visit", 3, 1_795_330_999) + '"u":"hoa","x":9,"s":1,"d":{"count":-2}}',
            "no line of ours",
            '{"t":"presence","d":{"session":"81d9f95511455b05b5308bfb34bf41e2"}}',
        )
    )  # fmt: skip


def test_a_line_with_an_end_in_it_is_no_line():
    with pytest.raises(ValueError, match=r"^$"):
        pack([b"a\nb"])


def test_a_fault_in_a_kind_of_column_loses_no_line(monkeypatch):
    def forgetful(values, sink, table):
        write_column([values[0]] * len(values), sink, table)

    monkeypatch.setattr(columns, "write_column", forgetful)
    assert unpack(pack(PRESENCES), at_most=ended(PRESENCES)) == PRESENCES


def test_lines_that_have_nothing_in_common_are_restored():
    lines = [b'{"n%d":1,"m%d":"two","x":%d}' % (n, n, n) for n in range(3_000)]
    assert unpack(pack(lines), at_most=ended(lines)) == tuple(lines)


def test_a_line_that_is_nothing_but_values_is_its_own_shape():
    line = b'{"":1,"":2,"":3}'
    assert columns._split(line) == ((line,), ())


def test_a_line_longer_than_any_screen_is_split_in_time_that_grows_with_it():
    # Each of these would take hours if one character were looked at again for each other.
    lines = [b'":"' * 100_000, b'":"\\' * 100_000, b'":' + b"9" * 300_000, b'"' * 300_000]
    assert unpack(pack(lines), at_most=ended(lines)) == tuple(lines)


def test_no_more_lines_than_may_be():
    most = (b"",) * MOST_LINES
    assert unpack(pack(most), at_most=MOST_LINES) == most
    with pytest.raises(ValueError, match=r"^$"):
        pack((*most, b""))


def test_no_more_bytes_than_may_be():
    packed = pack(PRESENCES)
    assert unpack(packed, at_most=ended(PRESENCES)) == PRESENCES
    with pytest.raises(UnreadableColumnsError):
        unpack(packed, at_most=ended(PRESENCES) - 1)


@given(st.binary(max_size=300))
def test_noise_is_read_or_refused(noise):
    read_or_refused(noise)


@given(st.data())
def test_a_changed_byte_is_read_or_refused(data):
    packed = bytearray(pack([*PRESENCES[:9], *(row.encode() for row in ROWS)]))
    for _ in range(data.draw(st.integers(1, 3))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    read_or_refused(bytes(packed))


def test_cut_anywhere_it_is_refused():
    packed = pack([row.encode() for row in ROWS])
    for length in range(len(packed)):
        with pytest.raises(UnreadableColumnsError):
            unpack(packed[:length], at_most=10_000)
    with pytest.raises(UnreadableColumnsError):
        unpack(packed + b"\0", at_most=10_000)


def read_or_refused(packed):
    try:
        lines = unpack(packed, at_most=2_000)
    except UnreadableColumnsError:
        return
    assert ended(lines) <= 2_000


def forged(count, shapes, slots, run, *more):
    """Packed lines as no house writes them."""
    sink = Sink()
    sink.number(count)
    sink.number(len(shapes))
    sink.near += shapes
    sink.run(slots)
    sink.run(run)
    sink.number(0)
    sink.number(0)
    for written in more:
        sink.near += written
    return sink.written()


ONE_SHAPE = b'"a":\n}\n\n'
NUMBERS = b"\x01\x00\x02"  # of no planes: all of them 1


def test_a_forger_has_to_begin_from_what_is_allowed():
    assert unpack(forged(2, ONE_SHAPE, [0], [0, 0], NUMBERS), at_most=99) == (b'"a":1}',) * 2


@pytest.mark.parametrize(
    "packed",
    [
        forged(2**62, ONE_SHAPE, [0], [0, 0], NUMBERS),
        forged(99, b'"a":\n' * 80_000 + b"}\n\n", [0] * 80_000, [0] * 99),
        forged(1, b'"a":\n' * 126 + b"}\n\n" + ONE_SHAPE, [0] * 127, [1], b"\1" * 126, NUMBERS),
        forged(2, ONE_SHAPE, [0], [0, 1], NUMBERS),
        forged(2, ONE_SHAPE, [0], [0, -1], NUMBERS),
        forged(2, ONE_SHAPE, [1], [0, 0], NUMBERS),
        forged(2, ONE_SHAPE, [-1], [0, 0], NUMBERS),
        forged(2, ONE_SHAPE[:-1], [0], [0, 0], NUMBERS),
        forged(2, ONE_SHAPE + b"x", [0], [0, 0], NUMBERS),
        forged(2, b"\n\n" * 16_385, [], [0, 0]),
        forged(2, ONE_SHAPE, [0], [0, 0], b"\x63"),
        forged(2, ONE_SHAPE, [0], [0, 0], NUMBERS, NUMBERS),
        forged(2, b"a" * 600 + b"\n\n", [], [0, 0]),
        forged(2, b"", [], [0, 0]),
        b"",
    ],
    ids=[
        "no number of lines", "values", "values of no line",
        "no such shape", "no shape below the first",
        "a column that never was", "no column", "a shape without end",
        "half a shape", "shapes", "a kind nobody knows", "a column of nobody",
        "long lines", "no shape", "nothing",
    ],
)  # fmt: skip
def test_a_forged_text_is_refused(packed):
    with pytest.raises(UnreadableColumnsError):
        unpack(packed, at_most=1_000)


def test_each_value_is_paid_for():
    packed = forged(2, ONE_SHAPE, [0], [0, 0], NUMBERS)
    assert unpack(packed, at_most=16) == (b'"a":1}',) * 2
    with pytest.raises(UnreadableColumnsError):
        unpack(packed, at_most=15)


def test_more_lines_than_may_be_are_refused():
    packed = forged(MOST_LINES + 1, ONE_SHAPE, [0], [0] * (MOST_LINES + 1), NUMBERS)
    with pytest.raises(UnreadableColumnsError):
        unpack(packed, at_most=10**6)


def test_a_column_for_each_value_is_too_many():
    shape, run = b'"a":\n' * 4_097 + b"}\n\n", [0] * 4_097
    with pytest.raises(UnreadableColumnsError):
        unpack(forged(1, shape, run, [0], *[NUMBERS] * 4_097), at_most=10**6)


def test_a_value_said_once_and_used_everywhere_makes_no_more_than_may_be():
    text = b"\x00\x87\x68" + b"a" * 13_319 + b"\x00\x00"
    packed = forged(MOST_LINES, ONE_SHAPE, [0], [0] * MOST_LINES, text)
    assert len(unpack(packed, at_most=2**28)) == MOST_LINES
    with pytest.raises(UnreadableColumnsError):
        unpack(packed, at_most=8_000_000)
