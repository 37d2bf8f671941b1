import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import OperationalError

from desktop.store.encrypted_file import connect, translated, was_cut_off
from desktop.store.errors import (
    DiskFullError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterUnavailableError,
)
from tests.conftest import KEY

FAMILIES = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_BUSY_SNAPSHOT": RegisterBusyError,
    "SQLITE_LOCKED": RegisterBusyError,
    "SQLITE_CORRUPT_INDEX": RegisterDamagedError,
    "SQLITE_NOTADB": RegisterDamagedError,
    "SQLITE_IOERR_FSYNC": RegisterUnavailableError,
    "SQLITE_READONLY_DBMOVED": RegisterUnavailableError,
    "SQLITE_CANTOPEN_ISDIR": RegisterUnavailableError,
}


def driver_error(name):
    error = sqlcipher.OperationalError("words that may change")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize("name", FAMILIES)
def test_an_error_of_the_driver_says_what_happened_to_the_house(name):
    for error in (driver_error(name), OperationalError("", None, driver_error(name))):
        with pytest.raises(RegisterUnavailableError) as caught, translated():
            raise error
        assert type(caught.value) is FAMILIES[name]
        assert caught.value.__cause__ is error


def test_a_mistake_of_ours_is_not_dressed_up_as_misfortune():
    with pytest.raises(sqlcipher.OperationalError), translated():
        raise driver_error("SQLITE_ERROR")


def test_a_missing_file_is_made_only_when_asked_for(tmp_path):
    for mode in ("ro", "rw"):
        with pytest.raises(RegisterUnavailableError), translated():
            connect(tmp_path / "none.nvh", KEY, mode=mode).execute("SELECT 1 FROM sqlite_schema")
    assert not list(tmp_path.iterdir())


def test_a_file_opened_for_reading_cannot_be_written(tmp_path):
    connection = connect(tmp_path / "a.nvh", KEY, mode="rwc")
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    connection = connect(tmp_path / "a.nvh", KEY, mode="ro")
    with pytest.raises(RegisterUnavailableError, match="READONLY"), translated():
        connection.execute("INSERT INTO t VALUES (1)")
    connection.close()


def test_nothing_is_written_to_the_console_when_a_file_does_not_open(tmp_path, capfd):
    (tmp_path / "a.nvh").write_bytes(b"x" * 8192)
    connection = connect(tmp_path / "a.nvh", KEY, mode="rw")
    with pytest.raises(RegisterDamagedError), translated():
        connection.execute("SELECT * FROM sqlite_schema")
    connection.close()
    assert capfd.readouterr() == ("", "")


def test_a_register_that_was_closed_was_not_cut_off(database):
    with database.unit_of_work(now=1):
        pass
    assert was_cut_off(database.path)
    database.close()
    assert not was_cut_off(database.path)
