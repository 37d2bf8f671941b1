import errno
import os
import random
import shutil
import unicodedata

import pytest
from typing_extensions import override

from sync.client.stick_note import NAME
from sync.protocol.limits import BUNDLE_BYTES, PACK_BYTES
from sync.stick.calls import StickCalls
from sync.stick.errors import (
    FolderTakenError,
    ForeignFileError,
    StickError,
    StickFullError,
    StickGoneError,
    StickReadOnlyError,
    StickUnreliableError,
)
from sync.stick.folder import SPARE_BYTES, Stick, is_ours, opened_file
from tests.simulation.ground import new_folder
from tests.sync.client.stick_house import PulledCalls, QuickCalls, good_stick

OURS = "aaaaaaaa-1-9.nvhb"


@pytest.fixture
def root(tmp_path):
    return tmp_path


@pytest.fixture
def in_memory():
    folder = new_folder()
    yield folder
    shutil.rmtree(folder)


def names(root, folder="NVH"):
    return [path.name for path in (root / folder).iterdir()]


def read(root, name=OURS):
    with good_stick(root).opened(name) as file:
        return file.read()


def test_a_file_is_there_under_its_name_and_nothing_else(root):
    size = Stick(root).put(OURS, [b"one", b"two"])
    assert (size, read(root)) == (6, b"onetwo")
    assert names(root) == [OURS]


def test_a_newer_file_takes_the_place_of_the_older(root):
    good_stick(root).put(OURS, [b"old"])
    good_stick(root).put(OURS, [b"new"])
    assert read(root) == b"new"


CONTENT = random.Random(3).randbytes(40_000)
BYTES = [
    *range(4_097),
    *range(len(CONTENT) - 4_096, len(CONTENT)),
    *random.Random(4).sample(range(4_097, len(CONTENT) - 4_096), 200),
]


def begin_with(root, old):
    (root / "NVH").mkdir(exist_ok=True)
    (root / "NVH" / OURS).unlink(missing_ok=True)
    if old is not None:
        (root / "NVH" / OURS).write_bytes(old)


def pull_at_every(root, calls_of, count, *, old):
    """Pull the stick at each of many points; return what lay there after it was put in again."""
    found, there = set(), root / "NVH" / OURS
    for point in count:
        if (there.read_bytes() if there.exists() else None) != old:
            begin_with(root, old)
        with pytest.raises(StickError):
            Stick(root, calls_of(point)).put(OURS, [CONTENT[:9_000], CONTENT[9_000:]])
        found.add(there.read_bytes() if there.exists() else None)
        assert set(names(root)) <= {OURS, f"{OURS}.part"}
    return found


@pytest.mark.parametrize("old", [None, b"the bundle that was there"])
def test_a_stick_pulled_at_any_byte_holds_the_old_file_or_none(in_memory, old):
    root = in_memory
    begin_with(root, old)
    found = pull_at_every(root, lambda point: PulledCalls(after_bytes=point), BYTES, old=old)
    assert found == {old}
    good_stick(root).put(OURS, [CONTENT])
    assert read(root) == CONTENT


@pytest.mark.parametrize("old", [None, b"the bundle that was there"])
def test_a_stick_pulled_between_any_two_calls_holds_the_old_file_or_the_new(in_memory, old):
    root = in_memory
    begin_with(root, old)
    calls = PulledCalls()
    Stick(root, calls).put(OURS, [CONTENT[:9_000], CONTENT[9_000:]])
    found = pull_at_every(
        root, lambda point: PulledCalls(at_call=point), range(calls.calls), old=old
    )
    assert found <= {old, CONTENT}
    # Only the very last call, which makes the name last, comes after the name is there.
    assert CONTENT in found or old is None


def test_where_a_stick_was_pulled_is_told(root):
    with pytest.raises(StickGoneError) as raised:
        Stick(root, PulledCalls(after_bytes=17)).put(OURS, [CONTENT])
    assert raised.value.at == 17


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EROFS, StickReadOnlyError),
        (errno.EACCES, StickReadOnlyError),
        (errno.EPERM, StickReadOnlyError),
        (errno.ENOSPC, StickFullError),
        (errno.EFBIG, StickFullError),
        (errno.EIO, StickGoneError),
        (errno.ENODEV, StickGoneError),
    ],
)
def test_what_the_system_says_becomes_a_fact(root, number, error):
    with pytest.raises(error):
        Stick(root, PulledCalls(after_bytes=0, error=number)).put(OURS, [CONTENT])
    with pytest.raises(error):
        Stick(root, PulledCalls(at_call=1, error=number)).contents()


def test_a_stick_is_tried_out_before_anything_is_written(root):
    class Full(QuickCalls):
        @override
        def free_bytes(self, folder):
            return 100_000

    Stick(root, Full()).try_out(needed=100_000 - SPARE_BYTES)
    assert names(root) == []
    with pytest.raises(StickFullError) as raised:
        Stick(root, Full()).try_out(needed=100_001 - SPARE_BYTES)
    assert (raised.value.needed, raised.value.free) == (100_001, 100_000)


def test_a_stick_that_is_not_there_is_told(root):
    with pytest.raises(StickGoneError):
        good_stick(root / "a").put(OURS, []) or Stick(root / "b").contents()


def test_bytes_that_a_stick_loses_are_found_before_it_is_pulled_out(root):
    class Lying(QuickCalls):
        def read(self, handle, size):
            return super().read(handle, size).replace(b"two", b"tvo")

    good_stick(root).put(OURS, [b"old"])
    with pytest.raises(StickUnreliableError):
        Stick(root, Lying()).put(OURS, [b"one", b"two"])
    assert read(root) == b"old"
    assert names(root) == [OURS]


