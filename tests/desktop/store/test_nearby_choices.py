from desktop.store.database import Database
from desktop.store.nearby_choices import (
    NearbyChoices,
    forget_choices,
    keep_address,
    keep_open,
    nearby_choices,
)
from desktop.store.outbox import place
from desktop.store.register_copy import copy_register
from desktop.store.restored_register import begin_new_log_if_restored
from tests.conftest import KEY

ADDRESS = "http://192.168.1.7:8470/ABCD-EFGH-JKMN-PQRS"


def chosen(database):
    with database.reading() as unit:
        return nearby_choices(unit)


def choose(database):
    with database.unit_of_work(now=1) as unit:
        keep_address(unit, ADDRESS)
        keep_open(unit, keeps=True)


def test_at_first_nothing_is_on(database):
    assert chosen(database) == NearbyChoices("", keeps=False)


def test_what_was_chosen_is_remembered_and_leaves_the_house_with_no_line(database):
    choose(database)
    assert chosen(database) == NearbyChoices(ADDRESS, keeps=True)
    with database.reading() as unit:
        assert place(unit).last == 0


def test_the_secret_in_the_address_does_not_show(database):
    choose(database)
    assert "EFGH" not in repr(chosen(database))


def test_it_is_forgotten_twice_as_well_as_once(database):
    choose(database)
    for _ in range(2):
        with database.unit_of_work(now=1) as unit:
            forget_choices(unit)
        assert chosen(database) == NearbyChoices()


def test_a_copy_that_was_put_back_opens_nothing_by_itself(database, tmp_path):
    choose(database)
    copy_register(database.engine, KEY, tmp_path / "copy.nvh")
    copy = Database(tmp_path / "copy.nvh", KEY)
    assert begin_new_log_if_restored(copy)
    assert chosen(copy) == NearbyChoices()
    copy.close()
    assert chosen(database).keeps
