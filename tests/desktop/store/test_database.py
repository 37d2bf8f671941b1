import multiprocessing

import pytest

from desktop.store.database import Database
from desktop.store.encrypted_file import connect
from desktop.store.errors import DiskFullError, RegisterBusyError
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY


def add_group(database, place=1, label="Trẻ em"):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label=label, place=place))


def count(database, table):
    with database.reading() as unit:
        return unit.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()


def pragma(database, name, value=""):
    with database.engine.connect() as connection:
        return connection.connection.driver_connection.execute(f"PRAGMA {name}{value}").fetchone()


def test_a_commit_is_made_to_survive_a_power_cut(database):
    assert pragma(database, "journal_mode") == ("wal",)
    assert pragma(database, "synchronous") == (2,)
    assert pragma(database, "foreign_keys") == (1,)


def test_a_house_is_found_again_after_closing(database):
    add_group(database)
    database.close()
    again = Database(database.path, KEY)
    assert (count(again, "visit_group"), count(again, "outbox")) == (1, 1)
    again.close()


def test_reading_leaves_nothing_behind(database):
    with database.reading() as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
        unit.flush()
    assert count(database, "visit_group") == 0


def fill_the_disk(database):
    pages = pragma(database, "page_count")[0]
    pragma(database, "max_page_count", f" = {pages + 2}")
    place = 0
    while True:
        add_group(database, place, "Trẻ em " * 30)
        place += 1


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(database):
    with pytest.raises(DiskFullError):
        fill_the_disk(database)
    kept = count(database, "visit_group")
    assert kept == count(database, "outbox") > 0
    pragma(database, "max_page_count", " = 1000000")
    add_group(database)
    assert count(database, "visit_group") == count(database, "outbox") == kept + 1
    assert pragma(database, "integrity_check") == ("ok",)


def hold(path, held, done):
    other = connect(path, KEY, mode="rw")
    other.execute("BEGIN IMMEDIATE")
    held.set()
    done.wait()
    other.close()


def test_a_register_that_another_program_holds_is_busy(database):
    pragma(database, "busy_timeout", " = 20")
    processes = multiprocessing.get_context("spawn")
    held, done = processes.Event(), processes.Event()
    other = processes.Process(target=hold, args=(database.path, held, done))
    other.start()
    held.wait()
    with pytest.raises(RegisterBusyError):
        add_group(database)
    done.set()
    other.join()
    add_group(database)
    assert count(database, "visit_group") == 1


def test_a_first_start_that_was_cut_is_begun_anew(tmp_path):
    (tmp_path / "register.nvh.new").write_bytes(b"half")
    database = Database(tmp_path / "register.nvh", KEY)
    add_group(database)
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["register.nvh"]
