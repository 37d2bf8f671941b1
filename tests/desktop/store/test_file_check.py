import random
import shutil
import sqlite3

import pytest

from desktop.store.database import Database
from desktop.store.encrypted_file import connect
from desktop.store.errors import (
    NotARegisterError,
    RegisterDamagedError,
    RegisterGoneError,
    RegisterTooNewError,
)
from desktop.store.schema_steps import SCHEMA_VERSION
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "register.nvh"
    database = Database(path, KEY)
    for place in range(50):
        with database.unit_of_work(now=1) as unit:
            unit.add(VisitGroupRow(label="Trẻ em", place=place))
    database.close()
    return path


def everything_in(folder):
    # Looking may leave an empty write-ahead log and its index; neither holds anything.
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if not file.name.endswith("-shm")
        and not (file.name.endswith("-wal") and file.stat().st_size == 0)
    }


def require_refused(path, error, key=KEY):
    before = everything_in(path.parent)
    with pytest.raises(error) as caught:
        Database(path, key)
    assert everything_in(path.parent) == before
    return caught.value


def test_a_register_of_a_newer_program_stays_as_it_is(path):
    connection = connect(path, KEY, mode="rw")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 3}")
    connection.close()
    error = require_refused(path, RegisterTooNewError)
    assert (error.found, error.known) == (SCHEMA_VERSION + 3, SCHEMA_VERSION)


def test_a_database_of_another_program_is_no_register(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    require_refused(tmp_path / "other.db", NotARegisterError)


def test_another_encrypted_database_is_no_register(tmp_path):
    connection = connect(tmp_path / "other.db", KEY, mode="rwc")
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    require_refused(tmp_path / "other.db", NotARegisterError)


def test_a_register_locked_with_another_key_stays_as_it_is(path):
    require_refused(path, RegisterDamagedError, key=bytes(32))


@pytest.mark.parametrize("content", [b"", b"x", b"hello" * 99, random.Random(1).randbytes(40_960)])
def test_a_file_of_rubbish_is_damaged(tmp_path, content):
    (tmp_path / "register.nvh").write_bytes(content)
    require_refused(tmp_path / "register.nvh", RegisterDamagedError)


def test_a_register_that_vanished_but_for_its_log_is_not_begun_anew(tmp_path):
    (tmp_path / "register.nvh-wal").write_bytes(b"rows that were saved")
    require_refused(tmp_path / "register.nvh", RegisterGoneError)


def read_everything(path):
    database = Database(path, KEY)
    try:
        with database.reading() as unit:
            tables = unit.connection().exec_driver_sql(
                "SELECT name FROM sqlite_schema WHERE type = 'table' "
                "AND name NOT GLOB '*_search*' AND name NOT LIKE 'sqlite_%'"
            )
            for name in tables.scalars().all():
                unit.connection().exec_driver_sql(f"SELECT * FROM {name}").all()
            found = unit.connection().exec_driver_sql("PRAGMA integrity_check").scalars().all()
            # Of an index of which nothing was read yet it says so, and raises nothing.
            if found != ["ok"]:
                raise RegisterDamagedError(found[0])
    finally:
        database.close()


@pytest.mark.parametrize("seed", range(60))
def test_a_flipped_bit_is_never_read_as_if_it_were_right(path, seed):
    stored = bytearray(path.read_bytes())
    chance = random.Random(seed)
    stored[chance.randrange(len(stored))] ^= 1 << chance.randrange(8)
    path.write_bytes(stored)
    with pytest.raises(RegisterDamagedError):
        read_everything(path)


def test_after_a_cut_the_damage_is_found_before_the_first_write(path, tmp_path):
    left = tmp_path / "left"
    left.mkdir()
    database = Database(path, KEY)
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=51))
    for name in ("register.nvh", "register.nvh-wal"):
        shutil.copy(tmp_path / name, left / name)
    database.close()
    stored = bytearray((left / "register.nvh").read_bytes())
    stored[len(stored) // 2] ^= 1
    (left / "register.nvh").write_bytes(stored)
    require_refused(left / "register.nvh", RegisterDamagedError)
