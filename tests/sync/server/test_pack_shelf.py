import pytest

from sync.server.pack_shelf import (
    PART_BYTES,
    AnotherEditionError,
    NoSuchPartError,
    PackShelf,
)
from tests.sync.isbn_packs import EDITION, book, pack_of

PACK = pack_of([book(number) for number in range(500)])


@pytest.fixture
def laid(shelf):
    shelf.write_bytes(PACK)
    return PackShelf(shelf)


def bytes_of(part):
    return b"".join(part.pieces)


def test_the_parts_of_a_pack_are_the_pack(laid):
    part = laid.part(f"bytes=0-{len(PACK) // 2}", after=0)
    rest = laid.part(f"bytes={part.length}-{10**9}", after=0, edition=part.edition)
    assert bytes_of(part) + bytes_of(rest) == PACK
    assert (part.edition, rest.size) == (EDITION, len(PACK))
    assert rest.content_range == f"bytes {part.length}-{len(PACK) - 1}/{len(PACK)}"


def test_no_answer_is_larger_than_a_part(shelf, laid, monkeypatch):
    monkeypatch.setattr("sync.server.pack_shelf.PART_BYTES", 100)
    part = laid.part("bytes=0-999", after=0)
    assert (part.length, bytes_of(part)) == (100, PACK[:100])
    assert PART_BYTES == 4_000_000


def test_what_is_not_newer_is_not_sent(laid):
    assert laid.part("bytes=0-9", after=EDITION) is None
    assert laid.part("bytes=0-9", after=EDITION - 1) is not None


@pytest.mark.parametrize(
    "asked", ["", "bytes=0-", "bytes=-5", "bytes=9-3", "bytes=0-1,4-5", "x=0-1"]
)
def test_a_range_that_cannot_be_meant_is_refused(laid, asked):
    with pytest.raises(NoSuchPartError):
        laid.part(asked, after=0)


def test_behind_the_end_there_is_nothing(laid):
    with pytest.raises(NoSuchPartError):
        laid.part(f"bytes={len(PACK)}-{len(PACK)}", after=0)


def test_a_pack_that_was_replaced_does_not_go_on_with_another(laid, shelf):
    shelf.with_suffix(".new").write_bytes(pack_of([book(1)], edition=EDITION + 1))
    shelf.with_suffix(".new").replace(shelf)
    with pytest.raises(AnotherEditionError):
        laid.part("bytes=10-19", after=0, edition=EDITION)


@pytest.mark.parametrize("content", [None, b"no pack", PACK[:-1]])
def test_where_no_pack_can_be_believed_there_is_none(shelf, content):
    if content is not None:
        shelf.write_bytes(content)
    assert PackShelf(shelf).part("bytes=0-9", after=0) is None
    assert PackShelf().part("bytes=0-9", after=0) is None