def test_a_file_with_the_name_of_our_folder_is_left_alone(root):
    (root / "NVH").write_bytes(b"mine")
    with pytest.raises(FolderTakenError):
        good_stick(root).put(OURS, [b"one"])
    assert (root / "NVH").read_bytes() == b"mine"


def test_a_link_with_the_name_of_our_folder_is_not_followed(root):
    (root / "elsewhere").mkdir()
    (root / "NVH").symlink_to(root / "elsewhere")
    for use in (lambda stick: stick.put(OURS, [b"one"]), Stick.contents):
        with pytest.raises(FolderTakenError):
            use(good_stick(root))
    assert names(root, "elsewhere") == []


def test_a_folder_named_like_our_file_is_left_alone(root):
    (root / "NVH" / OURS).mkdir(parents=True)
    stick = good_stick(root)
    assert stick.contents().bundles == ()
    with pytest.raises(FolderTakenError):
        stick.put(OURS, [b"one"])
    with pytest.raises(ForeignFileError), stick.opened(OURS):
        pass
    assert (root / "NVH" / OURS).is_dir()


def test_a_link_named_like_our_file_is_neither_read_nor_written(root):
    secret = root / "secret"
    secret.write_bytes(b"not yours")
    (root / "NVH").mkdir()
    (root / "NVH" / OURS).symlink_to(secret)
    stick = good_stick(root)
    assert stick.contents().bundles == ()
    with pytest.raises(ForeignFileError, match="link"), stick.opened(OURS):
        pass
    with pytest.raises(FolderTakenError):
        stick.put(OURS, [b"one"])
    assert secret.read_bytes() == b"not yours"


def test_a_link_in_the_place_of_the_unfinished_file_is_not_written_through(root):
    secret = root / "secret"
    secret.write_bytes(b"not yours")
    (root / "NVH").mkdir()
    (root / "NVH" / f"{OURS}.part").symlink_to(secret)
    good_stick(root).put(OURS, [b"one"])
    assert secret.read_bytes() == b"not yours"
    assert read(root) == b"one"


def test_a_pipe_named_like_our_file_holds_nobody_up(root):
    (root / "NVH").mkdir()
    os.mkfifo(root / "NVH" / OURS)
    with pytest.raises(ForeignFileError), good_stick(root).opened(OURS):
        pass


def test_a_file_that_is_too_large_is_not_read(root):
    (root / "NVH").mkdir()
    with (root / "NVH" / OURS).open("wb") as file:
        file.truncate(BUNDLE_BYTES + 1)
    with pytest.raises(ForeignFileError, match="size"), good_stick(root).opened(OURS):
        pass


class Openings(StickCalls):
    """Remembers what was opened."""

    def __init__(self):
        self.opened = []

    def open(self, path):
        self.opened.append(path.name)
        return super().open(path)


def test_nothing_but_our_own_files_is_ever_opened(in_memory):
    root = in_memory
    (root / "NVH").mkdir()
    for name in ("autorun.inf", "setup.exe", "NVH/Số liệu.lnk", "NVH/list.xlsx", f"NVH/{OURS}"):
        (root / name).write_bytes(b"x")
    for number in range(5_000):
        (root / f"junk {number}").touch()
    calls = Openings()
    stick = Stick(root, calls)
    contents = stick.contents()
    assert (contents.bundles, contents.receipts, contents.runnable) == ((OURS,), (), 3)
    assert calls.opened == []
    for name in ("../setup.exe", "list.xlsx", f"../NVH/{OURS}", "/etc/passwd"):
        with pytest.raises(ForeignFileError, match="name"), stick.opened(name):
            pass
    stick.remove("list.xlsx")
    assert (root / "NVH" / "list.xlsx").exists()
    assert calls.opened == []


def test_a_name_whose_letters_were_taken_apart_is_the_same_name(root):
    (root / "nvh").mkdir()
    apart = unicodedata.normalize("NFD", NAME)
    assert apart != NAME
    (root / "nvh" / apart).write_bytes(b"old")
    good_stick(root).put(NAME, [b"new"])
    assert [path.read_bytes() for path in (root / "nvh").iterdir()] == [b"new"]


def test_what_an_earlier_pull_left_is_written_over(root):
    with pytest.raises(StickGoneError):
        Stick(root, PulledCalls(after_bytes=5)).put(OURS, [CONTENT])
    assert names(root) == [f"{OURS}.part"]
    good_stick(root).put(OURS, [b"whole"])
    assert names(root) == [OURS]


def test_names_are_known_whatever_their_letters(root):
    assert all(map(is_ours, (OURS, OURS.upper(), "x.NVHR", "x.nvhi")))
    assert not any(map(is_ours, ("x.nvhb.exe", "nvhb", f"{OURS}.part", "x.lnk")))


def test_a_file_that_somebody_chose_is_looked_at_first(root):
    (root / "folder").mkdir()
    with pytest.raises(ForeignFileError), opened_file(root / "folder"):
        pass
    (root / "plain").write_bytes(b"x")
    with opened_file(root / "plain") as file:
        assert file.read() == b"x"


def test_a_pack_is_one_of_ours_and_may_be_larger_than_a_bundle(root):
    (root / "NVH").mkdir()
    for size, name in ((BUNDLE_BYTES + 1, "books.NVHK"), (PACK_BYTES + 1, "more.nvhk")):
        with (root / "NVH" / name).open("wb") as file:
            file.truncate(size)
    stick = Stick(root)
    assert stick.contents().packs == ("books.NVHK", "more.nvhk")
    with stick.opened("books.NVHK") as file:
        assert file.read(1) == b"\0"
    with pytest.raises(ForeignFileError, match="size"), stick.opened("more.nvhk"):
        pass
