import shutil
import subprocess
import sys

import pytest

from desktop.store import outbox
from desktop.store.backups import back_up
from desktop.store.errors import (
    NotARegisterError,
    RegisterGoneError,
    RegisterKeyMissingError,
    RegisterUnavailableError,
)
from desktop.store.key_store import KeyFile, new_key
from desktop.store.opening import open_register
from desktop.store.tables.visits import VisitGroupRow


@pytest.fixture
def home(tmp_path):
    return tmp_path / "Nhà Văn Hóa %41 #1"


def open_at(home):
    keys = KeyFile(home / "register.nvh.key")
    return open_register(home / "register.nvh", keys, backups=home / "backups")


def begin_house(home):
    database = open_at(home)
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
    database.close()


def test_a_new_house_gets_a_register_and_a_key_and_finds_both_again(home):
    begin_house(home)
    assert sorted(path.name for path in home.iterdir()) == [
        "register.nvh",
        "register.nvh.key",
        "register.nvh.recovery",
    ]
    database = open_at(home)
    with database.reading() as unit:
        assert unit.connection().exec_driver_sql("SELECT count(*) FROM visit_group").scalar() == 1
    database.close()


def test_a_register_without_its_key_is_left_alone(home):
    begin_house(home)
    (home / "register.nvh.key").unlink()
    before = (home / "register.nvh").read_bytes()
    with pytest.raises(RegisterKeyMissingError):
        open_at(home)
    assert (home / "register.nvh").read_bytes() == before
    assert not (home / "register.nvh.key").exists()


def test_no_empty_register_is_made_where_one_was_lost(home, now):
    database = open_at(home)
    back_up(database, home / "backups", now)
    database.close()
    (home / "register.nvh").unlink()
    with pytest.raises(RegisterGoneError):
        open_at(home)
    assert not (home / "register.nvh").exists()


def test_a_backup_in_the_place_of_the_register_goes_on_under_a_log_of_its_own(home, now):
    begin_house(home)
    database = open_at(home)
    with database.reading() as unit:
        log = outbox.place(unit).log
    copy = back_up(database, home / "backups", now)
    database.close()
    shutil.copy(copy, home / "register.nvh")
    found = []
    for _ in range(2):
        restored = open_at(home)
        with restored.reading() as unit:
            found.append(outbox.place(unit))
        restored.close()
    assert found[0] == found[1], "only the first opening begins a new log"
    assert (found[0].log != log, found[0].last) == (True, 1)


def test_a_start_that_was_cut_between_key_and_file_goes_on(home):
    home.mkdir()
    key = new_key(KeyFile(home / "register.nvh.key"))
    database = open_at(home)
    assert database.key == key
    database.close()


def test_a_file_of_another_program_gets_no_key(home):
    home.mkdir()
    (home / "register.nvh").write_bytes(b"SQLite format 3\x00" + bytes(4080))
    with pytest.raises(NotARegisterError):
        open_at(home)
    assert not (home / "register.nvh.key").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "house").write_text("in the way", "utf-8")
    with pytest.raises(RegisterUnavailableError):
        open_at(tmp_path / "house")


OPENS = """
import sys
from pathlib import Path
from desktop.background import exchanger
from desktop.store.key_store import KeyFile
from desktop.store.opening import open_register
home = Path(sys.argv[1])
open_register(home / "register.nvh", KeyFile(home / "key"), backups=home / "backups").close()
print(sorted({"alembic", "keyring", "requests", "truststore"} & set(sys.modules)))
"""


def test_a_start_loads_nothing_that_it_does_not_need_yet(home):
    done = subprocess.run(
        [sys.executable, "-c", OPENS, str(home)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
