import sqlite3

import psycopg
import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from sync.server.database import (
    DatabaseTooNewError,
    is_out_of_room,
    open_database,
    sqlite_keeps_wal,
)
from sync.server.province import Province
from sync.server.tables import province as province_table


def test_a_database_is_the_same_province_when_it_is_opened_again(database_url):
    first = Province(database_url)
    first.close()
    second = Province(database_url)
    assert first.identity == second.identity
    second.close()


def test_two_databases_are_two_provinces(tmp_path):
    provinces = [Province(f"sqlite:///{tmp_path / name}") for name in ("a.sqlite", "b.sqlite")]
    assert provinces[0].identity.public_key != provinces[1].identity.public_key
    for province in provinces:
        province.close()


def test_a_database_of_a_newer_server_is_not_touched(database_url):
    engine = open_database(database_url)
    with engine.begin() as connection:
        connection.execute(update(province_table).values(schema_version=99))
    engine.dispose()
    with pytest.raises(DatabaseTooNewError):
        open_database(database_url)


@pytest.mark.parametrize(
    ("version", "keeps"),
    [
        ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 46, 1), False),
        ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True),
    ],
)  # fmt: skip
def test_the_write_ahead_log_is_used_only_where_it_loses_nothing(version, keeps):
    assert sqlite_keeps_wal(version) is keeps


def test_sqlite_waits_for_the_disk_at_every_commit(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'province.sqlite'}")
    journal = "wal" if sqlite_keeps_wal(sqlite3.sqlite_version_info) else "truncate"
    with engine.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == journal
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
    engine.dispose()


def test_who_waits_for_sqlite_waits_for_his_turn_and_not_for_its_lock(tmp_path, monkeypatch):
    engine = open_database(f"sqlite:///{tmp_path / 'province.sqlite'}")
    monkeypatch.setattr(engine.pool, "_timeout", 0.01)
    with engine.begin(), pytest.raises(NoConnectionError), engine.begin():
        pass
    engine.dispose()


@pytest.mark.parametrize("code", ["53100", "53300"])
def test_a_full_disk_of_postgresql_is_known(code):
    error = OperationalError("INSERT", {}, psycopg.errors.lookup(code)())
    assert is_out_of_room(error) is (code == "53100")


def test_the_signing_key_does_not_show(sqlite_province):
    assert repr(sqlite_province.identity.seed) not in repr(sqlite_province.identity)
