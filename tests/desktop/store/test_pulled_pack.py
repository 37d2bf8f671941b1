import errno

import pytest

from desktop.store import pulled_pack
from desktop.store.errors import DiskFullError, RegisterUnavailableError
from desktop.store.pulled_pack import PulledPack
from sync.protocol.pack_parts import Pulled


@pytest.fixture
def pulled(tmp_path):
    return PulledPack(tmp_path)


def test_what_came_is_there_at_the_next_start(pulled, tmp_path):
    pulled.begin(7, 10)
    pulled.add(b"012")
    pulled.keep()
    again = PulledPack(tmp_path)
    assert again.standing() == Pulled(7, 10, 3)
    again.add(b"3456789")
    again.keep()
    assert again.standing().is_whole
    assert again.path().read_bytes() == b"0123456789"


def test_another_edition_takes_the_place_of_the_one_before(pulled, tmp_path):
    pulled.begin(7, 10)
    pulled.add(b"012")
    pulled.begin(8, 20)
    assert pulled.standing() == Pulled(8, 20, 0)
    assert len(list(tmp_path.iterdir())) == 1
    pulled.forget()
    assert (pulled.standing(), pulled.path(), list(tmp_path.iterdir())) == (None, None, [])


def test_other_files_beside_it_are_left_alone(pulled, tmp_path):
    (tmp_path / "books-a-b.pulled").touch()
    pulled.forget()
    assert pulled.standing() is None
    assert (tmp_path / "books-a-b.pulled").exists()


def test_too_little_room_is_said_before_anything_comes(pulled):
    with pytest.raises(DiskFullError):
        pulled.begin(7, 10**18)
    assert pulled.standing() is None


@pytest.mark.parametrize(
    ("number", "family"), [(errno.ENOSPC, DiskFullError), (errno.EIO, RegisterUnavailableError)]
)
def test_a_disk_that_fails_is_a_fact(pulled, monkeypatch, number, family):
    def fails(_handle):
        raise OSError(number, "")

    pulled.begin(7, 10)
    pulled.add(b"012")
    monkeypatch.setattr(pulled_pack.os, "fsync", fails)
    with pytest.raises(family):
        pulled.keep()


def test_nothing_can_be_added_before_it_has_begun(pulled):
    with pytest.raises(RegisterUnavailableError):
        pulled.add(b"0")
