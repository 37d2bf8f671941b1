import errno

import pytest

from desktop.store import register_copy
from desktop.store.encrypted_file import connect
from desktop.store.errors import DiskFullError, RegisterDamagedError, RegisterUnavailableError
from desktop.store.recovery import recovery_path
from desktop.store.register_copy import copy_register
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY


@pytest.fixture
def house(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
    return database


def ask(path, question):
    connection = connect(path, KEY, mode="ro")
    try:
        return connection.execute(question).fetchone()
    finally:
        connection.close()


def test_a_copy_holds_every_row_and_says_that_it_is_a_copy(house, tmp_path):
    copy_register(house.engine, KEY, tmp_path / "copies" / "copy.nvh")
    copy = tmp_path / "copies" / "copy.nvh"
    assert ask(copy, "SELECT label FROM visit_group") == ("Trẻ em",)
    assert ask(copy, "SELECT count(*) FROM outbox") == (1,)
    assert ask(copy, "SELECT value FROM setting WHERE key = 'is_backup'") == ("true",)
    assert sorted(path.name for path in copy.parent.iterdir()) == ["copy.nvh", "copy.nvh.recovery"]


def test_the_register_itself_is_not_called_a_copy(house, tmp_path):
    copy_register(house.engine, KEY, tmp_path / "copy.nvh")
    with house.reading() as unit:
        assert not unit.connection().exec_driver_sql("SELECT * FROM setting").all()


def test_no_name_can_be_read_in_a_copy(house, tmp_path):
    copy_register(house.engine, KEY, tmp_path / "copy.nvh")
    stored = (tmp_path / "copy.nvh").read_bytes()
    assert "Trẻ em".encode() not in stored
    assert not stored.startswith(b"SQLite")


def test_work_goes_on_after_a_copy(house, tmp_path):
    copy_register(house.engine, KEY, tmp_path / "copy.nvh")
    with house.unit_of_work(now=2) as unit:
        unit.add(VisitGroupRow(label="Người lớn", place=2))
    with house.reading() as unit:
        assert unit.connection().exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 2


def test_a_copy_that_came_out_wrong_never_replaces_a_good_one(house, tmp_path, monkeypatch):
    target = tmp_path / "copies" / "copy.nvh"
    copy_register(house.engine, KEY, target)
    good = target.read_bytes()

    def lose_a_row(connection):
        connection.execute("DELETE FROM outbox")

    monkeypatch.setattr(register_copy, "require_sound", lose_a_row)
    with pytest.raises(RegisterDamagedError):
        copy_register(house.engine, KEY, target)
    assert target.read_bytes() == good
    assert sorted(target.parent.iterdir()) == [target, recovery_path(target)]


def test_no_copy_is_begun_without_room_for_it(house, tmp_path, monkeypatch):
    monkeypatch.setattr(register_copy, "SPARE_BYTES", 2**62)
    with pytest.raises(DiskFullError):
        copy_register(house.engine, KEY, tmp_path / "copies" / "copy.nvh")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(house, tmp_path):
    (tmp_path / "copies").write_text("in the way", "utf-8")
    with pytest.raises(RegisterUnavailableError):
        copy_register(house.engine, KEY, tmp_path / "copies" / "copy.nvh")


def test_what_a_cut_left_behind_is_cleared(house, tmp_path):
    (tmp_path / ".copy.nvh.new").write_bytes(b"half a copy")
    copy_register(house.engine, KEY, tmp_path / "copy.nvh")
    assert not (tmp_path / ".copy.nvh.new").exists()


def test_a_disk_that_fills_up_meanwhile_is_said(house, tmp_path, monkeypatch):
    def fill(_path):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(register_copy, "flush", fill)
    with pytest.raises(DiskFullError):
        copy_register(house.engine, KEY, tmp_path / "copies" / "copy.nvh")
    assert list((tmp_path / "copies").iterdir()) == []
