import errno
from io import BytesIO

import pytest

from desktop.store.errors import DiskFullError, RegisterUnavailableError
from desktop.store.isbn_pack import FILE_NAME, IsbnPack, PackStanding, pack_of
from sync.protocol.isbn_pack import ENTRIES_A_BLOCK, UnreadablePackError
from tests.sync.isbn_packs import EDITION, book, isbn_of
from tests.sync.isbn_packs import pack_of as bytes_of

BOOKS = [book(number) for number in range(2 * ENTRIES_A_BLOCK)]


@pytest.fixture
def pack(tmp_path):
    return IsbnPack(tmp_path)


@pytest.fixture
def lies(tmp_path):
    return (tmp_path / FILE_NAME).write_bytes


def test_a_house_without_a_pack_knows_no_book(pack):
    assert pack.look_up(isbn_of(1)) is None
    assert pack.standing() == PackStanding()


def test_a_book_is_found(pack, lies):
    lies(bytes_of(BOOKS))
    assert pack.look_up(BOOKS[200].isbn) == BOOKS[200]
    assert pack.look_up(isbn_of(5_000)) is None
    assert pack.standing().head.edition == EDITION


def test_a_damaged_block_says_so_and_hurts_only_itself(pack, lies):
    data = bytearray(bytes_of(BOOKS))
    data[-1] ^= 1
    lies(data)
    with pytest.raises(UnreadablePackError):
        pack.look_up(BOOKS[-1].isbn)
    assert pack.look_up(BOOKS[0].isbn) == BOOKS[0]


@pytest.mark.parametrize("length", [0, 5, 100, 900])
def test_a_pack_that_was_cut_on_this_disk_says_so(pack, lies, length):
    lies(bytes_of(BOOKS)[:length])
    assert pack.standing() == PackStanding(is_damaged=True)
    with pytest.raises(UnreadablePackError):
        pack.look_up(BOOKS[0].isbn)


def test_one_that_was_put_in_place_serves_at_once(pack, lies):
    lies(bytes_of(BOOKS))
    assert pack.look_up(BOOKS[0].isbn) == BOOKS[0]
    newer = bytes_of([book(0, title="Bon Pi Nao")], edition=EDITION + 1)
    pack.write(BytesIO(newer).read, size=len(newer))
    assert pack.look_up(BOOKS[0].isbn) == BOOKS[0], "not before it is in its place"
    pack.put_in_place()
    assert pack.look_up(BOOKS[0].isbn).title == "Bon Pi Nao"
    assert pack.look_up(BOOKS[1].isbn) is None


def test_a_full_disk_is_told_before_anything_is_written(pack, lies, tmp_path):
    lies(b"old")
    with pytest.raises(DiskFullError):
        pack.write(BytesIO(b"new").read, size=2**60)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFullError), (errno.EIO, RegisterUnavailableError)],
)
def test_a_disk_that_fails_is_told(pack, monkeypatch, number, error):
    def fail(handle):
        raise OSError(number, "")

    monkeypatch.setattr("desktop.store.isbn_pack.os.fsync", fail)
    with pytest.raises(error):
        pack.write(BytesIO(b"new").read, size=3)


def test_a_unit_of_work_finds_the_pack_beside_its_register(database):
    with database.reading() as unit:
        assert pack_of(unit) is database.isbn_pack
    with database.unit_of_work(now=1) as unit:
        assert pack_of(unit) is database.isbn_pack
