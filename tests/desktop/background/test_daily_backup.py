from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from desktop.background.daily_backup import DailyBackup
from desktop.background.store_thread import StoreThread
from desktop.register.catalogue import TRASH_DAYS
from desktop.store import register_copy
from desktop.store.backups import daily_copies
from desktop.store.database import Database
from desktop.store.errors import DiskFullError, NotARegisterError
from desktop.store.tables.catalogue import TitleRow
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY


@pytest.fixture
def copies(tmp_path):
    return tmp_path / "copies"


def add_group(unit, _moment):
    unit.add(VisitGroupRow(label="Trẻ em", place=1))


def wait_for_the_store(store):
    store.submit_reading(lambda *_: None).result()


def groups_in(copy):
    return rows_in(copy, "visit_group")


def rows_in(copy, table):
    database = Database(copy, KEY)
    with database.reading() as unit:
        count = unit.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
    database.close()
    return count


def test_a_day_begins_with_a_copy(store, copies):
    DailyBackup(store, copies)
    wait_for_the_store(store)
    [copy] = daily_copies(copies)
    assert copy.name == "day-2026-11-22.nvh"


def test_the_second_start_of_a_day_makes_no_other_copy(store, copies):
    DailyBackup(store, copies)
    wait_for_the_store(store)
    before = daily_copies(copies)[0].stat()
    DailyBackup(store, copies)
    wait_for_the_store(store)
    assert daily_copies(copies)[0].stat() == before


def test_the_copy_at_the_end_holds_the_day(store, copies, qtbot):
    backup = DailyBackup(store, copies)
    with qtbot.wait_signal(store.changed):
        store.change(add_group)
    backup.stop()
    wait_for_the_store(store)
    assert groups_in(daily_copies(copies)[0]) == 1


def test_a_day_without_a_change_is_not_copied_again_at_its_end(store, copies):
    backup = DailyBackup(store, copies)
    wait_for_the_store(store)
    before = daily_copies(copies)[0].stat()
    backup.stop()
    wait_for_the_store(store)
    assert daily_copies(copies)[0].stat() == before


def test_a_program_that_stands_open_overnight_copies_the_new_day(database, now, copies, qtbot):
    clock = [now]
    store = StoreThread(lambda: database, lambda: clock[0])
    backup = DailyBackup(store, copies)
    wait_for_the_store(store)
    clock[0] = replace(now, today=now.today + timedelta(days=1), at=now.at + 86_400)
    with qtbot.wait_signal(store.changed):
        store.change(add_group)
    wait_for_the_store(store)
    assert len(daily_copies(copies)) == 2
    backup.stop()
    store.stop()


def test_a_copy_that_failed_is_said(store, copies, qtbot, monkeypatch):
    DailyBackup(store, copies)
    wait_for_the_store(store)
    daily_copies(copies)[0].unlink()
    monkeypatch.setattr(register_copy, "SPARE_BYTES", 2**62)
    backup = DailyBackup(store, copies)
    with qtbot.wait_signal(backup.failed) as caught:
        backup.stop()
        store.change(add_group)
    assert isinstance(caught.args[0], DiskFullError)


def test_a_register_that_did_not_open_is_not_copied(copies, now, qapp):
    def refuse():
        raise NotARegisterError

    store = StoreThread(refuse, lambda: now)
    DailyBackup(store, copies)
    store.stop()
    assert not copies.exists()


def test_a_copy_that_was_asked_for_is_made_anew_and_told(store, copies, qtbot):
    backup = DailyBackup(store, copies)
    wait_for_the_store(store)
    store.submit(add_group).result()
    with qtbot.wait_signal(backup.made):
        backup.back_up_now()
    assert groups_in(daily_copies(copies)[0]) == 1


def test_a_day_that_has_its_copy_tells_of_no_new_one(store, copies, qtbot):
    DailyBackup(store, copies)
    wait_for_the_store(store)
    again = DailyBackup(store, copies)
    with qtbot.assert_not_emitted(again.made, wait=20):
        wait_for_the_store(store)


def test_with_the_first_copy_of_a_day_goes_what_lay_in_the_trash_for_90_days(store, copies, now):
    def throw(unit, moment):
        for days in (TRASH_DAYS, TRASH_DAYS - 1):
            day = moment.today - timedelta(days=days)
            unit.add(TitleRow(title=str(days), folded="", initials="", trashed_on=day))

    store.submit(throw).result()
    DailyBackup(store, copies)
    left = store.submit_reading(lambda unit, _: unit.exec(select(TitleRow.title)).all()).result()
    assert left == [str(TRASH_DAYS - 1)]
    assert rows_in(daily_copies(copies)[0], "title") == 2
