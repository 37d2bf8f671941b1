"""Whoever forgets to say whose rows are meant, on a real PostgreSQL with a plain role."""

import psycopg
import pytest
from sqlalchemy import insert, make_url, select, text, update
from sqlalchemy.exc import ProgrammingError

from sync.server.province import Province
from sync.server.tables import held_row, ledger_line, tables
from sync.server.walls import beyond_the_wall, speak_for
from tests.sync.province import AT, envelope_of, new_device, visit_line

WITH_A_HOUSE = sorted(name for name, table in tables.tables.items() if "house_id" in table.c)


@pytest.fixture
def database_url(postgresql_url):
    return postgresql_url


@pytest.fixture
def houses(province):
    """Two houses that have sent something."""
    found = [new_device(province), new_device(province)]
    for one in found:
        lines = [visit_line(number, row_id=one.house_id) for number in (1, 2)]
        assert province.sync(envelope_of(one, lines, log=one.house_id), one.token).status == 200
    return found


@pytest.fixture
def unfiltered(province):
    """All rows of a table, by a query that says nothing of a house."""

    def unfiltered(table, *, of=None):
        with province.engine.begin() as connection:
            if of is not None:
                speak_for(connection, of.house_id)
            return {row.house_id for row in connection.execute(select(table))}

    return unfiltered


@pytest.mark.parametrize(
    "name", ["device", "enrolment_code", "held_row", "house", "ledger_line", "log"]
)
def test_a_query_without_its_filter_shows_one_house(name, houses, unfiltered):
    table = tables.tables[name]
    ours, theirs = houses
    assert unfiltered(table, of=ours) == {ours.house_id}
    assert unfiltered(table, of=theirs) == {theirs.house_id}
    assert unfiltered(table) == {ours.house_id, theirs.house_id}, "an officer sees them all"


def test_every_table_with_a_house_has_the_wall(province):
    with province.engine.begin() as connection:
        walled = connection.execute(
            text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        ).scalars()
        assert sorted(walled) == WITH_A_HOUSE


def test_a_change_without_its_filter_changes_one_house(province, houses):
    ours, theirs = houses
    with province.engine.begin() as connection:
        speak_for(connection, ours.house_id)
        assert connection.execute(update(held_row).values(fields="{}")).rowcount == 1
    with province.engine.begin() as connection:
        left = select(held_row.c.fields).where(held_row.c.house_id == theirs.house_id)
        assert connection.execute(left).scalar_one() != "{}"


def test_a_row_of_another_house_is_not_written(province, houses):
    ours, theirs = houses
    values = {"house_id": theirs.house_id, "kind": "visit", "row_id": "f" * 32}
    values |= {"fields": "{}", "gone": False, "rev": 1}
    with province.engine.begin() as connection:
        speak_for(connection, ours.house_id)
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(insert(held_row), values)
        connection.rollback()


def test_the_wall_ends_with_the_transaction(houses, unfiltered):
    ours, theirs = houses
    assert unfiltered(ledger_line, of=ours) == {ours.house_id}
    assert unfiltered(ledger_line) == {ours.house_id, theirs.house_id}


def test_whoever_looked_beyond_the_wall_is_behind_it_again(province, houses):
    ours, theirs = houses
    named = select(tables.tables["house"].c.house_id)
    with province.engine.begin() as connection:
        speak_for(connection, ours.house_id)
        with beyond_the_wall(connection, ours.house_id):
            assert theirs.house_id in connection.execute(named).scalars().all()
        assert connection.execute(named).scalars().all() == [ours.house_id]


def test_another_program_that_speaks_for_nobody_sees_no_house(database_url, houses):
    address = make_url(database_url).set(drivername="postgresql")
    with psycopg.connect(address.render_as_string(hide_password=False)) as connection:
        for name in WITH_A_HOUSE:
            assert connection.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,)


def test_an_envelope_is_taken_in_behind_the_wall(province, houses, monkeypatch):
    """Without its filter the taking in itself touches its own house only."""
    seen = []

    def look(connection, *_arguments, **_more):
        seen.append({row.house_id for row in connection.execute(select(ledger_line))})
        raise LookupError

    monkeypatch.setattr("sync.server.province.take_envelope", look)
    ours = houses[0]
    with pytest.raises(LookupError):
        province.sync(envelope_of(ours, [], log=ours.house_id), ours.token)
    assert seen == [{ours.house_id}]


def test_a_province_goes_on_behind_its_walls(province, houses, database_url):
    again = Province(database_url, clock=lambda: AT)
    ours = houses[0]
    more = envelope_of(ours, [visit_line(9)], log="9" * 32)
    assert again.sync(more, ours.token).status == 200
    assert again.replay().judged == 0
    again.close()
