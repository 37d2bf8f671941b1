import gzip

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.columns import MOST_LINES
from sync.protocol.road_text import UnreadableTextError, from_road, head_from_road, to_road

HEAD = b'{"f":"nvh1"}'
VISITS = tuple(
    b'{"t":"visit","i":"6d28cfa8942089819d9d%012x","o":"i","a":%d,"x":%d,"s":1,"d":{"count":%d}}'
    % (n, 1_795_330_800 + 90 * n, n + 7, n % 5)
    for n in range(200)
)


def text_of(head, lines):
    return b"".join(line + b"\n" for line in (head, *lines))


@given(st.lists(st.sampled_from(VISITS) | st.just(b"") | st.just(b"\x01"), max_size=60))
def test_a_text_comes_out_as_it_went_in(lines):
    assert from_road(to_road(HEAD, lines), at_most=10_000) == text_of(HEAD, lines)


def test_many_lines_go_as_columns_and_few_as_they_are():
    assert zstandard.decompress(to_road(HEAD, VISITS)).startswith(b"\x01" + HEAD + b"\n")
    assert zstandard.decompress(to_road(HEAD, VISITS[:1])) == text_of(HEAD, VISITS[:1])
    assert len(to_road(HEAD, VISITS)) < 4 * len(VISITS)


def test_hardly_any_lines_are_not_tried_as_columns(monkeypatch):
    tried = []
    monkeypatch.setattr("sync.protocol.road_text.pack", lambda lines: tried.append(lines) or b"")
    for count in range(6):
        to_road(HEAD, VISITS[:count])
    assert tried == [VISITS[:5]]


def test_more_lines_than_columns_hold_go_as_they_are():
    lines = (b"{}",) * (MOST_LINES + 1)
    assert from_road(to_road(HEAD, lines), at_most=100_000) == text_of(HEAD, lines)


def test_a_plain_text_from_elsewhere_is_taken():
    assert from_road(gzip.compress(text_of(HEAD, VISITS)), at_most=10**6) == text_of(HEAD, VISITS)


@pytest.mark.parametrize("lines", [VISITS, VISITS[:1]], ids=["columns", "plain"])
def test_no_more_text_is_made_than_may_be(lines):
    length = len(text_of(HEAD, lines))
    assert len(from_road(to_road(HEAD, lines), at_most=length)) == length
    with pytest.raises(UnreadableTextError):
        from_road(to_road(HEAD, lines), at_most=length - 1)


@pytest.mark.parametrize("lines", [VISITS, VISITS[:1]], ids=["columns", "plain"])
def test_the_head_is_read_alone(lines):
    compressed = to_road(HEAD, lines)
    assert head_from_road(compressed, at_most=len(HEAD) + 2) == HEAD
    with pytest.raises(UnreadableTextError, match="header"):
        head_from_road(compressed, at_most=len(HEAD))


@pytest.mark.parametrize(
    ("what", "compressed"),
    [
        ("compression", b"hello"),
        ("columns", zstandard.compress(b"\x01" + HEAD)),
        ("columns", zstandard.compress(b"\x01" + HEAD + b"\nnoise")),
        ("inflated size", zstandard.compress(bytes(10**8))),
    ],
)
def test_what_carries_no_text_is_refused(what, compressed):
    with pytest.raises(UnreadableTextError, match=what):
        from_road(compressed, at_most=10_000)
