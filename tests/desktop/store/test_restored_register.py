import shutil

import pytest

from desktop.store import outbox
from desktop.store.database import Database
from desktop.store.register_copy import copy_register
from desktop.store.restored_register import begin_new_log_if_restored, note_sent_mark
from desktop.store.sent_mark import read_sent_mark, sent_mark_path
from tests.conftest import KEY
from tests.desktop.store.test_outbox import confirm, lines_after, read, write_groups


@pytest.fixture
def house(database):
    write_groups(database, 2)
    confirm(database, 2)
    note_sent_mark(database)
    return database


def log_of(database):
    return read(database, outbox.place).log


def put_back(house, older):
    """Put an older file in the place of the register, and open it."""
    house.close()
    shutil.copy(older, house.path)
    return Database(house.path, KEY)


def test_the_register_itself_keeps_its_log(house):
    log = log_of(house)
    assert not begin_new_log_if_restored(house)
    assert log_of(house) == log


def test_a_copy_gets_a_new_log_before_its_first_new_line_and_only_once(house, tmp_path):
    log = log_of(house)
    copy_register(house.engine, KEY, tmp_path / "copy.nvh")
    copy = Database(tmp_path / "copy.nvh", KEY)
    assert begin_new_log_if_restored(copy)
    new = log_of(copy)
    assert new != log
    assert not begin_new_log_if_restored(copy)
    assert (log_of(copy), read(copy, outbox.place).last) == (new, 2)
    copy.close()


def test_a_file_older_than_the_mark_beside_it_gets_a_new_log(house, tmp_path):
    log = log_of(house)
    house.close()
    shutil.copy(house.path, tmp_path / "older")
    newer = Database(house.path, KEY)
    write_groups(newer, 3)
    confirm(newer, 5)
    note_sent_mark(newer)
    older = put_back(newer, tmp_path / "older")
    assert begin_new_log_if_restored(older)
    assert log_of(older) != log
    assert len(lines_after(older, 0).lines) == 2
    assert read_sent_mark(older.path).log == log_of(older)
    older.close()


def test_a_file_from_before_a_new_log_gets_a_log_that_is_neither(house, tmp_path):
    house.close()
    shutil.copy(house.path, tmp_path / "older")
    sent_mark_path(house.path).write_text(
        f'{{"log": "{"d" * 32}", "seq": 0, "chain": "{"0" * 32}"}}', "utf-8"
    )
    older = put_back(house, tmp_path / "older")
    assert begin_new_log_if_restored(older)
    older.close()


def test_a_mark_that_was_lost_is_no_reason_for_a_new_log(house):
    sent_mark_path(house.path).unlink()
    assert not begin_new_log_if_restored(house)


def test_a_new_house_has_nothing_to_fear(database):
    note_sent_mark(database)
    assert not begin_new_log_if_restored(database)
