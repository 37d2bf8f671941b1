import os
from dataclasses import replace
from datetime import date

import pytest

from desktop.background import pack_taking as taking
from desktop.background.pack_taking import PackNews, packs_on, take_pack, take_pack_file
from desktop.operations.isbn_lookup import PackState, look_up_isbn
from desktop.store import isbn_pack as kept
from desktop.store.enrolment import keep_enrolment
from desktop.store.isbn_pack import FILE_NAME
from sync.client.errors import NotJoinedError
from sync.protocol.signing import public_key
from sync.stick.errors import ForeignFileError, StickGoneError
from sync.stick.folder import Stick
from tests.desktop.operations.test_exchange_state import GIVEN
from tests.desktop.store.isbn_packs import lay_down
from tests.sync.isbn_packs import EDITION, SEED, book, pack_of

NAME = "books.nvhk"
BOOKS = [book(number) for number in range(300)]
NEWER = pack_of(BOOKS, edition=EDITION + 1)
OLD = [book(0, title="Bếp lửa")]


def join(store):
    given = replace(GIVEN, province_key=public_key(SEED))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()


class OldList:
    """A house with an old list, and a stick."""

    def __init__(self, store, stick):
        join(store)
        lay_down(store, pack_of(OLD))
        self.stick = Stick(stick)
        self.root = stick
        self.store = store

    def put(self, data):
        (self.root / "NVH" / NAME).write_bytes(data)

    def take(self):
        return take_pack(self.stick, self.store, file_name=NAME)

    def title(self):
        """Return the title that the house knows of the first book."""
        known = self.store.submit_reading(
            lambda unit, moment: look_up_isbn(unit, moment, isbn=BOOKS[0].isbn)
        ).result()
        return known and known.title


@pytest.fixture
def joined(store):
    join(store)


@pytest.fixture
def old(store, root):
    return OldList(store, root)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "stick" / "NVH").mkdir(parents=True)
    return tmp_path / "stick"


@pytest.fixture
def put(root):
    return lambda data, name=NAME: (root / "NVH" / name).write_bytes(data)


@pytest.fixture
def title(store):
    """Return the title that the house knows of the first book."""

    def title():
        known = store.submit_reading(
            lambda unit, moment: look_up_isbn(unit, moment, isbn=BOOKS[0].isbn)
        ).result()
        return known and known.title

    return title


def test_a_pack_is_taken_in_from_a_stick(store, joined, root, put, title, tmp_path):
    put(pack_of(BOOKS))
    [found] = packs_on(root, store).packs
    assert (found.file_name, found.news) == (NAME, PackNews.NEWER)
    assert take_pack(Stick(root), store, file_name=NAME) == PackState(300, date(2026, 9, 21))
    assert title() == BOOKS[0].title
    assert not list(tmp_path.glob("*.part"))


def test_a_file_that_somebody_chose_is_taken_in(store, joined, root, put, title):
    put(pack_of(BOOKS))
    take_pack_file(root / "NVH" / NAME, store)
    assert title() == BOOKS[0].title


@pytest.mark.parametrize(
    ("data", "news", "what"),
    [
        (pack_of(BOOKS, edition=EDITION - 1), PackNews.OLDER, "pack_older"),
        (pack_of(BOOKS, seed=bytes(32)), PackNews.FOREIGN, "pack_province"),
        (pack_of(BOOKS, edition=EDITION + 1)[:-1], PackNews.DAMAGED, "pack"),
        (b"NVHK1\n", PackNews.DAMAGED, "pack"),
        (b"", PackNews.DAMAGED, "pack"),
    ],
)
def test_what_may_not_be_taken_in_leaves_the_old_one(old, data, news, what):
    old.put(data)
    assert [one.news for one in packs_on(old.root, old.store).packs] == [news]
    with pytest.raises(ForeignFileError, match=f"^{what}$"):
        old.take()
    assert old.title() == "Bếp lửa"


def test_a_block_that_was_altered_is_found_before_it_serves(old, tmp_path):
    data = bytearray(NEWER)
    data[-1] ^= 1
    old.put(data)
    with pytest.raises(ForeignFileError, match="pack"):
        old.take()
    assert old.title() == "Bếp lửa"
    assert not list(tmp_path.glob("*.part"))


def test_the_same_pack_mends_a_damaged_one(store, joined, root, put, title):
    data = bytearray(pack_of(BOOKS))
    data[-1] ^= 1
    lay_down(store, data)
    put(pack_of(BOOKS))
    [found] = packs_on(root, store).packs
    assert found.news is PackNews.SAME
    take_pack(Stick(root), store, file_name=NAME)
    assert title() == BOOKS[0].title


def test_a_province_that_was_built_anew_begins_anew(store, joined, root, put, title):
    lay_down(store, pack_of(OLD, seed=bytes(32), edition=EDITION + 1_000))
    put(pack_of(BOOKS))
    take_pack(Stick(root), store, file_name=NAME)
    assert title() == BOOKS[0].title


def test_a_stick_that_is_pulled_out_leaves_the_old_one(old, monkeypatch, tmp_path):
    old.put(NEWER)
    real = taking.read_pack

    def read_and_pull_out(file):
        pack = real(file)
        os.close(file.fileno())
        return pack

    monkeypatch.setattr(taking, "read_pack", read_and_pull_out)
    with pytest.raises(StickGoneError):
        old.take()
    assert old.title() == "Bếp lửa"
    assert not list(tmp_path.glob("*.part"))


def test_a_house_that_joined_nobody_believes_no_pack(store, root, put):
    put(pack_of(BOOKS))
    with pytest.raises(NotJoinedError):
        packs_on(root, store)
    with pytest.raises(NotJoinedError):
        take_pack(Stick(root), store, file_name=NAME)


class CutError(BaseException):
    """The power goes."""


CALLS = (
    (kept.os, "fsync"),
    (kept, "flush_folder"),
    (kept.IsbnPack, "put_in_place"),
    (kept.IsbnPack, "write"),
    (kept.IsbnPack, "forget_unfinished"),
    (taking, "require_whole"),
    (taking, "read_pack"),
)


class Cutting:
    """Counts calls, and cuts the power before one of them."""

    def __init__(self, at):
        self.at = at
        self.calls = 0

    def __call__(self, real):
        def call(*arguments, **named):
            self.calls += 1
            if self.calls == self.at:
                raise CutError
            return real(*arguments, **named)

        return call


def test_a_cut_at_any_call_leaves_the_old_one_or_the_new(old, tmp_path, monkeypatch):
    old.put(NEWER)
    before = (tmp_path / FILE_NAME).read_bytes()
    for at in range(1, 100):
        (tmp_path / FILE_NAME).write_bytes(before)
        with monkeypatch.context() as patch:
            cutting = Cutting(at)
            for module, name in CALLS:
                patch.setattr(module, name, cutting(getattr(module, name)))
            try:
                old.take()
            except CutError:
                assert (tmp_path / FILE_NAME).read_bytes() in (before, NEWER)
            else:
                break
        old.take()
        assert old.title() == BOOKS[0].title
        assert not list(tmp_path.glob("*.part"))
    assert at > len(CALLS)
