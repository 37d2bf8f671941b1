from uuid import UUID

import pytest

from desktop.store.errors import RegisterUnavailableError
from desktop.store.photo_album import PhotoAlbum, album_of

PHOTO, OTHER = UUID(int=1), UUID(int=2)
PICTURE = b"\xff\xd8 a photo of Bon Pi Nao" * 40


def test_a_picture_lies_locked_beside_the_register(database, tmp_path):
    with database.reading() as unit:
        album = album_of(unit)
    key = album.keep(PHOTO, PICTURE)
    assert album.read(PHOTO, key) == PICTURE
    [file] = (tmp_path / "photos").iterdir()
    assert b"Bon Pi Nao" not in file.read_bytes()


def test_a_picture_that_was_altered_or_is_gone_is_none(tmp_path):
    album = PhotoAlbum(tmp_path)
    key = album.keep(PHOTO, PICTURE)
    assert album.read(PHOTO, "00" * 32) is None
    assert album.read(OTHER, key) is None
    [file] = (tmp_path / "photos").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert album.read(PHOTO, key) is None
    album.remove(PHOTO)
    album.remove(PHOTO)
    assert list((tmp_path / "photos").iterdir()) == []


def test_each_picture_is_copied_once(tmp_path):
    here, there = PhotoAlbum(tmp_path / "here"), PhotoAlbum(tmp_path / "there")
    here.copy_into(there)
    key = here.keep(PHOTO, PICTURE)
    here.copy_into(there)
    [copied] = (tmp_path / "there" / "photos").iterdir()
    before = copied.stat().st_mtime_ns
    here.keep(OTHER, PICTURE)
    here.copy_into(there)
    assert copied.stat().st_mtime_ns == before
    assert there.read(PHOTO, key) == PICTURE


def test_a_folder_that_cannot_be_written_is_a_register_out_of_reach(tmp_path):
    (tmp_path / "photos").write_bytes(b"no folder")
    with pytest.raises(RegisterUnavailableError):
        PhotoAlbum(tmp_path).keep(PHOTO, PICTURE)
