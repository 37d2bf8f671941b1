import io
import random
import tracemalloc
from hashlib import blake2b

import pytest

from sync.protocol.limits import BUNDLE_BYTES, FRAME_BYTES, HEADER_BYTES
from sync.protocol.sealed_frames import (
    Frame,
    UnreadableBundleError,
    read_frames,
    room_for,
    write_frames,
)
from sync.protocol.signing import public_key

MAGIC = b"NVHT1\n"
SEED, OTHER = bytes(range(32)), bytes(range(1, 33))
FRAMES = (Frame(b"L", b"first" * 40), Frame(b"L", b"second" * 40), Frame(b"Q", b""))


def written(frames=FRAMES, *, header=None, seed=SEED):
    return b"".join(write_frames(MAGIC, header or {"f": "nvh1"}, frames, key=public_key(seed)))


def read(data, seed=SEED):
    file = read_frames(io.BytesIO(data), MAGIC)
    return file.header, tuple(file.opened(seed))


def what(data, seed=SEED):
    with pytest.raises(UnreadableBundleError) as raised:
        read(data, seed)
    return raised.value.what


def test_what_was_written_is_read():
    assert read(written()) == ({"f": "nvh1"}, FRAMES)
    assert read(written(())) == ({"f": "nvh1"}, ())


def test_a_frame_takes_the_room_that_was_reckoned():
    assert len(written()) - len(written(())) == sum(room_for(frame.body) for frame in FRAMES)


def test_nobody_else_can_open_it():
    assert what(written(), OTHER) == "key"
    assert b"first" not in written()


def test_ten_thousand_bit_flips_and_cuts_are_refused():
    chance, data = random.Random(7), written()
    for _ in range(5_000):
        place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
        flipped = data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
        assert what(flipped) in {"magic", "digest"}
    for _ in range(5_000):
        start, length = chance.randrange(len(data)), chance.randrange(1, len(data))
        assert what(data[:start] + data[start + length :]) in {"size", "magic", "digest"}


def test_a_byte_more_is_refused():
    assert what(written() + b"\0") == "digest"


def test_another_kind_of_file_is_refused_by_its_first_letters():
    assert what(b"PK\3\4" + bytes(200)) == "magic"
    assert what(b"") == "size"


def redigested(body):
    """A file that somebody altered who can lay a digest over it."""
    return body + blake2b(body, digest_size=32).digest()


@pytest.mark.parametrize(
    ("body", "part"),
    [
        (MAGIC + b'{"f":"nvh1"}', "header"),
        (MAGIC + b"not json\n", "header"),
        (MAGIC + b"[]\n", "header"),
        (MAGIC + b'{"f":1,"f":2}\n', "header"),
        (MAGIC + b'{"f":"' + b"x" * HEADER_BYTES + b'"}\n', "header"),
        (MAGIC + b"{}\n\0", "frame"),
        (MAGIC + b"{}\n\0\0\0\1x", "frame"),
        (MAGIC + b"{}\n\0\0\0\x60" + bytes(49), "frame"),
        (MAGIC + b"{}\n\xff\xff\xff\xff" + bytes(49), "frame"),
        (MAGIC + b"{}\n" + (FRAME_BYTES + 1).to_bytes(4, "big") + bytes(FRAME_BYTES + 1), "frame"),
        (MAGIC + b"{}\n\0\0\0\x40" + bytes(64), "key"),
    ],
)
def test_a_right_digest_alone_proves_nothing(body, part):
    assert what(redigested(body)) == part


def test_no_key_at_all_is_refused():
    with pytest.raises(UnreadableBundleError, match="key"):
        list(write_frames(MAGIC, {}, FRAMES, key=bytes(31)))


class _Pieces(io.BytesIO):
    """A file that remembers how much of it was asked for at once."""

    most = 0

    def read(self, size=-1):
        self.most = max(self.most, size if size >= 0 else 10**9)
        return super().read(size)


def test_nothing_is_parsed_before_the_digest_but_hashed_in_pieces(monkeypatch):
    monkeypatch.setattr("sync.protocol.sealed_frames.read_object", lambda _: pytest.fail("parsed"))
    file = _Pieces(written()[:-1] + b"\0")
    with pytest.raises(UnreadableBundleError, match="digest"):
        read_frames(file, MAGIC)
    assert file.most <= 65_536


def test_the_greatest_file_is_read_in_little_memory(tmp_path):
    path = tmp_path / "great"
    frame = Frame(b"L", bytes(FRAME_BYTES - 49))
    count = (BUNDLE_BYTES - 100) // room_for(frame.body)
    with path.open("wb") as file:
        file.writelines(write_frames(MAGIC, {}, [frame] * count, key=public_key(SEED)))
    with path.open("rb") as file:
        tracemalloc.start()
        try:
            assert sum(1 for _ in read_frames(file, MAGIC).opened(SEED)) == count
            assert tracemalloc.get_traced_memory()[1] < 8_000_000
        finally:
            tracemalloc.stop()


def test_a_file_beyond_the_limit_is_not_even_hashed():
    class Great(io.BytesIO):
        def tell(self):
            return BUNDLE_BYTES + 1

        def read(self, *_):
            pytest.fail("read")

    with pytest.raises(UnreadableBundleError, match="size"):
        read_frames(Great(), MAGIC)
