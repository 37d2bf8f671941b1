from dataclasses import replace

from desktop import paths
from desktop.demonstration.__main__ import fill_a_month
from desktop.demonstration.house import DAYS, HOUSE_NAME, fill_house
from desktop.operations.reports import month_totals
from desktop.operations.settings import read_settings
from desktop.operations.today import today_view
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register


def test_a_month_of_the_demonstration_has_something_in_every_register(database, now):
    fill_house(database, until=now)
    with database.reading() as unit:
        month = month_totals(unit, now, year=now.today.year, month=now.today.month)
        assert read_settings(unit, now).house_name == HOUSE_NAME
    assert min(month.visits, month.loans, month.returns, month.overdue) > 0
    assert min(month.people, month.titles, month.sessions_held, month.attendances_named) > 0


def test_today_has_something_to_ask(database, now):
    fill_house(database, until=now)
    with database.reading() as unit:
        assert today_view(unit, now).yesterday_missing == now.yesterday


def test_no_line_is_written_after_the_moment(database, now):
    fill_house(database, until=replace(now, hour=8))
    with database.reading() as unit:
        latest = unit.connection().exec_driver_sql(
            "SELECT max(json_extract(line, '$.a')), min(json_extract(line, '$.a')) FROM outbox"
        )
        last, first = latest.one()
    assert now.at - (DAYS + 1) * 86_400 < first <= last <= now.at


def test_the_register_in_a_folder_opens_like_any_other(tmp_path):
    fill_a_month(tmp_path)
    place = paths.places(tmp_path)
    database = open_register(place.register, key_store_for(place.register), backups=place.backups)
    with database.reading() as unit:
        assert unit.connection().exec_driver_sql("SELECT count(*) FROM person").scalar_one() > 0
    database.close()


def test_no_name_of_a_keeper_stands_open_in_a_line(database, now):
    fill_house(database, until=now)
    with database.reading() as unit:
        users = unit.connection().exec_driver_sql("SELECT DISTINCT line ->> '$.u' FROM outbox")
        assert users.scalars().all() == [""]
